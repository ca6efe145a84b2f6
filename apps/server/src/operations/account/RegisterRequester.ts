import { listMemberships, lockAccount } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { joinAsRequester } from '../../steps/join.ts'

export const RegisterRequester = behaviour('RegisterRequester', async (context, { Name }) => {
  const userId = context.caller.userId!
  // Two clicks wait for one another here.
  await lockAccount(context.connection, userId)
  const own = (await listMemberships(context.connection, userId)).find(({ role }) => role === 'Owner')
  if (own) return { RequesterId: own.requesterId }
  const requesterId = await joinAsRequester(context, Name, userId)
  context.afterwards(() => context.credentials.forgetAccount(userId))
  return { RequesterId: requesterId }
})
