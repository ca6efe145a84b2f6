import { toAmount } from '@kempelen/protocol'
import { findPayoutMethod, getWorkerBalance } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { presentPayoutMethod } from '../../present/payout-method.ts'

export const GetPayoutMethod = behaviour('GetPayoutMethod', async ({ connection, caller, keys, config }) => {
  const workerId = caller.workerId!
  const method = await findPayoutMethod(connection, workerId)
  return {
    ...(method && { PayoutMethod: presentPayoutMethod(keys, method) }),
    AvailableBalance: toAmount(await getWorkerBalance(connection, workerId, config.currency)),
    MinimumPayout: config.minimumPayout,
    Unit: config.currency,
  }
})
