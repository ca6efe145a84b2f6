import { lockAccount, updateAccount } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { joinAsRequester } from '../../steps/join.ts'

export const RegisterRequester = behaviour('RegisterRequester', async (context, { Name }) => {
  const account = await lockAccount(context.connection, context.caller.userId!)
  if (account.requesterId) return { RequesterId: account.requesterId }
  const requesterId = await joinAsRequester(context, Name)
  await updateAccount(context.connection, { ...account, requesterId })
  context.afterwards(() => context.credentials.forgetAccount(context.caller.userId!))
  return { RequesterId: requesterId }
})
