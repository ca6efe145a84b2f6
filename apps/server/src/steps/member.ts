import { makeTimeId, Refusal } from '@kempelen/protocol'
import { lockMembers, type MemberRow } from '@kempelen/store'
import { type Context, type RecordedEvent, randomLetters } from '../context.ts'

/** The member, with all members of the Requester kept from changing. */
export async function lockOwnMember(
  context: Context,
  memberId: string,
): Promise<{ member: MemberRow; members: MemberRow[] }> {
  const members = await lockMembers(context.connection, context.caller.requesterId!)
  const member = members.find((one) => one.memberId === memberId)
  if (!member) throw new Refusal('MemberDoesNotExist', { MemberId: memberId })
  return { member, members }
}

/** Refuses to take the role from the only Owner. */
export function checkOwnerStays(member: MemberRow, members: readonly MemberRow[]): void {
  if (member.role === 'Owner' && members.filter(({ role }) => role === 'Owner').length === 1)
    throw new Refusal('LastOwner')
}

/** An event about a member, which may happen to the same one again. */
export function memberEvent(
  context: Context,
  type: 'MemberJoined' | 'MemberRoleChanged' | 'MemberRemoved',
  { requesterId, memberId, role }: Pick<MemberRow, 'requesterId' | 'memberId' | 'role'>,
): RecordedEvent {
  return {
    requesterId,
    eventId: `${memberId}:${makeTimeId(context.at, randomLetters)}:${type}`,
    type,
    subjectId: memberId,
    parents: [],
    state: { MemberId: memberId, Role: role },
  }
}
