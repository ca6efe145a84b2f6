import { Refusal } from '@kempelen/protocol'
import { checkAppealable } from '@kempelen/rules'
import { findAppeal, findWorkerAssignment, insertAppeal, lockAssignment } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { hashOf } from '../../steps/hash.ts'

export const AppealRejection = behaviour(
  'AppealRejection',
  async (context, { AssignmentId: assignmentId, Text: text }) => {
    const { connection, at } = context
    const workerId = context.caller.workerId!
    const own = await findWorkerAssignment(connection, workerId, assignmentId)
    if (!own) throw new Refusal('AssignmentDoesNotExist', { AssignmentId: assignmentId })
    const { requesterId } = own
    const assignment = (await lockAssignment(connection, requesterId, assignmentId))!
    const earlier = await findAppeal(connection, requesterId, assignmentId)
    checkAppealable(assignment, earlier !== undefined, at)
    await insertAppeal(connection, { requesterId, assignmentId, workerId, text, appealedAt: at })
    context.record({
      requesterId,
      eventId: `${assignmentId}:AppealMade`,
      type: 'AppealMade',
      subjectId: assignmentId,
      parents: [`${assignmentId}:AssignmentRejected`],
      state: { AssignmentId: assignmentId, WorkerId: workerId, AppealTime: at, TextSHA256: hashOf(text) },
    })
    return {}
  },
)
