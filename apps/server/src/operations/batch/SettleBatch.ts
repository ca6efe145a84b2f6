import { toMicros } from '@kempelen/protocol'
import { rewardForWage } from '@kempelen/rules'
import {
  type BatchRow,
  endItems,
  findBatch,
  findUnfinishedItems,
  hasPendingAnswers,
  lockBatch,
  setEndOfBatch,
  updateBatch,
} from '@kempelen/store'
import { statementBehaviour } from '../../behaviour.ts'
import type { Context } from '../../context.ts'
import { moveReserve, saveBatch } from '../../steps/batch.ts'
import { projectOf } from '../../steps/decide-item.ts'
import { decideItems, fitBatch, isFitDue } from '../../steps/fit-batch.ts'
import { lostRace } from '../../steps/lost-race.ts'
import { payTopUps, usualSeconds } from '../../steps/top-up.ts'
import { withTransaction } from '../../steps/with-transaction.ts'

/** How often those who worked are brought up to the wage floor while the batch goes on. */
const topUpEveryMs = 3_600_000

export const SettleBatch = statementBehaviour('SettleBatch', async (context, { BatchId: batchId }) => {
  const requesterId = context.caller.requesterId!
  const batch = await findBatch(context.connection, requesterId, batchId)
  if (!batch) throw lostRace(batchId)
  const hasLearnt = await learn(context, batch)
  const hasMoved = await withTransaction(context, (inside) => advance(inside, requesterId, batchId))
  if (!hasLearnt && !hasMoved) throw lostRace(batchId)
  return {}
})

/** Learns from new answers, and decides the items by what was learnt or by a plan that changed. */
async function learn(context: Context, batch: BatchRow): Promise<boolean> {
  const { answerKind } = await projectOf(context, batch)
  const isFresh = answerKind === 'Categorical' && (await isFitDue(context, batch))
  if (isFresh) await fitBatch(context, batch)
  if (!isFresh && !batch.isPlanChanged) return false
  await decideItems(context, batch)
  if (batch.isPlanChanged)
    await withTransaction(context, async ({ connection }) => {
      const locked = (await lockBatch(connection, batch.requesterId, batch.batchId))!
      // A plan that changed once more meanwhile is looked at again.
      if (locked.eventId === batch.eventId) await updateBatch(connection, { ...locked, isPlanChanged: false })
    })
  return true
}

/** Brings a batch one state further where it is through with the one it is in. */
async function advance(context: Context, requesterId: string, batchId: string): Promise<boolean> {
  const batch = (await lockBatch(context.connection, requesterId, batchId))!
  const items = await findUnfinishedItems(context.connection, { requesterId, batchId })
  const isOver = batch.expiresAt !== null && batch.expiresAt <= context.at
  if (batch.state === 'Cancelling' || isOver) return end(context, batch)
  if (batch.state === 'Pilot') return !items.isOpen && endPilot(context, batch)
  if (batch.state === 'Publishing' && !items.isWaiting) {
    await saveBatch(context, batch, { state: 'Open' }, 'BatchUpdated')
    return true
  }
  const isThrough = !items.isWaiting && !items.isOpen && !items.isInReview
  if (batch.state === 'Open' && isThrough && !batch.isPlanChanged) return close(context, batch, 'Finished')
  const isTopUpDue = context.at.getTime() - (batch.toppedUpAt?.getTime() ?? 0) >= topUpEveryMs
  if (isTopUpDue) await topUp(context, batch)
  return isTopUpDue
}

async function topUp(context: Context, batch: BatchRow): Promise<void> {
  const paid = await payTopUps(context, batch, false)
  await updateBatch(context.connection, { ...paid, toppedUpAt: context.at })
}

/** The pilot has measured the time: the rest follows where the reward holds up, otherwise the Requester names another. */
async function endPilot(context: Context, batch: BatchRow): Promise<boolean> {
  const seconds = await usualSeconds(context, batch)
  if (seconds === undefined) return false
  const holdsUp = batch.rewardMicros >= rewardForWage(toMicros(context.config.wageFloor), seconds)
  const topped = await payTopUps(context, batch, true)
  await saveBatch(context, topped, { state: holdsUp ? 'Publishing' : 'Priced', toppedUpAt: context.at }, 'BatchPriced')
  return true
}

/** Waits for what is held or handed in and not counted, then ends what is not done. */
async function end(context: Context, batch: BatchRow): Promise<boolean> {
  const { requesterId, batchId } = batch
  if (await hasPendingAnswers(context.connection, { requesterId, batchId })) return false
  await endItems(context.connection, { requesterId, batchId, now: context.at })
  return close(context, batch, batch.state === 'Cancelling' ? 'Cancelled' : 'Finished')
}

/** Pays what is missing to the wage floor and gives back what the batch has not needed. */
async function close(context: Context, batch: BatchRow, state: 'Finished' | 'Cancelled'): Promise<boolean> {
  const { requesterId, batchId } = batch
  if (await hasPendingAnswers(context.connection, { requesterId, batchId })) return false
  const topped = await payTopUps(context, batch, true)
  const released = await moveReserve(context, topped, -topped.reserveMicros)
  // HITs with a known answer still have places; the clock ends them, which gives back what is held for those.
  await setEndOfBatch(context.connection, { requesterId, batchId, expiresAt: context.at, goldOnly: true })
  await saveBatch(context, released, { state, finishedAt: context.at, toppedUpAt: context.at }, 'BatchFinished')
  return true
}
