import type { EventType } from '@kempelen/protocol'
import { type AssignmentRow, decideAssignment, lockHIT, payWorker } from '@kempelen/store'
import type { Context } from '../context.ts'
import { closeAppeal } from './close-appeal.ts'
import { countVote } from './count-vote.ts'
import { hashOf } from './hash.ts'
import { saveHIT } from './hit-change.ts'
import { move, priceMicros } from './money.ts'

/**
 * Turns a locked, rejected assignment into an approved one and pays it: from the contested money while that lasts,
 * afterwards from what the Requester has. Its answer is unsealed and counts again, and an open appeal is decided by this.
 */
export async function payRejectedAssignment(
  context: Context,
  assignment: AssignmentRow,
  { feedback, type, reason }: { feedback: string | null; type: EventType; reason?: string },
): Promise<void> {
  const { connection, at } = context
  const { requesterId, assignmentId, hitId, workerId, unit } = assignment
  const hit = (await lockHIT(connection, requesterId, hitId))!
  context.afterwards(() => context.measures.touch(requesterId, hit.hitTypeId))
  const isContested = assignment.contestedUntil !== null
  const from = isContested ? 'contested' : 'available'
  const eventId = `${assignmentId}:${type}`
  const paid = { of: assignmentId, eventId, from } as const
  const { rewardMicros, feeMicros } = assignment
  await move(context, assignment, { ...paid, code: 'reward', to: 'clearing', amountMicros: rewardMicros })
  if (feeMicros > 0n) await move(context, assignment, { ...paid, code: 'fee', to: 'fees', amountMicros: feeMicros })
  await payWorker(connection, {
    workerId,
    transferId: `reward:${assignmentId}`,
    groupId: eventId,
    code: 'reward',
    amountMicros: rewardMicros,
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
    isSealed: false,
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
  await closeAppeal(context, assignment, 'Overturned', reason ?? feedback)
  await countVote(context, assignment, true)
}
