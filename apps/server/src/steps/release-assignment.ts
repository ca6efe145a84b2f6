import { type AssignmentRow, lockHIT, releaseAssignment } from '@kempelen/store'
import type { Context } from '../context.ts'
import { makeEventId, recordHITEvent, saveHIT } from './hit-change.ts'
import { priceMicros, releaseMoney } from './money.ts'

/** Ends a locked, accepted assignment without an answer; its place opens again, or its money goes back after expiry. */
export async function releaseHeldAssignment(
  context: Context,
  assignment: AssignmentRow,
  state: 'Returned' | 'Abandoned',
): Promise<void> {
  const { requesterId, assignmentId, hitId, workerId } = assignment
  const hit = (await lockHIT(context.connection, requesterId, hitId))!
  await releaseAssignment(context.connection, { requesterId, assignmentId, workerId, state })
  const type = state === 'Returned' ? 'AssignmentReturned' : 'AssignmentAbandoned'
  const eventId = `${assignmentId}:${type}`
  const unusedMicros = hit.isReleased ? priceMicros(hit) : 0n
  await releaseMoney(context, { ...hit, assignmentId }, unusedMicros, eventId)
  const changed = await saveHIT(context, hit, {
    available: hit.available + 1,
    pending: hit.pending - 1,
    heldMicros: hit.heldMicros - unusedMicros,
  })
  context.record({
    requesterId,
    eventId,
    type,
    subjectId: assignmentId,
    parents: [`${assignmentId}:AssignmentAccepted`],
    state: { AssignmentId: assignmentId, HITId: hitId, HITTypeId: hit.hitTypeId, WorkerId: workerId },
  })
  if (hit.isReleased && changed.pending === 0)
    recordHITEvent(context, changed, 'HITReviewable', makeEventId(context, hitId, 'HITReviewable'), [eventId])
}
