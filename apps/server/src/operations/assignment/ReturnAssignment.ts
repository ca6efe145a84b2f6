import { ownerOf, Refusal } from '@kempelen/protocol'
import { lockAssignment } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { releaseHeldAssignment } from '../../steps/release-assignment.ts'

export const ReturnAssignment = behaviour('ReturnAssignment', async (context, { AssignmentId }) => {
  const requesterId = ownerOf(AssignmentId)
  const assignment = requesterId && (await lockAssignment(context.connection, requesterId, AssignmentId))
  if (!assignment || assignment.workerId !== context.caller.workerId)
    throw new Refusal('AssignmentDoesNotExist', { AssignmentId })
  if (assignment.state === 'Returned') return {}
  if (assignment.state !== 'Accepted') throw new Refusal('InvalidAssignmentState', { Allowed: 'Accepted' })
  await releaseHeldAssignment(context, assignment, 'Returned')
  return {}
})
