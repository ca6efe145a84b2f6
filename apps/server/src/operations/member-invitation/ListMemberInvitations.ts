import { listMemberInvitations } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { actorsOf } from '../../present/actor.ts'

export const ListMemberInvitations = behaviour('ListMemberInvitations', async ({ connection, caller, at }) => {
  const requesterId = caller.requesterId!
  const rows = await listMemberInvitations(connection, requesterId, at)
  const actorOf = await actorsOf(
    connection,
    requesterId,
    rows.map(({ invitedBy }) => invitedBy),
  )
  return {
    Invitations: rows.map(({ invitationId, role, email, invitedBy, createdAt, expiresAt }) => ({
      InvitationId: invitationId,
      Role: role,
      ...(email && { Email: email }),
      InvitedBy: actorOf(invitedBy),
      CreationTime: createdAt,
      Expiration: expiresAt,
    })),
  }
})
