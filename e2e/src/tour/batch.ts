import { setTimeout as sleep } from 'node:timers/promises'
import type { Cast } from './cast.ts'
import type { Person } from './people.ts'
import { feelings, reviews } from './questions.ts'
import { chances } from './work.ts'

export interface BatchStage {
  readonly projectId: string
  readonly batchId: string
  readonly code: string
  readonly groupId: string
}

const classes = ['Friendly', 'Neutral', 'Unfriendly']
const guidelines = `Judge what the writer feels about the place, not whether you agree.

- Friendly: pleased, thankful, impressed.
- Neutral: states facts, or likes and dislikes balance.
- Unfriendly: annoyed, disappointed, warns others.

Where feelings are mixed, the one that the writer ends on decides.`
const template = `<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>
<crowd-form><crowd-classifier name="answer" header="How does the writer feel about the place?" categories='${JSON.stringify(classes)}'>
<classification-target><p>{{ task.input.text }}</p></classification-target></crowd-classifier></crowd-form>`
const rows = 96
const chance = chances(1804)

/** Projects, a draft, and a batch by invitation with a reviewer for what stays doubtful. */
export async function publishBatch(cast: Cast): Promise<BatchStage> {
  const { host, requester, reviewer } = cast
  const { WorkerId } = await host.call<{ WorkerId: string }>('GetAccount', {}, reviewer)
  const projectId = await makeProject(cast, {
    ...{ Name: 'Reviews of places', Title: 'How does the writer feel about the place?' },
    ...{ Description: 'Read a sentence and choose one of three.', Guidelines: guidelines, Template: template },
    ...{ AnswerField: 'answer.label', AnswerKind: 'Categorical', Classes: classes },
  })
  await host.call('AddProjectReviewer', { ProjectId: projectId, WorkerId }, requester)
  const batchId = await makeBatch(cast, projectId, 'Reviews of November', {
    ...{ Reward: '0.06', EstimatedSeconds: 20, Audience: 'Invited', MinAssignments: 2, MaxAssignments: 2 },
    ...{ TargetProbability: 0.8, GoldColumn: 'known', ReviewDoubtful: true, MinimumAccuracy: 0.6 },
  })
  const texts = reviews()
  const Rows = Array.from({ length: rows }, (_, at) => {
    const { text, feeling } = texts[(at * 5) % texts.length]!
    return { id: String(at + 1), text, known: at % 12 === 7 ? classOf(feeling) : '' }
  })
  await host.call('AddBatchItems', { BatchId: batchId, FirstOrdinal: 1, Rows }, requester)
  await host.call('PublishBatch', { BatchId: batchId }, requester)
  const { Code } = await host.call<{ Code: string }>('CreateInvitation', { BatchId: batchId }, requester)
  // The HITs are made in the background.
  await sleep(4000)
  const { HITGroupId } = await host.call<{ HITGroupId: string }>('JoinByInvitation', { Code }, reviewer)
  for (const who of cast.others.slice(0, 7)) await host.call('JoinByInvitation', { Code }, who)
  return { projectId, batchId, code: Code, groupId: HITGroupId }
}

/** Has everybody who joined answer a number of items, one of them mostly at random. */
export async function workOnBatch({ host, market, others }: Cast, groupId: string, items: number): Promise<void> {
  for (let number = 0; number < items; number++)
    for (const [at, who] of others.slice(0, 7).entries()) {
      const held = await take(host, who, groupId).catch(() => undefined)
      if (!held) continue
      const known = classOf(reviews().find(({ text }) => held.text.includes(text))?.feeling ?? 'neutral')
      const isHard = held.text.includes('The bread') || held.text.includes('The view')
      const label = isHard || chance() < (at === 6 ? 0.7 : 0.08) ? classes[(at + number) % 3]! : known
      await market.pass(6 + Math.round(chance() * 20))
      const Fields = { taskAnswers: JSON.stringify([{ answer: { label } }]) }
      // Who was stopped in the meantime keeps what is handed in.
      await host.call('SubmitAssignment', { AssignmentId: held.AssignmentId, Fields }, who)
    }
}

/** Of the gallery: a batch of pictures that is finished soon, and projects that wait. */
export async function publishPictures(cast: Cast): Promise<void> {
  const { host, requester, others } = cast
  const projectId = await makeProjectOf(cast, 'image-classification', 'Animals in drawings')
  await makeProjectOf(cast, 'transcribe-handwriting', 'Labels of the butterfly collection')
  const batchId = await makeBatch(cast, projectId, 'Drawings, first part', {
    ...{ Reward: '0.05', EstimatedSeconds: 10, MinAssignments: 2, MaxAssignments: 2 },
  })
  const Rows = ['cat', 'dog', 'fish', 'bird'].map((animal) => ({ image_url: `/static/samples/${animal}.svg` }))
  await host.call('AddBatchItems', { BatchId: batchId, FirstOrdinal: 1, Rows }, requester)
  await host.call('PublishBatch', { BatchId: batchId }, requester)
  await sleep(4000)
  type Got = { Batch: { HITGroupId: string } }
  const { Batch } = await host.call<Got>('GetBatch', { BatchId: batchId }, requester)
  for (const who of others.slice(3, 5))
    for (const _ of Rows) {
      const held = await take(host, who, Batch.HITGroupId)
      const animal = /samples\/(\w+)\.svg/.exec(held.text)?.[1] ?? 'cat'
      const label = animal[0]!.toUpperCase() + animal.slice(1)
      await cast.market.pass(9)
      const Fields = { taskAnswers: JSON.stringify([{ animal: { label } }]) }
      await host.call('SubmitAssignment', { AssignmentId: held.AssignmentId, Fields }, who)
    }
  await makeBatch(cast, projectId, 'Drawings, second part', { Reward: '0.05', EstimatedSeconds: 10 })
}

export async function take(host: Cast['host'], who: Person | string, HITGroupId: string) {
  type Accepted = { Assignment: { AssignmentId: string }; TaskURL: string }
  const { Assignment, TaskURL } = await host.call<Accepted>('AcceptAssignment', { HITGroupId }, who)
  return { AssignmentId: Assignment.AssignmentId, text: await (await fetch(TaskURL)).text() }
}

async function makeProject({ host, requester }: Cast, members: object): Promise<string> {
  type Made = { Project: { ProjectId: string } }
  return (await host.call<Made>('CreateProject', members, requester)).Project.ProjectId
}

async function makeProjectOf(cast: Cast, template: string, Name: string): Promise<string> {
  type Got = { Template: { Title: string; Description: string }; HTML: string; AnswerSchema: string }
  const got = await cast.host.call<Got & { Template: { AnswerField?: string } }>(
    'GetTemplate',
    { Name: template },
    cast.requester,
  )
  const { Title, Description, AnswerField } = got.Template
  const { HTML: Template, AnswerSchema } = got
  return makeProject(cast, { Name, Title, Description, Template, AnswerSchema, AnswerField })
}

async function makeBatch({ host, requester }: Cast, ProjectId: string, Name: string, plan: object): Promise<string> {
  type Made = { Batch: { BatchId: string } }
  return (await host.call<Made>('CreateBatch', { ProjectId, Name, ...plan }, requester)).Batch.BatchId
}

function classOf(feeling: string): string {
  return classes[feelings.indexOf(feeling)]!
}
