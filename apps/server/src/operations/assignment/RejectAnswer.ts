import { behaviour } from '../../behaviour.ts'
import { rejectAssignment } from '../../steps/reject.ts'

export const RejectAnswer = behaviour('RejectAnswer', async (context, { AssignmentId, Reason, Evidence }) => {
  await rejectAssignment(context, AssignmentId, { reason: Reason, evidence: Evidence })
  return {}
})
