import { Refusal } from '@kempelen/protocol'
import { checkRejectable } from '@kempelen/rules'
import { decideAssignment, lockAssignment, lockHIT } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { hashOf } from '../../steps/hash.ts'
import { saveHIT } from '../../steps/hit-change.ts'
import { move, priceMicros } from '../../steps/money.ts'

const daySeconds = 86_400

export const RejectAssignment = behaviour(
  'RejectAssignment',
  async (context, { AssignmentId: assignmentId, RequesterFeedback: feedback }) => {
    const { connection, at } = context
    const requesterId = context.caller.requesterId!
    const assignment = await lockAssignment(connection, requesterId, assignmentId)
    if (!assignment) throw new Refusal('AssignmentDoesNotExist', { AssignmentId: assignmentId })
    checkRejectable(assignment)
    const hit = (await lockHIT(connection, requesterId, assignment.hitId))!
    const contestSeconds = context.config.contestDays * daySeconds
    const isContested = contestSeconds > 0
    const contestedUntil = isContested ? new Date(at.getTime() + contestSeconds * 1000) : null
    const price = priceMicros(assignment)
    const eventId = `${assignmentId}:AssignmentRejected`
    await saveHIT(context, hit, {
      submitted: hit.submitted - 1,
      completed: hit.completed + 1,
      heldMicros: hit.heldMicros - price,
      contestedMicros: hit.contestedMicros + (isContested ? price : 0n),
    })
    await decideAssignment(connection, {
      requesterId,
      assignmentId,
      workerId: assignment.workerId,
      state: 'Rejected',
      approvedAt: null,
      rejectedAt: at,
      contestedUntil,
      feedback,
      now: at,
    })
    await move(context, assignment, {
      code: isContested ? 'contest' : 'release',
      of: assignmentId,
      eventId,
      from: 'held',
      to: isContested ? 'contested' : 'available',
      amountMicros: price,
    })
    context.record({
      requesterId,
      eventId,
      type: 'AssignmentRejected',
      subjectId: assignmentId,
      parents: [`${assignmentId}:AssignmentSubmitted`],
      state: {
        AssignmentId: assignmentId,
        HITId: assignment.hitId,
        HITTypeId: hit.hitTypeId,
        WorkerId: assignment.workerId,
        RejectionTime: at,
        ContestedUntil: contestedUntil,
        FeedbackSHA256: hashOf(feedback),
      },
    })
    return {}
  },
)
