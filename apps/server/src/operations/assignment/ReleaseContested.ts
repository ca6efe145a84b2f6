import { endContest, lockAssignment, lockHIT } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { saveHIT } from '../../steps/hit-change.ts'
import { lostRace } from '../../steps/lost-race.ts'
import { move, priceMicros } from '../../steps/money.ts'

export const ReleaseContested = behaviour('ReleaseContested', async (context, { AssignmentId: assignmentId }) => {
  const { connection, at } = context
  const requesterId = context.caller.requesterId!
  const assignment = await lockAssignment(connection, requesterId, assignmentId)
  if (!assignment?.contestedUntil || assignment.contestedUntil > at) throw lostRace(assignmentId)
  const hit = (await lockHIT(connection, requesterId, assignment.hitId))!
  const eventId = `${assignmentId}:ContestedReleased`
  const amountMicros = priceMicros(assignment)
  await saveHIT(context, hit, { contestedMicros: hit.contestedMicros - amountMicros })
  await endContest(connection, requesterId, assignmentId, assignment.workerId)
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
    state: {
      AssignmentId: assignmentId,
      HITId: assignment.hitId,
      WorkerId: assignment.workerId,
      AmountMicros: amountMicros,
    },
  })
  return {}
})
