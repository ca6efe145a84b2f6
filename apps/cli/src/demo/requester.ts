import {
  ApproveAssignmentCommand,
  type Assignment,
  CreateHITCommand,
  GetAccountBalanceCommand,
  MTurkClient,
  paginateListAssignmentsForHIT,
  RejectAssignmentCommand,
} from '@aws-sdk/client-mturk'
import type { Random } from '@kempelen/crowd'
import { digitQuestion } from './digit-page.ts'
import type { Digit } from './digits.ts'
import { majority } from './majority.ts'

export interface Keys {
  readonly AccessKeyId: string
  readonly SecretAccessKey: string
}

/** A digit that has become a HIT. */
export interface DigitHIT extends Digit {
  readonly hitId: string
  readonly hitTypeId: string
  readonly hitGroupId: string
}

export const batch = { title: 'Which digit is this?', reward: '0.05', assignments: 3, durationSeconds: 30 } as const

/** Workers who agree with the majority less than this, over at least this many answers, are not paid. */
const leastAgreement = 0.4
const leastAnswers = 8

/** The Requester's program: nothing but the AWS SDK, with its endpoint changed. */
export function mturk(url: string, keys: Keys): MTurkClient {
  return new MTurkClient({
    endpoint: url,
    region: 'us-east-1',
    credentials: { accessKeyId: keys.AccessKeyId, secretAccessKey: keys.SecretAccessKey },
  })
}

export async function publish(
  client: MTurkClient,
  digits: readonly Digit[],
  { title, assignments, durationSeconds }: { title: string; assignments: number; durationSeconds: number },
  onPublished: () => void = () => {},
): Promise<DigitHIT[]> {
  return inParallel(digits, 8, async (digit) => {
    const { HIT } = await client.send(
      new CreateHITCommand({
        Title: title,
        Description: 'One handwritten digit: look at it and press its key.',
        Keywords: 'digits, handwriting, picture, quick',
        Reward: batch.reward,
        MaxAssignments: assignments,
        AssignmentDurationInSeconds: durationSeconds,
        LifetimeInSeconds: 86_400,
        AutoApprovalDelayInSeconds: 86_400,
        RequesterAnnotation: digit.name,
        Question: digitQuestion(digit),
        UniqueRequestToken: `${title} ${digit.name}`,
      }),
    )
    onPublished()
    return { ...digit, hitId: HIT!.HITId!, hitTypeId: HIT!.HITTypeId!, hitGroupId: HIT!.HITGroupId! }
  })
}

export interface Answer {
  readonly assignment: Assignment
  readonly hit: DigitHIT
  readonly label: string
}

export async function collect(client: MTurkClient, hits: readonly DigitHIT[]): Promise<Answer[]> {
  const lists = await inParallel(hits, 8, async (hit) => {
    const answers: Answer[] = []
    for await (const page of paginateListAssignmentsForHIT({ client }, { HITId: hit.hitId, MaxResults: 100 }))
      for (const assignment of page.Assignments ?? [])
        answers.push({ assignment, hit, label: labelIn(assignment.Answer!) })
    return answers
  })
  return lists.flat()
}

/** Approves what was done in earnest; refuses those whose answers are no better than chance, and says on what evidence. */
export async function review(
  client: MTurkClient,
  answers: readonly Answer[],
  random: Random,
  onReviewed: () => void,
): Promise<void> {
  const agreement = agreementByWorker(answers, random)
  await inParallel(answers, 8, async ({ assignment }) => {
    const { agreed, answered } = agreement.get(assignment.WorkerId!)!
    if (answered >= leastAnswers && agreed / answered < leastAgreement)
      await client.send(
        new RejectAssignmentCommand({
          AssignmentId: assignment.AssignmentId!,
          RequesterFeedback: `Your answers agree with those of other Workers in ${agreed} of ${answered} pictures, which is near chance.`,
        }),
      )
    else await client.send(new ApproveAssignmentCommand({ AssignmentId: assignment.AssignmentId! }))
    onReviewed()
  })
}

function agreementByWorker(
  answers: readonly Answer[],
  random: Random,
): Map<string, { agreed: number; answered: number }> {
  const byHIT = Map.groupBy(answers, ({ hit }) => hit.hitId)
  const tally = new Map<string, { agreed: number; answered: number }>()
  for (const given of byHIT.values()) {
    const most = majority(
      given.map(({ label }) => label),
      random,
    )
    for (const { assignment, label } of given) {
      const worker = tally.get(assignment.WorkerId!) ?? { agreed: 0, answered: 0 }
      worker.answered++
      if (label === most?.label) worker.agreed++
      tally.set(assignment.WorkerId!, worker)
    }
  }
  return tally
}

export async function balance(client: MTurkClient): Promise<{ available: string; onHold: string }> {
  const { AvailableBalance, OnHoldBalance } = await client.send(new GetAccountBalanceCommand({}))
  return { available: AvailableBalance!, onHold: OnHoldBalance ?? '0.00' }
}

function labelIn(answer: string): string {
  return /<QuestionIdentifier>digit<\/QuestionIdentifier>\s*<FreeText>(\d)<\/FreeText>/.exec(answer)?.[1] ?? ''
}

/** Runs `work` for each item, so many at a time, and keeps their order. */
export async function inParallel<T, R>(items: readonly T[], at: number, work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = new Array(items.length)
  const entries = items.entries()
  await Promise.all(
    Array.from({ length: at }, async () => {
      for (const [index, item] of entries) results[index] = await work(item)
    }),
  )
  return results
}
