import { Refusal } from '@kempelen/protocol'
import { claimMemberInvitation, insertMember, listMemberships, lockAccount, lockMembers } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { type Context, randomLetters } from '../../context.ts'
import { invalid } from '../../steps/invalid.ts'
import { memberEvent } from '../../steps/member.ts'
import { memberInvitationOf } from '../../steps/member-invitation.ts'

const mostMembers = 200

export const AcceptMemberInvitation = behaviour('AcceptMemberInvitation', async (context, { Code }) => {
  const userId = context.caller.userId!
  const { invitationId, requesterId, requesterName, role } = await memberInvitationOf(context, Code)
  await lockAccount(context.connection, userId)
  const present = (await listMemberships(context.connection, userId)).find((one) => one.requesterId === requesterId)
  if (present) return { RequesterId: requesterId, RequesterName: requesterName, Role: present.role }
  if (!(await claimMemberInvitation(context.connection, invitationId, context.at)))
    throw new Refusal('MemberInvitationDoesNotExist')
  await checkRoom(context, requesterId)
  const member = { requesterId, memberId: `M${randomLetters(13)}`, userId, role, joinedAt: context.at }
  await insertMember(context.connection, member)
  context.record({
    ...memberEvent(context, 'MemberJoined', member),
    parents: [`${invitationId}:MemberInvited`],
    actor: member.memberId,
  })
  context.afterwards(() => context.credentials.forgetAccount(userId))
  return { RequesterId: requesterId, RequesterName: requesterName, Role: role }
})

async function checkRoom(context: Context, requesterId: string): Promise<void> {
  if ((await lockMembers(context.connection, requesterId)).length >= mostMembers)
    throw invalid('Code', `This Requester has ${mostMembers} members, and more are not possible.`)
}
