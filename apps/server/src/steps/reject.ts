import { Refusal } from '@kempelen/protocol'
import {
  checkEvidence,
  checkRejectable,
  checkRejectionLimit,
  type EvidenceFacts,
  needsReason,
  readRejection,
  rejectionSentences,
  type StatedRejection,
} from '@kempelen/rules'
import {
  type AssignmentRow,
  countAnswersOfBatch,
  countAnswersOfHITType,
  countWrongGold,
  decideAssignment,
  findRequester,
  findSpeed,
  type HITRow,
  insertRejection,
  lockAssignment,
  lockHIT,
  lockRejectionAllowance,
  type RequesterRow,
} from '@kempelen/store'
import type { Context } from '../context.ts'
import { countVote } from './count-vote.ts'
import { hashOf } from './hash.ts'
import { saveHIT } from './hit-change.ts'
import { messageWorker } from './message-worker.ts'
import { move, priceMicros } from './money.ts'

const daySeconds = 86_400
/** MTurk's limit of feedback, which programs may count on. */
const longestFeedback = 1024

/** MTurk's feedback, or a reason with its evidence. */
export type Said = { readonly feedback: string } | StatedRejection

/**
 * Rejects an answer of the caller's. Where that needs a reason it is held against what is known, within the limit of its
 * batch or HITType, and the answer is sealed.
 */
export async function rejectAssignment(context: Context, assignmentId: string, said: Said): Promise<void> {
  const { connection } = context
  const requesterId = context.caller.requesterId!
  const assignment = await lockAssignment(connection, requesterId, assignmentId)
  if (!assignment) throw new Refusal('AssignmentDoesNotExist', { AssignmentId: assignmentId })
  checkRejectable(assignment)
  const requester = (await findRequester(connection, requesterId))!
  const isGated = needsReason(assignment.batchId, requester.rejectionGate)
  const stated = 'reason' in said ? said : isGated ? readRejection(said.feedback) : undefined
  const hit = (await lockHIT(connection, requesterId, assignment.hitId))!
  if (stated) checkEvidence(stated.reason, await factsFor(context, stated, assignment, hit))
  if (isGated) await checkLimit(context, assignment, hit)
  const feedback = 'reason' in said ? `${said.reason}: ${said.evidence}`.slice(0, longestFeedback) : said.feedback
  const contestedUntil = await writeRejection(context, assignment, hit, { feedback, stated, isSealed: isGated })
  if (stated) await tellWorker(context, { assignment, hit, requester, stated, contestedUntil })
  if (stated) await insertRejection(connection, { ...assignment, ...stated, rejectedAt: context.at })
  await countVote(context, assignment, false)
}

/** Asks for what the reason can be held against, and no more. */
async function factsFor(
  { connection }: Context,
  { reason }: StatedRejection,
  { requesterId, assignmentId, batchId, workerId }: AssignmentRow,
  { hitTypeId }: HITRow,
): Promise<EvidenceFacts> {
  if (reason === 'FailedGold' && batchId !== null)
    return { wrongGold: await countWrongGold(connection, { requesterId, batchId, workerId }) }
  if (reason !== 'TooFast') return {}
  const row = await findSpeed(connection, { requesterId, assignmentId, hitTypeId })
  return {
    speed: {
      seconds: row.seconds,
      others: Number(row.others),
      otherMedian: row.otherMedian ?? 0,
      otherLogMean: row.otherLogMean ?? 0,
      otherLogDeviation: row.otherLogDeviation ?? 0,
    },
  }
}

/** Counted while the row of the batch or HITType is held, so that of rejections at once none goes past the limit. */
async function checkLimit(
  { connection }: Context,
  { requesterId, batchId }: AssignmentRow,
  { hitTypeId }: HITRow,
): Promise<void> {
  const subject = { requesterId, subjectId: batchId ?? hitTypeId }
  const allowed = await lockRejectionAllowance(connection, subject)
  const count = batchId === null ? countAnswersOfHITType : countAnswersOfBatch
  const { submitted, rejected } = await count(connection, subject)
  checkRejectionLimit({ submitted: Number(submitted), rejected: Number(rejected), allowed })
}

/** Moves the money, writes the decision and records it. Gives until when it is contested. */
async function writeRejection(
  context: Context,
  assignment: AssignmentRow,
  hit: HITRow,
  { feedback, stated, isSealed }: { feedback: string; stated: StatedRejection | undefined; isSealed: boolean },
): Promise<Date | null> {
  const { connection, at } = context
  const { requesterId, assignmentId, workerId, hitId } = assignment
  const contestSeconds = context.config.contestDays * daySeconds
  const isContested = contestSeconds > 0
  const contestedUntil = isContested ? new Date(at.getTime() + contestSeconds * 1000) : null
  const price = priceMicros(assignment)
  const eventId = `${assignmentId}:AssignmentRejected`
  await saveHIT(context, hit, {
    submitted: hit.submitted - 1,
    completed: hit.completed + 1,
    heldMicros: hit.heldMicros - price,
    contestedMicros: hit.contestedMicros + (isContested ? price : 0n),
  })
  context.afterwards(() => context.measures.touch(requesterId, hit.hitTypeId))
  await decideAssignment(connection, {
    ...{ requesterId, assignmentId, workerId, state: 'Rejected', approvedAt: null, rejectedAt: at },
    ...{ contestedUntil, feedback, isSealed, now: at },
  })
  await move(context, assignment, {
    ...{ code: isContested ? 'contest' : 'release', of: assignmentId, eventId },
    ...{ from: 'held', to: isContested ? 'contested' : 'available', amountMicros: price },
  })
  context.record({
    requesterId,
    eventId,
    type: 'AssignmentRejected',
    subjectId: assignmentId,
    parents: [`${assignmentId}:AssignmentSubmitted`],
    state: {
      AssignmentId: assignmentId,
      HITId: hitId,
      HITTypeId: hit.hitTypeId,
      WorkerId: workerId,
      RejectionTime: at,
      ContestedUntil: contestedUntil,
      FeedbackSHA256: hashOf(feedback),
      ...(stated && { ReasonCode: stated.reason, EvidenceSHA256: hashOf(stated.evidence) }),
    },
  })
  return contestedUntil
}

interface Telling {
  readonly assignment: AssignmentRow
  readonly hit: HITRow
  readonly requester: RequesterRow
  readonly stated: StatedRejection
  readonly contestedUntil: Date | null
}

async function tellWorker(context: Context, telling: Telling): Promise<void> {
  const { assignment, hit, requester, stated, contestedUntil } = telling
  const { requesterId, workerId, assignmentId } = assignment
  const appeal =
    contestedUntil &&
    `If you think that this is wrong, you can appeal until ${contestedUntil.toUTCString()}: ${context.publicUrl()}/worker/earnings\nUntil then the money waits, and the rejection does not count in your record.`
  await messageWorker(context, {
    workerId,
    requesterId,
    subject: `Your answer to “${hit.title}” was rejected`,
    text: [
      `${requester.name} rejected your answer. Reason: ${stated.reason}. ${rejectionSentences[stated.reason]}`,
      `Evidence: ${stated.evidence}`,
      ...(appeal ? [appeal] : []),
      `Assignment ${assignmentId}`,
    ].join('\n\n'),
  })
}
