import { makeOwnedId, microsPerCent, Refusal, toAmount, toMicros } from '@kempelen/protocol'
import {
  findPayout,
  findPayoutMethod,
  getWorkerBalance,
  isUniqueViolation,
  postponeWeeklyPayout,
  requestPayout,
} from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { randomLetters } from '../../context.ts'
import { nextWeek } from '../../payouts/weekly.ts'
import { presentPayout } from '../../present/payout.ts'

export const RequestPayout = behaviour('RequestPayout', async (context, { Amount }) => {
  const { connection, at, config } = context
  const workerId = context.caller.workerId!
  const unit = config.currency
  const method = await findPayoutMethod(connection, workerId)
  if (!method) throw new Refusal('PayoutMethodMissing')
  const available = await getWorkerBalance(connection, workerId, unit)
  const amountMicros = Amount === undefined ? available - (available % microsPerCent) : toMicros(Amount)
  if (amountMicros < toMicros(config.minimumPayout) || amountMicros === 0n)
    throw new Refusal('PayoutTooSmall', { Minimum: config.minimumPayout, Amount: toAmount(amountMicros) })
  const payoutId = makeOwnedId(workerId, at, randomLetters)
  const { destinationSealed, hint } = method
  const isMoved = await requestPayout(connection, {
    ...{ workerId, payoutId, amountMicros, unit, destinationSealed, hint, requestedAt: at },
  }).catch((error: unknown) => {
    throw isUniqueViolation(error, 'payout_requested_once') ? new Refusal('PayoutAlreadyRequested') : error
  })
  if (!isMoved) throw new Refusal('PayoutTooLarge', { Amount: toAmount(amountMicros), Available: toAmount(available) })
  if (context.caller.isClock) await postponeWeeklyPayout(connection, workerId, nextWeek(at))
  context.recordForWorker({
    workerId,
    eventId: `${payoutId}:PayoutRequested`,
    type: 'PayoutRequested',
    subjectId: payoutId,
    parents: [],
    state: { WorkerId: workerId, PayoutId: payoutId, AmountMicros: amountMicros, Unit: unit },
  })
  return { Payout: presentPayout((await findPayout(connection, workerId, payoutId))!) }
})
