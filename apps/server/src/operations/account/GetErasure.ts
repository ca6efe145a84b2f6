import { toAmount } from '@kempelen/protocol'
import { findErasureFacts, listOwnedAlone } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'

export const GetErasure = behaviour('GetErasure', async ({ connection, caller, config }) => {
  const unit = config.currency
  const { workerId, userId } = caller
  const facts = workerId ? await findErasureFacts(connection, { workerId, unit }) : undefined
  return {
    Available: toAmount(facts?.availableMicros ?? 0n),
    Pending: toAmount(facts?.pendingMicros ?? 0n),
    Unit: unit,
    NumberHeld: facts?.held.length ?? 0,
    IsPayoutOpen: facts?.isPayoutOpen ?? false,
    OwnedAlone: await listOwnedAlone(connection, userId!),
  }
})
