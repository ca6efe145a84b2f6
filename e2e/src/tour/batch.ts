import type { Host, Person } from './people.ts'
import { reviews } from './questions.ts'

export interface BatchStage {
  readonly batchId: string
  readonly code: string
  readonly groupId: string
  readonly assignmentId: string
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

/** A batch at work by invitation, of whose items one waits for the invited person as its reviewer; found again where it is there. */
export async function setBatch(
  host: Host,
  { invited, requester, others }: { invited: Person; requester: Person; others: readonly string[] },
): Promise<BatchStage> {
  type Listed = { Batches: { BatchId: string; HITGroupId: string }[] }
  const { Batches } = await host.call<Listed>('ListBatches', {}, requester)
  if (!Batches[0]) await publishBatch(host, { invited, requester, others })
  const batch = Batches[0] ?? (await host.call<Listed>('ListBatches', {}, requester)).Batches[0]!
  const { BatchId, HITGroupId } = batch
  const { Code } = await host.call<{ Code: string }>('CreateInvitation', { BatchId }, requester)
  type Mine = { Assignments: { AssignmentId: string }[] }
  const mine = await host.call<Mine>('ListMyAssignments', { Statuses: ['Accepted'] }, invited)
  const assignmentId = mine.Assignments[0]?.AssignmentId ?? (await take(host, invited, HITGroupId)).AssignmentId
  return { batchId: BatchId, code: Code, groupId: HITGroupId, assignmentId }
}

async function publishBatch(
  host: Host,
  { invited, requester, others }: { invited: Person; requester: Person; others: readonly string[] },
): Promise<void> {
  const { WorkerId } = await host.call<{ WorkerId: string }>('GetAccount', {}, invited)
  const Title = 'How does the writer feel about the place?'
  const { Project } = await host.call<{ Project: { ProjectId: string } }>(
    'CreateProject',
    {
      ...{ Name: 'Reviews of places', Title, Description: 'Read a sentence and choose one of three.' },
      ...{ Guidelines: guidelines, Template: template, AnswerField: 'answer.label' },
      ...{ AnswerKind: 'Categorical', Classes: classes },
    },
    requester,
  )
  const { ProjectId } = Project
  await host.call('AddProjectReviewer', { ProjectId, WorkerId }, requester)
  const { Batch } = await host.call<{ Batch: { BatchId: string } }>(
    'CreateBatch',
    {
      ...{ ProjectId, Name: 'Reviews of November', Reward: '0.06', EstimatedSeconds: 20, Audience: 'Invited' },
      ...{ MinAssignments: 2, MaxAssignments: 3, TargetProbability: 0.9, GoldColumn: 'known', ReviewDoubtful: true },
    },
    requester,
  )
  const { BatchId } = Batch
  const Rows = reviews().map((text, at) => ({ id: String(at + 1), text, known: at === 7 ? 'Unfriendly' : '' }))
  await host.call('AddBatchItems', { BatchId, FirstOrdinal: 1, Rows }, requester)
  await host.call('PublishBatch', { BatchId }, requester)
  const { Code } = await host.call<{ Code: string }>('CreateInvitation', { BatchId }, requester)
  type Joined = { HITGroupId: string }
  const { HITGroupId } = await host.call<Joined>('JoinByInvitation', { Code }, invited)
  // The HITs are made in the background.
  await new Promise((resolve) => setTimeout(resolve, 3000))
  await take(host, invited, HITGroupId)
  for (const [who, token] of others.slice(0, 4).entries()) {
    await host.call('JoinByInvitation', { Code }, token)
    for (let taken = 0; taken < 5; taken++) {
      const { AssignmentId, text } = await take(host, token, HITGroupId).catch(() => ({ AssignmentId: '', text: '' }))
      if (AssignmentId === '') break
      const at = reviews().findIndex((review) => text.includes(review))
      // About the first one they do not agree.
      const label = at === 0 ? classes[who % 2 === 0 ? 0 : 2] : ['Unfriendly', 'Friendly'][at % 2]
      await host.call(
        'SubmitAssignment',
        { AssignmentId, Fields: { taskAnswers: JSON.stringify([{ answer: { label } }]) } },
        token,
      )
    }
  }
}

async function take(
  host: Host,
  who: Person | string,
  HITGroupId: string,
): Promise<{ AssignmentId: string; text: string }> {
  type Accepted = { Assignment: { AssignmentId: string }; TaskURL: string }
  const { Assignment, TaskURL } = await host.call<Accepted>('AcceptAssignment', { HITGroupId }, who)
  const text = await (await fetch(TaskURL)).text()
  return { AssignmentId: Assignment.AssignmentId, text }
}
