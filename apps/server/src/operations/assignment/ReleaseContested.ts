import { endContest, lockAssignment, lockHIT, transfer } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { priceMicros, saveHIT } from '../../steps/hit-change.ts'
import { lostRace } from '../../steps/lost-race.ts'

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
  await transfer(connection, {
    requesterId,
    transferId: `uncontest:${assignmentId}`,
    groupId: eventId,
    code: 'uncontest',
    debitAccount: 'contested',
    creditAccount: 'available',
    amountMicros,
    unit: assignment.unit,
    hitId: assignment.hitId,
    assignmentId,
    createdAt: at,
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
