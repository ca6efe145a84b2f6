import { Refusal } from '@kempelen/protocol'
import {
  findRequester,
  insertMemberInvitation,
  listMemberInvitations,
  type MemberInvitationRow,
  postMemberInvitation,
} from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { hashToken } from '../../config/secrets.ts'
import { type Context, randomLetters } from '../../context.ts'
import { invitationCode, invitationUrl } from '../../steps/member-invitation.ts'

const lifetimeDays = 14
const mostOpen = 50

export const InviteMember = behaviour('InviteMember', async (context, { Role, Email, RequesterId }) => {
  const requesterId = await invitingRequester(context, RequesterId)
  const invitation: MemberInvitationRow = {
    invitationId: randomLetters(16),
    requesterId,
    role: Role,
    email: Email ?? null,
    invitedBy: context.caller.memberId ?? 'operator',
    createdAt: context.at,
    expiresAt: new Date(context.at.getTime() + lifetimeDays * 86_400_000),
  }
  const { invitationId, expiresAt } = invitation
  const codeHash = hashToken(invitationCode(context.keys, invitationId))
  await insertMemberInvitation(context.connection, { ...invitation, codeHash })
  const isMailed = Email !== undefined && context.config.smtpUrl !== ''
  if (isMailed) await postMemberInvitation(context.connection, invitation)
  context.record({
    requesterId,
    eventId: `${invitationId}:MemberInvited`,
    type: 'MemberInvited',
    subjectId: invitationId,
    parents: [],
    state: { InvitationId: invitationId, Role },
  })
  return {
    InvitationId: invitationId,
    URL: invitationUrl(context, invitationId),
    Expiration: expiresAt,
    IsMailed: isMailed,
  }
})

/** A Requester for programs has no Owner, so that an operator invites the first. */
async function invitingRequester(context: Context, asked: string | undefined): Promise<string> {
  const { caller, connection, at } = context
  const requesterId = asked && caller.isOperator ? asked : caller.requesterId
  if (!requesterId || (asked && asked !== requesterId) || !(await findRequester(connection, requesterId)))
    throw new Refusal('InvalidParameterValue', { Value: asked ?? '', Parameter: 'RequesterId' })
  if ((await listMemberInvitations(connection, requesterId, at)).length >= mostOpen)
    throw new Refusal('InvalidParameterValue', {
      message: `There are ${mostOpen} invitations that nobody has used. Take one back first.`,
    })
  return requesterId
}
