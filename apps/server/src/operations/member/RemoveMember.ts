import { behaviour } from '../../behaviour.ts'
import { endMembershipOf } from '../../steps/end-membership.ts'
import { lockOwnMember } from '../../steps/member.ts'

export const RemoveMember = behaviour('RemoveMember', async (context, { MemberId }) => {
  await endMembershipOf(context, await lockOwnMember(context, MemberId))
  return {}
})
