import { listAccessKeys } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { actorsOf } from '../../present/actor.ts'

export const ListAccessKeys = behaviour('ListAccessKeys', async (context) => {
  const requesterId = context.caller.requesterId!
  const keys = await listAccessKeys(context.connection, requesterId)
  const actorOf = await actorsOf(
    context.connection,
    requesterId,
    keys.map(({ madeBy }) => madeBy),
  )
  return {
    AccessKeys: keys.map(({ accessKeyId, role, madeBy, createdAt, lastUsedAt }) => ({
      AccessKeyId: accessKeyId,
      Role: role,
      ...(madeBy && { MadeBy: actorOf(madeBy) }),
      CreationTime: createdAt,
      ...(lastUsedAt && { LastUseTime: lastUsedAt }),
    })),
  }
})
