import { Refusal } from '@kempelen/protocol'
import { behaviour } from '../../behaviour.ts'
import { memberInvitationOf } from '../../steps/member-invitation.ts'

export const GetMemberInvitation = behaviour('GetMemberInvitation', async (context, { Code }) => {
  const { requesterId, requesterName, role, expiresAt, isOpen } = await memberInvitationOf(context, Code)
  if (!isOpen) throw new Refusal('MemberInvitationDoesNotExist')
  return { RequesterId: requesterId, RequesterName: requesterName, Role: role, Expiration: expiresAt }
})
