import { lockAccount, updateAccount } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { joinAsWorker } from '../../steps/join.ts'

export const RegisterWorker = behaviour('RegisterWorker', async (context, { Country, Subdivision }) => {
  const account = await lockAccount(context.connection, context.caller.userId!)
  if (account.workerId) return { WorkerId: account.workerId }
  const workerId = await joinAsWorker(context, {
    kind: 'Person',
    country: Country ?? null,
    subdivision: Subdivision ?? null,
  })
  await updateAccount(context.connection, { ...account, workerId })
  context.afterwards(() => context.credentials.forgetAccount(context.caller.userId!))
  return { WorkerId: workerId }
})
