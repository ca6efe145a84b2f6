import { behaviour } from '../../behaviour.ts'
import { endMembershipOf } from '../../steps/end-membership.ts'
import { lockOwnMember } from '../../steps/member.ts'

export const LeaveRequester = behaviour('LeaveRequester', async (context) => {
  // A program is nobody's member.
  await endMembershipOf(context, await lockOwnMember(context, context.caller.memberId ?? 'none'))
  return {}
})
