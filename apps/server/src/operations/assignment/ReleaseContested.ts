import { findAppeal, lockAssignment } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { lostRace } from '../../steps/lost-race.ts'
import { releaseContested } from '../../steps/release-contested.ts'

export const ReleaseContested = behaviour('ReleaseContested', async (context, { AssignmentId: assignmentId }) => {
  const { connection, at } = context
  const requesterId = context.caller.requesterId!
  const assignment = await lockAssignment(connection, requesterId, assignmentId)
  if (!assignment?.contestedUntil || assignment.contestedUntil > at) throw lostRace(assignmentId)
  // The Worker who appealed in time is heard first, however long that takes.
  const appeal = await findAppeal(connection, requesterId, assignmentId)
  if (appeal?.state === 'Open') throw lostRace(assignmentId)
  await releaseContested(context, assignment)
  return {}
})
