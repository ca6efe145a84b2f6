import { Refusal, type RejectionReason, rejectionReasons } from '@kempelen/protocol'

/** What each reason means, as Worker, Requester and reviewer read it. */
export const rejectionSentences: Readonly<Record<RejectionReason, string>> = {
  FailedGold: 'Answers to questions whose answer is known were wrong.',
  TooFast: 'The answer came too fast to have been thought about.',
  MissingRequiredAnswer: 'Something that had to be answered was left out or filled with nothing.',
  DuplicateText: 'The text is copied: from another answer, from the task or from elsewhere.',
  ClearlyOffInstructions: 'The answer plainly does something else than the instructions ask.',
  WrongCompletionCode: 'The code that shows the end of the survey is missing or wrong.',
}

/** A rejection as its Requester states it. */
export interface StatedRejection {
  readonly reason: RejectionReason
  readonly evidence: string
}

const shortestEvidence = 10

/**
 * Whether an answer is rejected only with a reason, within the limit, and then sealed: those of batches always, those of the
 * MTurk API where their Requester says so.
 */
export function needsReason(batchId: string | null, gate: 'Batches' | 'Everything'): boolean {
  return batchId !== null || gate === 'Everything'
}

/** Reads "TooFast: 3 s for 40 words", so that programs made for MTurk can give a reason in RequesterFeedback. */
export function readRejection(feedback: string): StatedRejection {
  const [, word, evidence = ''] = /^\s*(\w+)\s*:\s*(.*)$/s.exec(feedback) ?? []
  const reason = rejectionReasons.find((one) => one === word)
  if (!reason || evidence.trim().length < shortestEvidence)
    throw new Refusal('ReasonRequired', { Characters: shortestEvidence, Reasons: rejectionReasons.join(', ') })
  return { reason, evidence: evidence.trim() }
}

/** What the marketplace itself knows about an answer. */
export interface EvidenceFacts {
  /** How long it took, and how long the other answers of its HITType took, in seconds. */
  readonly speed?: {
    readonly seconds: number
    readonly others: number
    readonly otherMedian: number
    readonly otherLogMean: number
    readonly otherLogDeviation: number
  }
  /** Known answers of the project that its Worker got wrong. */
  readonly wrongGold?: number
}

/** Fewer other answers say nothing about what is fast. */
const fewestOthers = 5

/**
 * Holds a reason against what is known. Too fast is less than a third of the median, or three standard deviations below the
 * mean, which is Prolific's only criterion of speed; it is taken of the logarithms, because times of work are skewed and no
 * plain time lies three deviations below its mean.
 */
export function checkEvidence(reason: RejectionReason, { speed, wrongGold }: EvidenceFacts): void {
  if (reason === 'FailedGold' && wrongGold === 0)
    throw new Refusal('EvidenceDoesNotHold', { Finding: 'the Worker has no known answer of this project wrong.' })
  if (reason !== 'TooFast' || !speed || speed.others < fewestOthers) return
  const isFarBelow = Math.log(speed.seconds) <= speed.otherLogMean - 3 * speed.otherLogDeviation
  if (speed.seconds < speed.otherMedian / 3 || (speed.otherLogDeviation > 0 && isFarBelow)) return
  throw new Refusal('EvidenceDoesNotHold', {
    Finding: `the answer took ${Math.round(speed.seconds)} s, which is neither less than a third of the median of ${Math.round(speed.otherMedian)} s nor three standard deviations below the mean.`,
  })
}

/** How many of so many answers may be rejected: a twentieth, one where there are fewer than 20, or what an operator allows. */
export function rejectionLimit(submitted: number, allowed: number): number {
  return Math.max(1, Math.floor(submitted / 20), allowed)
}

/** Refuses the next rejection where as many stand as may. Overturned ones do not count. */
export function checkRejectionLimit(counts: { submitted: number; rejected: number; allowed: number }): void {
  const limit = rejectionLimit(counts.submitted, counts.allowed)
  if (counts.rejected >= limit)
    throw new Refusal('RejectionLimitReached', {
      Submitted: counts.submitted,
      Limit: limit,
      Rejected: counts.rejected,
    })
}

/** Says why a rejection cannot be appealed. */
export function checkAppealable(
  assignment: { readonly state: string; readonly contestedUntil: Date | null },
  hasAppeal: boolean,
  now: Date,
): void {
  const why =
    assignment.state !== 'Rejected'
      ? 'the assignment is not rejected.'
      : hasAppeal
        ? 'an appeal was made before.'
        : !assignment.contestedUntil || assignment.contestedUntil <= now
          ? 'the time for an appeal is over.'
          : undefined
  if (why) throw new Refusal('AppealNotPossible', { Why: why })
}

/** Keeps whoever has a part in it from deciding: the person may be the Requester or the Worker under another hat. */
export function checkAppealDecider(
  decider: { readonly requesterIds: readonly string[]; readonly workerIds: readonly string[] },
  appeal: { readonly requesterId: string; readonly workerId: string },
): void {
  const why = decider.requesterIds.includes(appeal.requesterId)
    ? 'the rejection is your own.'
    : decider.workerIds.includes(appeal.workerId)
      ? 'the answer is your own.'
      : undefined
  if (why) throw new Refusal('ConflictOfInterest', { Why: why })
}
