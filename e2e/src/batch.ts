import type { Marketplace } from '@kempelen/conformance'
import { until } from './until.ts'

export const classes = ['cat', 'dog']
const template = `<!DOCTYPE html><html lang="en"><head><title>Pets</title></head><body><form method="post">
<p>{{ task.input.text }}</p><label>Label <input name="label"></label><button>Submit</button></form></body></html>`

/** An invited batch of the seeded Requester whose two items two Workers have answered differently, so that they wait for a reviewer. */
export async function aBatchInReview(
  market: Marketplace,
  reviewerId: string,
): Promise<{ batchId: string; code: string }> {
  const call = <T>(operation: string, input: object) => market.rest<T>(market.requester.Token, operation, input)
  const { Project } = await call<{ Project: { ProjectId: string } }>('CreateProject', {
    ...{ Name: 'Pets', Title: 'Cats or dogs?', Description: 'Say what a text is about.' },
    ...{
      Guidelines: 'Lions are cats.\n\n- wolves are dogs',
      Template: template,
      AnswerField: 'label',
      Classes: classes,
    },
  })
  const { ProjectId } = Project
  await call('AddProjectReviewer', { ProjectId, WorkerId: reviewerId })
  const { Batch } = await call<{ Batch: { BatchId: string } }>('CreateBatch', {
    ...{ ProjectId, Name: 'Pets of today', Reward: '0.10', EstimatedSeconds: 10, Audience: 'Invited' },
    ...{ MinAssignments: 2, MaxAssignments: 2, TargetProbability: 0.99, ReviewDoubtful: true },
  })
  const { BatchId } = Batch
  const Rows = [{ text: 'It purrs.' }, { text: 'It barks.' }, { text: 'It sleeps.' }]
  await call('AddBatchItems', { BatchId, FirstOrdinal: 1, Rows })
  await call('PublishBatch', { BatchId })
  const { Code } = await call<{ Code: string }>('CreateInvitation', { BatchId })
  const hitIds = await until(async () => {
    const { Labels } = await call<Labelled>('GetBatchLabels', { BatchId })
    return Labels.every(({ HITId }) => HITId) ? Labels.map(({ HITId }) => HITId!) : undefined
  }, 'every item has its HIT')
  for (const [at, worker] of market.workers.slice(0, 2).entries()) {
    await market.rest(worker.Token, 'JoinByInvitation', { Code })
    for (const hitId of hitIds.slice(0, 2)) await market.work(worker, hitId, { label: classes[at]! })
  }
  await until(async () => {
    const { Labels } = await call<Labelled>('GetBatchLabels', { BatchId, ItemStatuses: ['InReview'] })
    return Labels.length === 2 || undefined
  }, 'two items wait for a reviewer')
  return { batchId: BatchId, code: Code }
}

interface Labelled {
  Labels: { HITId?: string }[]
}
