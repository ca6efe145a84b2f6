import { listBearerTokens } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { actorsOf } from '../../present/actor.ts'

export const ListTokens = behaviour('ListTokens', async ({ connection, caller, at }) => {
  const requesterId = caller.requesterId!
  const tokens = await listBearerTokens(connection, requesterId, at)
  const actorOf = await actorsOf(
    connection,
    requesterId,
    tokens.map(({ madeBy }) => madeBy),
  )
  return {
    Tokens: tokens.map(({ tokenId, name, role, madeBy, createdAt, lastUsedAt, expiresAt }) => ({
      TokenId: tokenId,
      ...(name && { Name: name }),
      Role: role,
      ...(madeBy && { MadeBy: actorOf(madeBy) }),
      CreationTime: createdAt,
      ...(lastUsedAt && { LastUseTime: lastUsedAt }),
      ...(expiresAt && { Expiration: expiresAt }),
    })),
  }
})
