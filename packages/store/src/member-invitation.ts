import type { MemberRole } from '@kempelen/protocol'
import type { Connection } from './database.ts'
import { statement } from './statement.ts'

/** A link that makes a member. */
export interface MemberInvitationRow {
  invitationId: string
  requesterId: string
  role: MemberRole
  email: string | null
  /** The member who invites, or `operator`. */
  invitedBy: string
  createdAt: Date
  expiresAt: Date
}

const insert = statement<MemberInvitationRow & { codeHash: Buffer }, never>(
  'insert-member-invitation',
  `insert into requester_invitation (invitation_id, requester_id, code_hash, role, email, invited_by, created_at, expires_at)
   values (:invitationId, :requesterId, :codeHash, :role, :email, :invitedBy, :createdAt, :expiresAt)`,
)

export async function insertMemberInvitation(
  connection: Connection,
  invitation: MemberInvitationRow & { codeHash: Buffer },
): Promise<void> {
  await connection.query(insert, invitation)
}

const post = statement<Omit<MemberInvitationRow, 'role' | 'invitedBy'>, never>(
  'post-member-invitation',
  `insert into outbox (delivery_id, requester_id, lane, transport, destination, message_id, created_at, next_attempt_at, give_up_at)
   values (:invitationId || ' MemberInvitation', :requesterId, :requesterId || ' MemberInvitation', 'MemberInvitation', :email,
     :invitationId, :createdAt, :createdAt, :expiresAt)`,
)

/** Puts an invitation with an address into the outbox, to be mailed. */
export async function postMemberInvitation(connection: Connection, invitation: MemberInvitationRow): Promise<void> {
  await connection.query(post, invitation)
}

const columns = 'invitation_id, requester_id, role, email, invited_by, created_at, expires_at'
const isOpen = 'accepted_at is null and revoked_at is null and expires_at > :now'

const list = statement<{ requesterId: string; now: Date }, MemberInvitationRow>(
  'list-member-invitations',
  `select ${columns} from requester_invitation where requester_id = :requesterId and ${isOpen}
   order by created_at desc, invitation_id desc limit 100`,
)

/** Those that can still be used, the newest first. */
export function listMemberInvitations(
  connection: Connection,
  requesterId: string,
  now: Date,
): Promise<MemberInvitationRow[]> {
  return connection.query(list, { requesterId, now })
}

const get = statement<
  { codeHash: Buffer; now: Date },
  MemberInvitationRow & { requesterName: string; isOpen: boolean }
>(
  'get-member-invitation',
  `select invitation_id, invitation.requester_id, requester.name as requester_name, role, email, invited_by,
     invitation.created_at, expires_at, (${isOpen}) as is_open
   from requester_invitation invitation join requester on requester.requester_id = invitation.requester_id
   where code_hash = :codeHash`,
)

/** The invitation of a code, also one that can be used no more. */
export async function findMemberInvitation(
  connection: Connection,
  codeHash: Buffer,
  now: Date,
): Promise<(MemberInvitationRow & { requesterName: string; isOpen: boolean }) | undefined> {
  return (await connection.query(get, { codeHash, now }))[0]
}

const claim = statement<{ invitationId: string; now: Date }, { invitationId: string }>(
  'claim-member-invitation',
  `update requester_invitation set accepted_at = :now where invitation_id = :invitationId and ${isOpen} returning invitation_id`,
)

/** Uses an invitation up; false where another came first. */
export async function claimMemberInvitation(connection: Connection, invitationId: string, now: Date): Promise<boolean> {
  return (await connection.query(claim, { invitationId, now })).length > 0
}

const revoke = statement<{ requesterId: string; invitationId: string; now: Date }, { invitationId: string }>(
  'revoke-member-invitation',
  `with unposted as (
     delete from outbox where delivery_id = :invitationId || ' MemberInvitation' and requester_id = :requesterId
   )
   update requester_invitation set revoked_at = :now
   where invitation_id = :invitationId and requester_id = :requesterId and ${isOpen} returning invitation_id`,
)

/** False where the Requester has no such invitation that could still be used. */
export async function revokeMemberInvitation(
  connection: Connection,
  parameters: { requesterId: string; invitationId: string; now: Date },
): Promise<boolean> {
  return (await connection.query(revoke, parameters)).length > 0
}
