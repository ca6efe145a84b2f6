import { toAmount } from '@kempelen/protocol'
import { getRequesterBalance } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'

export const GetAccountBalance = behaviour('GetAccountBalance', async ({ connection, caller, config }) => {
  const balance = await getRequesterBalance(connection, caller.requesterId!, config.currency)
  return {
    AvailableBalance: toAmount(balance.availableMicros),
    ...(balance.onHoldMicros > 0n && { OnHoldBalance: toAmount(balance.onHoldMicros) }),
  }
})
