import { ownerOf, Refusal } from '@kempelen/protocol'
import { lockAssignment } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { payRejectedAssignment } from '../../steps/pay-rejected.ts'

export const OverturnRejection = behaviour('OverturnRejection', async (context, { AssignmentId, Reason }) => {
  const requesterId = ownerOf(AssignmentId)
  const assignment = requesterId && (await lockAssignment(context.connection, requesterId, AssignmentId))
  if (!assignment) throw new Refusal('AssignmentDoesNotExist', { AssignmentId })
  // Once the contested money has gone back there is nothing an operator may pay with.
  if (assignment.state !== 'Rejected' || !assignment.contestedUntil)
    throw new Refusal('InvalidAssignmentState', { Allowed: 'Rejected, while its money is contested' })
  await payRejectedAssignment(context, assignment, {
    feedback: assignment.feedback,
    type: 'RejectionOverturned',
    reason: Reason,
  })
  return {}
})
