import type { ReviewPolicy } from '@kempelen/protocol'
import { readReason } from './known-answers.ts'
import { PolicyParameters, refusal } from './policy-parameters.ts'
import {
  type AnswerTexts,
  answerSet,
  type Extension,
  type IntendedAction,
  isSameAnswer,
  type ReviewFinding,
  type ReviewOutcome,
  wholePercent,
} from './review-outcome.ts'

/** SimplePlurality/2011-09-01. */
export interface PluralityPolicy {
  readonly questionIds: readonly string[]
  /** A question is agreed when more than this share of the Workers gave one answer, in percent. */
  readonly agreementThreshold: number
  readonly disregardRejected: boolean
  readonly disregardBelowKnownAnswerScore: number
  readonly extendBelow: number
  readonly extension: Extension | undefined
  /** From this share of agreed questions on, 0 to 101. */
  readonly approveFrom: number
  readonly approveReason: string | undefined
  readonly rejectBelow: number
  readonly rejectReason: string | undefined
}

/** An assignment that has been submitted, as the policy sees it. */
export interface PluralityAssignment {
  readonly assignmentId: string
  readonly isRejected: boolean
  /** From the assignment review policy, where the HIT has one. */
  readonly knownAnswerScore: number | undefined
  readonly answers: ReadonlyMap<string, AnswerTexts>
}

const percent = { min: 0, max: 101 }

/** Reads the parameters of SimplePlurality. Source: MTurk API Reference, "SimplePlurality/2011-09-01". */
export function readPluralityPolicy(policy: ReviewPolicy): PluralityPolicy {
  const parameters = new PolicyParameters(policy, [
    'QuestionIds',
    // The documentation's table and its sample spell it differently.
    'QuestionIDs',
    'QuestionAgreementThreshold',
    'DisregardAssignmentIfRejected',
    'DisregardAssignmentIfKnownAnswerScoreIsLessThan',
    'ExtendIfHITAgreementScoreIsLessThan',
    'ExtendMaximumAssignments',
    'ExtendMinimumTimeInSeconds',
    'ApproveIfWorkerAgreementScoreIsAtLeast',
    'ApproveReason',
    'RejectIfWorkerAgreementScoreIsLessThan',
    'RejectReason',
  ])
  const extendBelow = parameters.integer('ExtendIfHITAgreementScoreIsLessThan', { min: 1, max: 100 })
  return {
    questionIds: readQuestionIds(parameters),
    agreementThreshold: required(parameters, 'QuestionAgreementThreshold', percent),
    disregardRejected: parameters.flag('DisregardAssignmentIfRejected'),
    disregardBelowKnownAnswerScore: parameters.integer('DisregardAssignmentIfKnownAnswerScoreIsLessThan', percent) ?? 0,
    extendBelow: extendBelow ?? 0,
    extension:
      extendBelow === undefined
        ? undefined
        : {
            maximumAssignments: required(parameters, 'ExtendMaximumAssignments', { min: 2, max: 1_000_000 }),
            minimumSeconds: required(parameters, 'ExtendMinimumTimeInSeconds', { min: 60, max: 31_536_000 }),
          },
    approveFrom: parameters.integer('ApproveIfWorkerAgreementScoreIsAtLeast', percent) ?? 101,
    approveReason: readReason(parameters, 'ApproveReason'),
    rejectBelow: parameters.integer('RejectIfWorkerAgreementScoreIsLessThan', percent) ?? 0,
    rejectReason: readReason(parameters, 'RejectReason'),
  }
}

function readQuestionIds(parameters: PolicyParameters): string[] {
  const key = parameters.has('QuestionIDs') ? 'QuestionIDs' : 'QuestionIds'
  if (parameters.has('QuestionIDs') && parameters.has('QuestionIds')) throw refusal(key, 'It is given twice.')
  const ids = parameters.list(key)
  if (ids.length === 0 || ids.length > 15) throw refusal(key, 'It names from 1 to 15 questions.')
  if (new Set(ids).size < ids.length) throw refusal(key, 'It names a question twice.')
  return ids
}

function required(parameters: PolicyParameters, key: string, range: { min: number; max: number }): number {
  const value = parameters.integer(key, range)
  if (value === undefined) throw refusal(key, 'It is needed.')
  return value
}

/** An answer whose text is longer than this is ignored. */
const longestAnswer = 256

/**
 * Compares the answers of a HIT's assignments with one another and says what follows.
 *
 * An agreement score is the share of the Workers who gave the most frequent answer; one who passed the question over, or
 * whose answer is too long, counts among the Workers and gave none. MTurk does not say what becomes of a tie: two answers
 * that are equally frequent are no agreement here. Without an agreed question no Worker is measured by it.
 */
export function findPlurality(
  policy: PluralityPolicy,
  hitId: string,
  submitted: readonly PluralityAssignment[],
): ReviewOutcome {
  const assignments = submitted.filter((one) => !isDisregarded(policy, one))
  const questions = policy.questionIds.map((id) => ({ id, ...agreementOn(id, assignments, policy.agreementThreshold) }))
  const agreed = questions.flatMap(({ id, answer }) => (answer ? [{ id, answer }] : []))
  const hitScore = wholePercent(agreed.length, questions.length)
  const findings: ReviewFinding[] = []
  const actions: IntendedAction[] = []
  const find = (
    subject: Pick<ReviewFinding, 'subjectId' | 'subjectType' | 'questionId'>,
    entries: Record<string, string | number>,
  ) => findings.push(...Object.entries(entries).map(([key, value]) => ({ ...subject, key, value: String(value) })))

  const hit = { subjectId: hitId, subjectType: 'HIT' } as const
  for (const { id, answer, score } of questions) {
    const found = { AgreedAnswerFound: answer ? 1 : 0, ...(answer && { AgreedAnswer: [...answer].join('|') }) }
    find({ ...hit, questionId: id }, { ...found, AnswerAgreementScore: score })
  }
  for (const { assignmentId, answers } of agreed.length > 0 ? assignments : []) {
    const correct = agreed.filter(({ id, answer }) => isSameAnswer(countedAnswer(answers.get(id)), answer)).length
    const score = wholePercent(correct, agreed.length)
    find(
      { subjectId: assignmentId, subjectType: 'Assignment' },
      {
        WorkerAgreementScore: score,
        PluralityAnswersCorrect: correct,
        PluralityAnswersIncorrect: agreed.length - correct,
      },
    )
    if (score >= policy.approveFrom) actions.push({ name: 'approve', assignmentId, feedback: policy.approveReason })
    if (score < policy.rejectBelow) actions.push({ name: 'reject', assignmentId, feedback: policy.rejectReason })
  }
  find(hit, { HitAgreementScore: hitScore })
  if (policy.extension && hitScore < policy.extendBelow) actions.push({ name: 'extend', extension: policy.extension })
  const asked = questions.length === 1 ? 'one question' : `${questions.length} questions`
  return { summary: `Reviewed ${asked}; ${agreed.length}/${questions.length} agreed`, findings, actions }
}

function isDisregarded(policy: PluralityPolicy, { isRejected, knownAnswerScore }: PluralityAssignment): boolean {
  if (isRejected && policy.disregardRejected) return true
  return knownAnswerScore !== undefined && knownAnswerScore < policy.disregardBelowKnownAnswerScore
}

/** The answer that more than the threshold's share of the Workers gave, if there is one, and the share of the top answer. */
function agreementOn(
  questionId: string,
  assignments: readonly PluralityAssignment[],
  threshold: number,
): { answer: ReadonlySet<string> | undefined; score: number } {
  const votes: { answer: ReadonlySet<string>; count: number }[] = []
  for (const { answers } of assignments) {
    const answer = countedAnswer(answers.get(questionId))
    if (answer.size === 0) continue
    const known = votes.find((vote) => isSameAnswer(vote.answer, answer))
    if (known) known.count++
    else votes.push({ answer, count: 1 })
  }
  const count = Math.max(0, ...votes.map((vote) => vote.count))
  const top = votes.filter((vote) => vote.count === count)
  const score = count === 0 ? 0 : wholePercent(count, assignments.length)
  return { answer: score > threshold && top.length === 1 ? top[0]!.answer : undefined, score }
}

function countedAnswer(texts: AnswerTexts = []): ReadonlySet<string> {
  const answer = answerSet(texts)
  return [...answer].some((text) => text.length > longestAnswer) ? new Set() : answer
}
