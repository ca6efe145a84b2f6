import type { Batch, Contracts, InputOf, Project } from '@kempelen/protocol'
import type { Party, TestMarket } from './a-market.ts'

const template = `<!DOCTYPE html><html><head><title>Pets</title></head><body><form method="post">
<p>{{ task.input.text }}</p><input name="label"><button>Submit</button></form></body></html>`

/** A project that asks whether a text is about cats or dogs, unless told otherwise. */
export async function aProject(
  requester: Party,
  options: Partial<InputOf<Contracts['CreateProject']>> = {},
): Promise<Project> {
  const { Project } = await requester.CreateProject({
    Name: 'Pets',
    Title: 'Cats or dogs?',
    Description: 'Say what a text is about.',
    Guidelines: 'Lions are cats.',
    Template: template,
    AnswerField: 'label',
    Classes: ['cat', 'dog'],
    ...options,
  })
  return Project
}

type BatchOptions = Partial<InputOf<Contracts['CreateBatch']>>

/** A published batch with these rows, whose HITs are made. Three answers an item of ten cents for ten seconds each. */
export async function aBatch(
  market: TestMarket,
  requester: Party,
  rows: readonly Record<string, string>[],
  options: BatchOptions = {},
): Promise<Batch> {
  const ProjectId = options.ProjectId ?? (await aProject(requester)).ProjectId
  const { Batch } = await requester.CreateBatch({
    Name: 'A batch',
    Reward: '0.10',
    EstimatedSeconds: 10,
    ...options,
    ProjectId,
  })
  for (let start = 0; start < rows.length; start += 1000)
    await requester.AddBatchItems({
      BatchId: Batch.BatchId,
      FirstOrdinal: start + 1,
      Rows: rows.slice(start, start + 1000),
    })
  await requester.PublishBatch({ BatchId: Batch.BatchId, SkipPilot: true })
  await market.pass(1)
  return (await requester.GetBatch({ BatchId: Batch.BatchId })).Batch
}

/** Takes the next assignment of a batch and answers it; nothing where there is none for this Worker. */
export async function answerNext(
  worker: Party,
  batch: Batch,
  answer: string | ((row: string, hitId: string) => string),
): Promise<string | undefined> {
  const accepted = await worker
    .AcceptAssignment({ HITGroupId: batch.HITGroupId! })
    .catch((error: { code?: string }) => {
      if (error.code === 'NoHITsAvailable') return undefined
      throw error
    })
  if (!accepted) return undefined
  const { AssignmentId, HITId } = accepted.Assignment
  const token = /\/t\/([^/]+)\/content/.exec(accepted.Task.URL)![1]!
  const { HTML } = await worker.GetTaskContent({ Token: token })
  const text = /<p>([^<]*)<\/p>/.exec(HTML!)?.[1] ?? ''
  const label = typeof answer === 'string' ? answer : answer(text, HITId)
  await worker.SubmitAssignment({ AssignmentId, Fields: { label } })
  return AssignmentId
}
