import { listMembers } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'

export const ListMembers = behaviour('ListMembers', async ({ connection, caller }) => {
  const members = await listMembers(connection, caller.requesterId!)
  return {
    Members: members.map(({ memberId, role, name, email, joinedAt }) => ({
      MemberId: memberId,
      Role: role,
      ...(name && { Name: name }),
      ...(email && { Email: email }),
      JoinTime: joinedAt,
      IsMe: memberId === caller.memberId,
    })),
  }
})
