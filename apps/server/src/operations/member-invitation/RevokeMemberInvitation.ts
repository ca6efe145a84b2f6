import { Refusal } from '@kempelen/protocol'
import { revokeMemberInvitation } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'

export const RevokeMemberInvitation = behaviour('RevokeMemberInvitation', async (context, { InvitationId }) => {
  const requesterId = context.caller.requesterId!
  const asked = { requesterId, invitationId: InvitationId, now: context.at }
  if (!(await revokeMemberInvitation(context.connection, asked))) throw new Refusal('MemberInvitationDoesNotExist')
  context.record({
    requesterId,
    eventId: `${InvitationId}:MemberInvitationRevoked`,
    type: 'MemberInvitationRevoked',
    subjectId: InvitationId,
    parents: [`${InvitationId}:MemberInvited`],
    state: { InvitationId },
  })
  return {}
})
