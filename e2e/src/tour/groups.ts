import type { Cast } from './cast.ts'
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
import { type HIT, publish } from './work.ts'

export interface Groups {
  readonly reading: string
  readonly headlines: readonly HIT[]
  readonly labels: readonly HIT[]
  readonly form: HIT
}

export const friendly = {
  Title: 'Is this review friendly?',
  Description: 'Read one sentence and say how its writer feels about the place.',
  Keywords: 'text, sentiment, short',
  Reward: '0.20',
  MaxAssignments: 4,
  AssignmentDurationInSeconds: 1800,
}

/** The work of several Requesters, in several languages, for some of which a Qualification is asked. */
export async function publishGroups(cast: Cast): Promise<Groups> {
  const { host, requester, newspaper, museum } = cast
  const reading = await makeQualifications(cast)
  const open: HIT[] = []
  for (const [headline, paragraph] of headlines())
    open.push(
      await publish(host, newspaper, headlineQuestion(headline, paragraph), {
        Title: 'Does the headline say what the paragraph says?',
        Description: 'Read a headline and a paragraph, and say whether they fit.',
        Keywords: 'text, news, short',
        Reward: '0.18',
        MaxAssignments: 12,
      }),
    )
  const labels: HIT[] = []
  for (const drawer of ['one', 'two', 'three', 'four'])
    labels.push(
      await publish(host, museum, writingQuestion(`Das Etikett in Schublade ${drawer}`), {
        Title: 'Handschriftliche Etiketten einer Schmetterlingssammlung abschreiben',
        Description: 'Fundort, Datum und Sammler von einem Etikett abschreiben, Abkürzungen bitte nicht auflösen.',
        Keywords: 'transcription, german, handwriting',
        Reward: '0.45',
        MaxAssignments: 6,
      }),
    )
  await publish(host, museum, writingQuestion('صف الصورة'), {
    Title: 'صف ما تراه في صورة من أرشيف المتحف',
    Description: 'اكتب ثلاث جمل قصيرة عن صورة قديمة.',
    Keywords: 'writing, arabic',
    Reward: '0.50',
    MaxAssignments: 15,
  })
  await publish(host, newspaper, writingQuestion('Explain a tide table to a child'), {
    Title: 'Describe how you would explain a tide table to a child',
    Description: 'Write three to five sentences in your own words. No sources, no lists.',
    Keywords: 'writing, english',
    Reward: '1.20',
    MaxAssignments: 20,
    AssignmentDurationInSeconds: 1800,
  })
  const form = await publish(host, requester, placeForm, {
    Title: 'A place where you like to sit',
    Description: 'Two questions about a place that you know.',
    Keywords: 'survey, short',
    Reward: '0.40',
    MaxAssignments: 30,
  })
  await publishForTheQualified(cast, reading)
  return { reading, headlines: open, labels, form }
}

async function publishForTheQualified({ host, requester, newspaper }: Cast, reading: string): Promise<void> {
  const question = friendlyQuestion(reviews()[0]!.text)
  const asks = (QualificationTypeId: string, IntegerValues: number[]) => ({
    QualificationRequirements: [{ QualificationTypeId, Comparator: 'GreaterThanOrEqualTo', IntegerValues }],
  })
  await publish(host, newspaper, question, {
    Title: 'Which of two summaries keeps the numbers right?',
    Description: 'Compare two summaries of a table with the table itself.',
    Keywords: 'comparison, numbers',
    Reward: '0.35',
    MaxAssignments: 10,
    // Of the marketplace itself: how many of the Worker's assignments were approved.
    ...asks('00000000000000000040', [500]),
  })
  await publish(host, requester, question, {
    Title: 'Find the sentence that contradicts the summary',
    Description: 'For people who read carefully: one page, one sentence.',
    Keywords: 'text, reading',
    Reward: '0.60',
    MaxAssignments: 5,
    ...asks(reading, [100]),
  })
}

/** Types to have, to ask for and to be tested for; gives the one with a test. */
async function makeQualifications({ host, worker, reviewer, requester }: Cast): Promise<string> {
  const make = async (Name: string, Description: string, options: object = {}) => {
    type Made = { QualificationType: { QualificationTypeId: string } }
    const input = { Name, Description, QualificationTypeStatus: 'Active', ...options }
    return (await host.call<Made>('CreateQualificationType', input, requester)).QualificationType.QualificationTypeId
  }
  const test = { Test: readingTest, AnswerKey: readingKey, TestDurationInSeconds: 600, RetryDelayInSeconds: 86_400 }
  const reading = await make('Careful reading', 'Two short sentences, and one question about each.', test)
  const trusted = await make('Knows our guidelines', 'Granted after twenty good answers.')
  const photography = await make('Photography', 'Takes pictures with a camera, not a phone.')
  await make('German, native', 'Grew up with the language.')
  for (const [who, IntegerValue] of [[worker, 92] as const, [reviewer, 88] as const]) {
    const { WorkerId } = await host.call<{ WorkerId: string }>('GetAccount', {}, who)
    const input = { QualificationTypeId: trusted, WorkerId, IntegerValue }
    await host.call('AssociateQualificationWithWorker', input, requester)
    await host.call('RequestQualification', { QualificationTypeId: photography }, who)
  }
  return reading
}
