import { behaviour } from '../../behaviour.ts'
import { rejectAssignment } from '../../steps/reject.ts'

export const RejectAssignment = behaviour('RejectAssignment', async (context, { AssignmentId, RequesterFeedback }) => {
  await rejectAssignment(context, AssignmentId, { feedback: RequesterFeedback })
  return {}
})
