import { listMemberships } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'

export const ListMyRequesters = behaviour('ListMyRequesters', async ({ connection, caller }) => {
  const memberships = await listMemberships(connection, caller.userId!)
  return {
    Requesters: memberships.map(({ requesterId, requesterName, memberId, role }) => ({
      RequesterId: requesterId,
      Name: requesterName,
      MemberId: memberId,
      Role: role,
    })),
  }
})
