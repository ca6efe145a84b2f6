import { Refusal } from '@kempelen/protocol'
import { listBearerTokens } from '@kempelen/store'
import { requesterActorOf } from '../../actor.ts'
import { behaviour } from '../../behaviour.ts'
import { makeToken } from '../../steps/join.ts'

const mostTokens = 50

export const CreateToken = behaviour('CreateToken', async (context, { Name, Role, ExpiresInDays }) => {
  const { connection, at, caller } = context
  const requesterId = caller.requesterId!
  if ((await listBearerTokens(connection, requesterId, at)).length >= mostTokens)
    throw new Refusal('InvalidParameterValue', {
      message: `You have ${mostTokens} tokens. Revoke one that is no longer used first.`,
    })
  const expiresAt = ExpiresInDays === undefined ? undefined : new Date(at.getTime() + ExpiresInDays * 86_400_000)
  const role = Role ?? 'Manager'
  const { tokenId, token } = await makeToken(
    context,
    { requesterId },
    { name: Name, role, madeBy: requesterActorOf(caller), ...(expiresAt && { expiresAt }) },
  )
  context.record({
    requesterId,
    eventId: `${tokenId}:TokenCreated`,
    type: 'TokenCreated',
    subjectId: tokenId,
    parents: [],
    state: { TokenId: tokenId, Role: role },
  })
  return { TokenId: tokenId, Token: token.reveal(), ...(expiresAt && { Expiration: expiresAt }) }
})
