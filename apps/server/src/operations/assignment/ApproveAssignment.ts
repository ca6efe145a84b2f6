import { Refusal } from '@kempelen/protocol'
import { checkApprovable } from '@kempelen/rules'
import { approveAssignment, findHIT, lockAssignment } from '@kempelen/store'
import { requesterActorOf } from '../../actor.ts'
import { statementBehaviour } from '../../behaviour.ts'
import type { Context } from '../../context.ts'
import { hashOf } from '../../steps/hash.ts'
import { payRejectedAssignment } from '../../steps/pay-rejected.ts'
import { withTransaction } from '../../steps/with-transaction.ts'

export const ApproveAssignment = statementBehaviour(
  'ApproveAssignment',
  async (context, { AssignmentId: assignmentId, RequesterFeedback, OverrideRejection = false }) => {
    const requesterId = context.caller.requesterId!
    const feedback = RequesterFeedback ?? null
    const approved = await approveAssignment(context.connection, {
      requesterId,
      assignmentId,
      feedback,
      feedbackHash: hashOf(feedback),
      actor: requesterActorOf(context.caller),
      now: context.at,
    })
    if (approved) context.measures.touch(requesterId, approved.hitTypeId)
    if (approved) context.live.note(`worker ${approved.workerId}`, 'ApproveAssignment')
    else await approveRejected(context, assignmentId, feedback, OverrideRejection)
    return {}
  },
)

/** Says why the assignment cannot be approved, or pays one whose rejection is taken back. */
async function approveRejected(
  context: Context,
  assignmentId: string,
  feedback: string | null,
  overrideRejection: boolean,
): Promise<void> {
  const requesterId = context.caller.requesterId!
  await withTransaction(context, async (inside) => {
    const assignment = await lockAssignment(inside.connection, requesterId, assignmentId)
    if (!assignment) throw new Refusal('AssignmentDoesNotExist', { AssignmentId: assignmentId })
    const hit = (await findHIT(inside.connection, requesterId, assignment.hitId))!
    checkApprovable({ ...assignment, hitDisposedAt: hit.disposedAt }, overrideRejection, inside.at)
    await payRejectedAssignment(inside, assignment, { feedback, type: 'AssignmentApproved' })
  })
}
