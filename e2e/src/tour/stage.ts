import type { Host, Person } from './people.ts'
import {
  friendlyQuestion,
  headlineQuestion,
  headlines,
  placeForm,
  readingKey,
  readingTest,
  reviews,
  writingQuestion,
} from './questions.ts'

export interface Stage {
  readonly groupId: string
  readonly assignmentId: string
  readonly hitTypeId: string
  readonly hitId: string
  readonly submittedId: string
  readonly qualificationTypeId: string
  readonly formGroupId: string
}

/** Publishes work and has a part of it done. */
export async function setStage(
  host: Host,
  { worker, requester, others }: { worker: Person; requester: Person; others: readonly string[] },
): Promise<Stage> {
  await askForQualifications(host, worker, requester)
  const hits: HIT[] = []
  for (const review of reviews())
    hits.push(
      await publish(host, requester, friendlyQuestion(review), {
        Title: 'Is this review friendly?',
        Description: 'Read one sentence and say how its writer feels about the place.',
        Keywords: 'text, sentiment, short',
        Reward: '0.08',
        MaxAssignments: 4,
        AssignmentDurationInSeconds: 600,
      }),
    )
  await publish(host, requester, writingQuestion(), {
    Title: 'Describe how you would explain a tide table to a child',
    Description: 'Write three to five sentences in your own words. No sources, no lists.',
    Keywords: 'writing, english',
    Reward: '1.20',
    MaxAssignments: 20,
    AssignmentDurationInSeconds: 1800,
  })
  await publish(host, requester, friendlyQuestion(reviews()[0]!), {
    Title: 'Which of two summaries keeps the numbers right?',
    Description: 'Compare two summaries of a table with the table itself.',
    Keywords: 'comparison, numbers',
    Reward: '0.35',
    MaxAssignments: 10,
    AssignmentDurationInSeconds: 900,
    QualificationRequirements: [
      { QualificationTypeId: '00000000000000000040', Comparator: 'GreaterThanOrEqualTo', IntegerValues: [500] },
    ],
  })
  for (const [headline, paragraph] of headlines())
    await publish(host, requester, headlineQuestion(headline, paragraph), {
      Title: 'Does the headline say what the paragraph says?',
      Description: 'Read a headline and a paragraph, and say whether they fit.',
      Keywords: 'text, news, short',
      Reward: '0.12',
      MaxAssignments: 3,
      AssignmentDurationInSeconds: 900,
    })
  const answers = ['friendly', 'unfriendly', 'neutral', 'friendly']
  for (const [at, hit] of hits.slice(0, 3).entries()) {
    const people = [worker, others[0]!, others[1]!]
    const held = await Promise.all(people.map((who) => accept(host, who, hit.HITId)))
    // The pages show how long the work took, and work takes time.
    await new Promise((resolve) => setTimeout(resolve, 35_000))
    for (const [number, who] of people.entries())
      await submit(host, who, held[number]!, answers[number === 2 ? at + 1 : at]!)
  }
  await review(
    host,
    requester,
    hits[0]!.HITTypeId,
    (await host.call<{ WorkerId: string }>('GetAccount', {}, worker)).WorkerId,
  )
  await host.call('AcceptAssignment', { HITId: hits[3]!.HITId }, worker)
  await writeToWorkers(host, worker, requester)
  return (await findStage(host, worker))!
}

/** Approves two assignments of each, with a bonus, and rejects one. */
async function review(host: Host, requester: Person, HITTypeId: string, WorkerId: string): Promise<void> {
  type Results = { Results: { AssignmentId: string; WorkerId: string }[] }
  const { Results } = await host.call<Results>('ListResults', { HITTypeId, MaxResults: 100 }, requester)
  const mine = Results.filter((result) => result.WorkerId === WorkerId)
  const theirs = Results.filter((result) => result.WorkerId !== WorkerId)
  for (const { AssignmentId } of [...mine.slice(0, 2), ...theirs.slice(0, 2)])
    await host.call('ApproveAssignment', { AssignmentId }, requester)
  const bonus = { BonusAmount: '0.05', Reason: 'Thank you for working with such care.' }
  await host.call('SendBonus', { AssignmentId: mine[0]!.AssignmentId, WorkerId, ...bonus }, requester)
  const RequesterFeedback = 'The answer says unfriendly, and the writer says that they would come back.'
  await host.call('RejectAssignment', { AssignmentId: theirs[3]!.AssignmentId, RequesterFeedback }, requester)
}

/** What the views need of a stage, where it is set already. */
export async function findStage(host: Host, worker: Person): Promise<Stage | undefined> {
  type Mine = { Assignments: { AssignmentId: string; HITGroupId: string; HITId: string }[] }
  const held = await host.call<Mine>('ListMyAssignments', { Statuses: ['Accepted'] }, worker)
  const submitted = await host.call<Mine>('ListMyAssignments', { Statuses: ['Submitted'] }, worker)
  const [mine, done] = [held.Assignments[0], submitted.Assignments[0]]
  if (!mine || !done) return undefined
  const { HITGroup: group } = await host.call<{ HITGroup: HIT }>('PreviewHIT', { HITGroupId: done.HITGroupId }, worker)
  type Groups = { HITGroups: { HITGroupId: string }[] }
  const { HITGroups } = await host.call<Groups>('ListHITGroups', { Qualified: true }, worker)
  const forms = await host.call<Groups>('ListHITGroups', { SearchTerm: 'sit' }, worker)
  type Types = { QualificationTypes: { QualificationTypeId: string }[] }
  const search = { MustBeRequestable: true, Query: 'careful reading' }
  const { QualificationTypes } = await host.call<Types>('ListQualificationTypes', search, worker)
  return {
    groupId: HITGroups[0]!.HITGroupId,
    assignmentId: mine.AssignmentId,
    hitTypeId: group.HITTypeId,
    hitId: done.HITId,
    submittedId: done.AssignmentId,
    qualificationTypeId: QualificationTypes[0]!.QualificationTypeId,
    formGroupId: forms.HITGroups[0]!.HITGroupId,
  }
}

interface HIT {
  readonly HITId: string
  readonly HITTypeId: string
}

async function publish(host: Host, requester: Person, Question: string, properties: object): Promise<HIT> {
  const times = { LifetimeInSeconds: 604_800, AutoApprovalDelayInSeconds: 259_200 }
  return (await host.call<{ HIT: HIT }>('CreateHIT', { ...times, ...properties, Question }, requester)).HIT
}

async function accept(host: Host, who: Person | string, HITId: string): Promise<string> {
  type Accepted = { Assignment: { AssignmentId: string } }
  return (await host.call<Accepted>('AcceptAssignment', { HITId }, who)).Assignment.AssignmentId
}

async function submit(host: Host, who: Person | string, AssignmentId: string, feeling: string): Promise<void> {
  const Fields = { feeling, certainty: feeling === 'neutral' ? 'somewhat' : 'very' }
  await host.call('SubmitAssignment', { AssignmentId, Fields }, who)
}

/** Types to have, to ask for and to be tested for, and a group that asks for one. */
async function askForQualifications(host: Host, worker: Person, requester: Person): Promise<void> {
  const { WorkerId } = await host.call<{ WorkerId: string }>('GetAccount', {}, worker)
  const make = async (Name: string, Description: string, options: object = {}) => {
    type Made = { QualificationType: { QualificationTypeId: string } }
    const input = { Name, Description, QualificationTypeStatus: 'Active', ...options }
    return (await host.call<Made>('CreateQualificationType', input, requester)).QualificationType.QualificationTypeId
  }
  const test = { Test: readingTest, AnswerKey: readingKey, TestDurationInSeconds: 600, RetryDelayInSeconds: 86_400 }
  const reading = await make('Careful reading', 'Two short sentences, and one question about each.', test)
  const trusted = await make('Demo Laboratory: knows our guidelines', 'Granted after twenty good answers.')
  const photography = await make('Photography', 'Takes pictures with a camera, not a phone.')
  await make('German, native', 'Grew up with the language.')
  await host.call(
    'AssociateQualificationWithWorker',
    { QualificationTypeId: trusted, WorkerId, IntegerValue: 92 },
    requester,
  )
  await host.call('RequestQualification', { QualificationTypeId: photography }, worker)
  await host.call('UpdateMyProfile', { Country: 'IE' }, worker)
  await publish(host, requester, friendlyQuestion(reviews()[1]!), {
    Title: 'Find the sentence that contradicts the summary',
    Description: 'For people who read carefully: one page, one sentence.',
    Keywords: 'text, reading',
    Reward: '0.60',
    MaxAssignments: 5,
    AssignmentDurationInSeconds: 900,
    QualificationRequirements: [
      { QualificationTypeId: reading, Comparator: 'GreaterThanOrEqualTo', IntegerValues: [100] },
    ],
  })
  await publish(host, requester, placeForm, {
    Title: 'A place where you like to sit',
    Description: 'Two questions about a place that you know.',
    Keywords: 'survey, short',
    Reward: '0.40',
    MaxAssignments: 30,
    AssignmentDurationInSeconds: 600,
  })
}

/** Mail of a Requester, a layout and a webhook. */
async function writeToWorkers(host: Host, worker: Person, requester: Person): Promise<void> {
  const { WorkerId } = await host.call<{ WorkerId: string }>('GetAccount', {}, worker)
  await host.call(
    'NotifyWorkers',
    {
      Subject: 'More sentences next week',
      MessageText: 'Thank you for reading so carefully. On Tuesday there will be two hundred more of the same kind.',
      WorkerIds: [WorkerId],
    },
    requester,
  )
  const parameter = 'sentence'
  const Content = `<!DOCTYPE html><html lang="en"><body><form action="/mturk/externalSubmit"><p>\${${parameter}}</p><input name="feeling"><button>Submit</button></form></body></html>`
  await host.call('CreateHITLayout', { Name: 'How does the writer feel?', Content }, requester)
  await host.call(
    'CreateWebhook',
    { Url: 'https://hooks.example.org/kempelen', EventTypes: ['AssignmentSubmitted'] },
    requester,
  )
}
