import { updateMemberRole } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { checkOwnerStays, lockOwnMember, memberEvent } from '../../steps/member.ts'

export const UpdateMemberRole = behaviour('UpdateMemberRole', async (context, { MemberId, Role: role }) => {
  const { member, members } = await lockOwnMember(context, MemberId)
  if (member.role === role) return {}
  checkOwnerStays(member, members)
  const changed = { requesterId: member.requesterId, memberId: MemberId, role }
  await updateMemberRole(context.connection, changed)
  context.record(memberEvent(context, 'MemberRoleChanged', changed))
  context.afterwards(() => context.credentials.forgetAccount(member.userId))
  return {}
})
