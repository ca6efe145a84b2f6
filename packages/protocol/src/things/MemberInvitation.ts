import type { ValueOf } from '../shape.ts'
import { structure } from '../shape.ts'
import { id, memberRole, text, time } from '../words.ts'
import { Actor } from './Actor.ts'

/** A link that makes a member, while it can still be used. */
export const MemberInvitation = structure(
  { InvitationId: id, Role: memberRole, Email: text, InvitedBy: Actor, CreationTime: time, Expiration: time },
  ['InvitationId', 'Role', 'InvitedBy', 'CreationTime', 'Expiration'],
)

export type MemberInvitation = ValueOf<typeof MemberInvitation>
