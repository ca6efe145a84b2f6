import { toAmount } from '@kempelen/protocol'
import {
  getRequesterBalance,
  getWhatWaits,
  listOwnBatchesAtWork,
  mostCounted,
  sumReserves,
  sumSpentByDay,
} from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { presentBatch } from '../../present/batch.ts'
import { presentProgress } from '../../present/batch-progress.ts'

const daysShown = 30
const batchesShown = 10

export const GetRequesterOverview = behaviour('GetRequesterOverview', async (context) => {
  const { connection, at } = context
  const unit = context.config.currency
  const requesterId = context.caller.requesterId!
  const [waiting, balance, reserveMicros, spent, batches] = await Promise.all([
    getWhatWaits(connection, requesterId),
    getRequesterBalance(connection, requesterId, unit),
    sumReserves(connection, requesterId, unit),
    sumSpentByDay(connection, { requesterId, unit, from: daysBefore(at, daysShown - 1) }),
    listOwnBatchesAtWork(connection, requesterId, batchesShown),
  ])
  const shown = []
  for (const batch of batches) shown.push(presentProgress(await presentBatch(context, batch)))
  return {
    ToReview: Math.min(mostCounted, Number(waiting.toReview)),
    IsMoreToReview: waiting.toReview > mostCounted,
    ...(waiting.nextAutoApprovalAt && { NextAutoApproval: waiting.nextAutoApprovalAt }),
    OpenAppeals: Number(waiting.openAppeals),
    AvailableBalance: toAmount(balance.availableMicros),
    CommittedBalance: toAmount(balance.onHoldMicros + reserveMicros),
    Unit: unit,
    ...runwayOf(balance.availableMicros, spent, at),
    Batches: shown,
    Days: spent.map(({ day, spentMicros }) => ({ Day: day, Spent: toAmount(spentMicros) })),
  }
})

/** Midnight of UTC so many days ago. */
function daysBefore(at: Date, days: number): Date {
  return new Date((Math.floor(at.getTime() / 86_400_000) - days) * 86_400_000)
}

/** A balance that lasts for less than this is low. */
const lowDays = 3

/** How long what can be spent lasts at the pace of the last seven days. */
function runwayOf(availableMicros: bigint, spent: readonly { day: string; spentMicros: bigint }[], at: Date) {
  const since = daysBefore(at, 6).toISOString().slice(0, 10)
  const weekMicros = spent.reduce((sum, { day, spentMicros }) => (day >= since ? sum + spentMicros : sum), 0n)
  if (weekMicros <= 0n) return { IsBalanceLow: false }
  const days = (7 * Number(availableMicros)) / Number(weekMicros)
  return { IsBalanceLow: days < lowDays, DaysLeft: Math.round(days * 10) / 10 }
}
