import type { MemberRole } from '@kempelen/protocol'
import type { Connection } from './database.ts'
import { statement } from './statement.ts'

/** A person who acts for a Requester. */
export interface MemberRow {
  requesterId: string
  memberId: string
  userId: string
  role: MemberRole
  joinedAt: Date
}

const columns = 'requester_id, member_id, user_id, role, joined_at'

const insert = statement<MemberRow, { memberId: string }>(
  'insert-member',
  `insert into requester_member (${columns}) values (:requesterId, :memberId, :userId, :role, :joinedAt)
   on conflict (requester_id, user_id) where ended_at is null do nothing returning member_id`,
)

/** False where the person is a member already. */
export async function insertMember(connection: Connection, member: MemberRow): Promise<boolean> {
  return (await connection.query(insert, member)).length > 0
}

const lock = statement<{ requesterId: string }, MemberRow>(
  'lock-members',
  `select ${columns} from requester_member
   where requester_id = :requesterId and ended_at is null order by member_id for update`,
)

/** All members, kept from changing until the transaction ends: who is the last Owner depends on the others. */
export function lockMembers(connection: Connection, requesterId: string): Promise<MemberRow[]> {
  return connection.query(lock, { requesterId })
}

const update = statement<{ requesterId: string; memberId: string; role: MemberRole }, never>(
  'update-member-role',
  'update requester_member set role = :role where requester_id = :requesterId and member_id = :memberId and ended_at is null',
)

export async function updateMemberRole(
  connection: Connection,
  parameters: { requesterId: string; memberId: string; role: MemberRole },
): Promise<void> {
  await connection.query(update, parameters)
}

const end = statement<{ requesterId: string; memberId: string; now: Date }, never>(
  'end-membership',
  'update requester_member set ended_at = :now where requester_id = :requesterId and member_id = :memberId and ended_at is null',
)

/** Ends a membership; the row stays, so that what the member did keeps its name. */
export async function endMembership(
  connection: Connection,
  parameters: { requesterId: string; memberId: string; now: Date },
): Promise<void> {
  await connection.query(end, parameters)
}

/** A member with what the person's account says. */
export interface NamedMemberRow extends MemberRow {
  name: string | null
  email: string | null
}

const list = statement<{ requesterId: string }, NamedMemberRow>(
  'list-members',
  `select member.requester_id, member_id, user_id, role, joined_at, person.name, person.email
   from requester_member member left join auth."user" person on person.id = member.user_id
   where requester_id = :requesterId and ended_at is null order by joined_at, member_id`,
)

export function listMembers(connection: Connection, requesterId: string): Promise<NamedMemberRow[]> {
  return connection.query(list, { requesterId })
}

/** A Requester that a person is a member of. */
export interface MembershipRow {
  requesterId: string
  requesterName: string
  memberId: string
  role: MemberRole
}

const listOfUser = statement<{ userId: string }, MembershipRow>(
  'list-memberships',
  `select member.requester_id, requester.name as requester_name, member_id, role
   from requester_member member join requester on requester.requester_id = member.requester_id
   where user_id = :userId and ended_at is null order by joined_at, member_id`,
)

/** The first joined first. */
export function listMemberships(connection: Connection, userId: string): Promise<MembershipRow[]> {
  return connection.query(listOfUser, { userId })
}

/** The name behind the id of a member or a token; null where the person has gone or the token has none. */
export interface ActorNameRow {
  actor: string
  name: string | null
}

const names = statement<{ requesterId: string; actors: readonly string[] }, ActorNameRow>(
  'list-actor-names',
  `select member_id as actor, person.name
   from requester_member member left join auth."user" person on person.id = member.user_id
   where requester_id = :requesterId and member_id = any(:actors)
   union all
   select token_id, name from bearer_token where requester_id = :requesterId and token_id = any(:actors)`,
)

export function listActorNames(
  connection: Connection,
  requesterId: string,
  actors: readonly string[],
): Promise<ActorNameRow[]> {
  return connection.query(names, { requesterId, actors })
}
