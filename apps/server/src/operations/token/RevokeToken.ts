import { Refusal } from '@kempelen/protocol'
import { revokeBearerToken } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'

export const RevokeToken = behaviour('RevokeToken', async (context, { TokenId }) => {
  const requesterId = context.caller.requesterId!
  const tokenHash = await revokeBearerToken(context.connection, { requesterId, tokenId: TokenId, now: context.at })
  if (!tokenHash) throw new Refusal('InvalidParameterValue', { Value: TokenId, Parameter: 'TokenId' })
  context.record({
    requesterId,
    eventId: `${TokenId}:TokenRevoked`,
    type: 'TokenRevoked',
    subjectId: TokenId,
    parents: [`${TokenId}:TokenCreated`],
    state: { TokenId },
  })
  context.afterwards(() => context.credentials.forgetToken(tokenHash))
  return {}
})
