import { type EventType, Refusal } from '@kempelen/protocol'
import {
  type AssignmentRow,
  decideAssignment,
  lockHIT,
  payWorker,
  type RequesterAccount,
  transfer,
} from '@kempelen/store'
import type { Context } from '../context.ts'
import { hashOf } from './hash.ts'
import { priceMicros, saveHIT } from './hit-change.ts'

/**
 * Turns a locked, rejected assignment into an approved one and pays it: from the contested money while that lasts,
 * afterwards from what the Requester has.
 */
export async function payRejectedAssignment(
  context: Context,
  assignment: AssignmentRow,
  { feedback, type, reason }: { feedback: string | null; type: EventType; reason?: string },
): Promise<void> {
  const { connection, at } = context
  const { requesterId, assignmentId, hitId, workerId, unit } = assignment
  const hit = (await lockHIT(connection, requesterId, hitId))!
  const isContested = assignment.contestedUntil !== null
  const source: RequesterAccount = isContested ? 'contested' : 'available'
  const eventId = `${assignmentId}:${type}`
  const pay = async (code: 'reward' | 'fee', creditAccount: RequesterAccount, amountMicros: bigint) => {
    const transferId = `${code}:${assignmentId}`
    const isPaid = await transfer(connection, {
      requesterId,
      transferId,
      groupId: eventId,
      code,
      debitAccount: source,
      creditAccount,
      amountMicros,
      unit,
      hitId,
      assignmentId,
      createdAt: at,
    })
    if (!isPaid) throw new Refusal('InsufficientFunds', { Url: `${context.publicUrl()}/requester/money` })
  }
  await pay('reward', 'clearing', assignment.rewardMicros)
  if (assignment.feeMicros > 0n) await pay('fee', 'fees', assignment.feeMicros)
  await payWorker(connection, {
    workerId,
    transferId: `reward:${assignmentId}`,
    groupId: eventId,
    code: 'reward',
    amountMicros: assignment.rewardMicros,
    unit,
    requesterId,
    assignmentId,
    createdAt: at,
  })
  if (isContested) await saveHIT(context, hit, { contestedMicros: hit.contestedMicros - priceMicros(assignment) })
  await decideAssignment(connection, {
    requesterId,
    assignmentId,
    workerId,
    state: 'Approved',
    approvedAt: at,
    rejectedAt: assignment.rejectedAt,
    contestedUntil: null,
    feedback,
    now: at,
  })
  context.record({
    requesterId,
    eventId,
    type,
    subjectId: assignmentId,
    parents: [`${assignmentId}:AssignmentRejected`],
    state: {
      AssignmentId: assignmentId,
      HITId: hitId,
      HITTypeId: hit.hitTypeId,
      WorkerId: workerId,
      ApprovalTime: at,
      FeedbackSHA256: hashOf(feedback),
      ReasonSHA256: hashOf(reason ?? null),
    },
  })
}
