import { ownerOf, Refusal } from '@kempelen/protocol'
import { checkAppealDecider } from '@kempelen/rules'
import { findAppeal, lockAssignment } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { appealDecider } from '../../steps/appeal-decider.ts'
import { closeAppeal } from '../../steps/close-appeal.ts'
import { payRejectedAssignment } from '../../steps/pay-rejected.ts'
import { releaseContested } from '../../steps/release-contested.ts'

export const DecideAppeal = behaviour(
  'DecideAppeal',
  async (context, { AssignmentId: assignmentId, Decision: decision, Reason: reason }) => {
    const { connection } = context
    const decider = await appealDecider(context, 'DecideAppeal')
    const requesterId = ownerOf(assignmentId)
    const assignment = requesterId && (await lockAssignment(connection, requesterId, assignmentId))
    const appeal = assignment && (await findAppeal(connection, requesterId, assignmentId))
    if (!appeal) throw new Refusal('AppealDoesNotExist', { AssignmentId: assignmentId })
    checkAppealDecider(decider, appeal)
    if (appeal.state !== 'Open') throw new Refusal('AppealDecided', { State: appeal.state })
    if (decision === 'Overturned')
      await payRejectedAssignment(context, assignment, {
        feedback: assignment.feedback,
        type: 'RejectionOverturned',
        reason,
      })
    else {
      await closeAppeal(context, assignment, 'Upheld', reason)
      await releaseContested(context, assignment)
    }
    return {}
  },
)
