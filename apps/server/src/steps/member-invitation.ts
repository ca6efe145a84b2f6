import { Refusal } from '@kempelen/protocol'
import { findMemberInvitation } from '@kempelen/store'
import { hashToken, type Keys } from '../config/secrets.ts'
import type { Context, Market } from '../context.ts'

/** The code of an invitation. It follows from the id and the instance key, so that whoever mails it need not keep it. */
export function invitationCode(keys: Keys, invitationId: string): string {
  return keys.sign(`member invitation ${invitationId}`)
}

export function invitationUrl({ keys, publicUrl }: Pick<Market, 'keys' | 'publicUrl'>, invitationId: string): string {
  return `${publicUrl()}/join-requester/${invitationCode(keys, invitationId)}`
}

/** The invitation of a code, also one that can be used no more. */
export async function memberInvitationOf(context: Context, code: string) {
  const invitation = await findMemberInvitation(context.connection, hashToken(code.trim()), context.at)
  if (!invitation) throw new Refusal('MemberInvitationDoesNotExist')
  return invitation
}
