import { Refusal } from '@kempelen/protocol'
import { isSubmitted } from '@kempelen/rules'
import { findAssignment, findHIT } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { presentAssignment } from '../../present/assignment.ts'
import { presentHIT } from '../../present/hit.ts'

export const GetAssignment = behaviour('GetAssignment', async ({ connection, caller, at }, { AssignmentId }) => {
  const requesterId = caller.requesterId!
  const assignment = await findAssignment(connection, requesterId, AssignmentId)
  if (!assignment) throw new Refusal('AssignmentDoesNotExist', { AssignmentId })
  // MTurk's own words for an assignment that is still being worked on.
  if (!isSubmitted(assignment.state))
    throw new Refusal('InvalidAssignmentState', { Allowed: 'Reviewable,Approved,Rejected' })
  const hit = (await findHIT(connection, requesterId, assignment.hitId))!
  return { Assignment: presentAssignment(assignment), HIT: presentHIT(hit, at) }
})
