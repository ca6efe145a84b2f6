import type { ReviewPolicy } from '@kempelen/protocol'
import { PolicyParameters, refusal } from './policy-parameters.ts'
import {
  type AnswerTexts,
  answerSet,
  type Extension,
  type IntendedAction,
  isSameAnswer,
  type ReviewOutcome,
  wholePercent,
} from './review-outcome.ts'

/** ScoreMyKnownAnswers/2011-09-01 with its defaults filled in. */
export interface KnownAnswersPolicy {
  /** QuestionIdentifier to the texts that are all of the right answer; none for "must be passed over". */
  readonly answerKey: ReadonlyMap<string, AnswerTexts>
  /** From this score on, 0 to 101. */
  readonly approveFrom: number
  readonly approveReason: string | undefined
  /** Below this score, 0 to 101. */
  readonly rejectBelow: number
  readonly rejectReason: string | undefined
  /** Below this score, 0 to 101. */
  readonly extendBelow: number
  readonly extension: Extension
}

const percent = { min: 0, max: 101 }

/**
 * Reads the parameters of ScoreMyKnownAnswers. Source: MTurk API Reference, "ScoreMyKnownAnswers/2011-09-01": 101 is
 * "never" for approving, 0 for rejecting and extending; these are the defaults.
 */
export function readKnownAnswersPolicy(policy: ReviewPolicy): KnownAnswersPolicy {
  const parameters = new PolicyParameters(policy, [
    'AnswerKey',
    'ApproveIfKnownAnswerScoreIsAtLeast',
    'ApproveReason',
    'RejectIfKnownAnswerScoreIsLessThan',
    'RejectReason',
    'ExtendIfKnownAnswerScoreIsLessThan',
    'ExtendMaximumAssignments',
    'ExtendMinimumTimeInSeconds',
  ])
  const answerKey = parameters.map('AnswerKey')
  if (answerKey.size === 0) throw refusal('AnswerKey', 'It needs an entry for at least one question.')
  return {
    answerKey,
    approveFrom: parameters.integer('ApproveIfKnownAnswerScoreIsAtLeast', percent) ?? 101,
    approveReason: readReason(parameters, 'ApproveReason'),
    rejectBelow: parameters.integer('RejectIfKnownAnswerScoreIsLessThan', percent) ?? 0,
    rejectReason: readReason(parameters, 'RejectReason'),
    extendBelow: parameters.integer('ExtendIfKnownAnswerScoreIsLessThan', percent) ?? 0,
    extension: {
      maximumAssignments: parameters.integer('ExtendMaximumAssignments', { min: 2, max: 25 }) ?? 5,
      minimumSeconds: parameters.integer('ExtendMinimumTimeInSeconds', { min: 60, max: 31_536_000 }) ?? 0,
    },
  }
}

/** A reason goes to the Worker as feedback, which has a limit of its own. */
export function readReason(parameters: PolicyParameters, key: string): string | undefined {
  const reason = parameters.text(key)
  if (reason !== undefined && reason.length > 1024) throw refusal(key, 'It has at most 1,024 characters.')
  return reason
}

/** The share of the known answers that an assignment has right, in whole percent. */
export function knownAnswerScore(policy: KnownAnswersPolicy, answers: ReadonlyMap<string, AnswerTexts>): number {
  return wholePercent(correctAnswers(policy, answers).length, policy.answerKey.size)
}

/** Scores one assignment by its known answers and says what follows. */
export function scoreKnownAnswers(
  policy: KnownAnswersPolicy,
  assignmentId: string,
  answers: ReadonlyMap<string, AnswerTexts>,
): ReviewOutcome {
  const correct = correctAnswers(policy, answers)
  const score = knownAnswerScore(policy, answers)
  const subject = { subjectId: assignmentId, subjectType: 'Assignment' } as const
  const known = policy.answerKey.size
  const actions: IntendedAction[] = []
  if (score >= policy.approveFrom) actions.push({ name: 'approve', assignmentId, feedback: policy.approveReason })
  if (score < policy.rejectBelow) actions.push({ name: 'reject', assignmentId, feedback: policy.rejectReason })
  if (score < policy.extendBelow) actions.push({ name: 'extend', extension: policy.extension })
  return {
    summary: `Reviewed ${known === 1 ? 'one known answer' : `${known} known answers`}; ${correct.length}/${known} correct`,
    findings: [
      ...[...policy.answerKey.keys()].map((questionId) => ({
        ...subject,
        questionId,
        key: 'KnownAnswerCorrect',
        value: correct.includes(questionId) ? '1' : '0',
      })),
      { ...subject, key: 'KnownAnswerScore', value: String(score) },
    ],
    actions,
  }
}

function correctAnswers({ answerKey }: KnownAnswersPolicy, answers: ReadonlyMap<string, AnswerTexts>): string[] {
  return [...answerKey.keys()].filter((question) =>
    isSameAnswer(answerSet(answers.get(question) ?? []), answerSet(answerKey.get(question)!)),
  )
}
