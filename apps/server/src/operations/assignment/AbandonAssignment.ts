import { submissionGraceSeconds } from '@kempelen/rules'
import { lockAssignment } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { lostRace } from '../../steps/lost-race.ts'
import { releaseHeldAssignment } from '../../steps/release-assignment.ts'

export const AbandonAssignment = behaviour('AbandonAssignment', async (context, { AssignmentId }) => {
  const assignment = await lockAssignment(context.connection, context.caller.requesterId!, AssignmentId)
  const isOverdue = assignment && context.at.getTime() > assignment.deadlineAt.getTime() + submissionGraceSeconds * 1000
  if (!isOverdue || assignment.state !== 'Accepted') throw lostRace(AssignmentId)
  await releaseHeldAssignment(context, assignment, 'Abandoned')
  return {}
})
