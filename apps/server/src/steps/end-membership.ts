import { endMembership, type MemberRow } from '@kempelen/store'
import type { Context } from '../context.ts'
import { checkOwnerStays, memberEvent } from './member.ts'

/** Ends a membership that is locked with all others. */
export async function endMembershipOf(
  context: Context,
  { member, members }: { member: MemberRow; members: readonly MemberRow[] },
): Promise<void> {
  const { requesterId, memberId, userId } = member
  checkOwnerStays(member, members)
  await endMembership(context.connection, { requesterId, memberId, now: context.at })
  context.record(memberEvent(context, 'MemberRemoved', member))
  context.afterwards(() => context.credentials.forgetAccount(userId))
}
