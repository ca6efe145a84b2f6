import { listAccessKeys } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'

export const ListAccessKeys = behaviour('ListAccessKeys', async ({ connection, caller }) => {
  const keys = await listAccessKeys(connection, caller.requesterId!)
  return {
    AccessKeys: keys.map(({ accessKeyId, createdAt, lastUsedAt }) => ({
      AccessKeyId: accessKeyId,
      CreationTime: createdAt,
      ...(lastUsedAt && { LastUseTime: lastUsedAt }),
    })),
  }
})
