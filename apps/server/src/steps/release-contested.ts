import { type AssignmentRow, endContest, lockHIT } from '@kempelen/store'
import type { Context } from '../context.ts'
import { saveHIT } from './hit-change.ts'
import { move, priceMicros } from './money.ts'

/** Gives the contested money of a locked, rejected assignment back to its Requester: the rejection stands. */
export async function releaseContested(context: Context, assignment: AssignmentRow): Promise<void> {
  const { connection } = context
  const { requesterId, assignmentId, hitId, workerId } = assignment
  const hit = (await lockHIT(connection, requesterId, hitId))!
  const eventId = `${assignmentId}:ContestedReleased`
  const amountMicros = priceMicros(assignment)
  await saveHIT(context, hit, { contestedMicros: hit.contestedMicros - amountMicros })
  await endContest(connection, requesterId, assignmentId, workerId)
  await move(context, assignment, {
    code: 'uncontest',
    of: assignmentId,
    eventId,
    from: 'contested',
    to: 'available',
    amountMicros,
  })
  context.record({
    requesterId,
    eventId,
    type: 'ContestedReleased',
    subjectId: assignmentId,
    parents: [`${assignmentId}:AssignmentRejected`],
    state: { AssignmentId: assignmentId, HITId: hitId, WorkerId: workerId, AmountMicros: amountMicros },
  })
}
