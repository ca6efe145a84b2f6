import { readPlan } from '@kempelen/rules'
import { countUnaskedPlaces, reopenHITsOfBatch, setEndOfBatch } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { presentBatch } from '../../present/batch.ts'
import { lockOwnBatch, moveReserve, saveBatch } from '../../steps/batch.ts'

export const UpdateBatch = behaviour('UpdateBatch', async (context, { BatchId, LifetimeInSeconds, ...redundancy }) => {
  const batch = await lockOwnBatch(context, BatchId, [
    'Draft',
    'Pilot',
    'Priced',
    'Publishing',
    'Open',
    'Paused',
    'Finished',
  ])
  const { requesterId, batchId } = batch
  const plan = readPlan({ ...batch.plan, ...redundancy, ...(LifetimeInSeconds && { LifetimeInSeconds }) })
  if (batch.publishedAt === null) {
    const changed = await saveBatch(context, batch, { plan }, 'BatchUpdated')
    return { Batch: await presentBatch(context, changed) }
  }
  const expiresAt = LifetimeInSeconds ? new Date(context.at.getTime() + LifetimeInSeconds * 1000) : batch.expiresAt!
  if (LifetimeInSeconds) {
    await setEndOfBatch(context.connection, { requesterId, batchId, expiresAt })
    await reopenHITsOfBatch(context.connection, { requesterId, batchId, expiresAt })
  }
  // What the new plan can still cost beyond what is there is reserved now; what it can cost less comes back at the end.
  const places = { requesterId, batchId, maxAssignments: plan.MaxAssignments, openOnly: false }
  const unasked = await countUnaskedPlaces(context.connection, places)
  const missingMicros = unasked * (batch.rewardMicros + batch.feeMicros) - batch.reserveMicros
  const reserved = await moveReserve(context, batch, missingMicros > 0n ? missingMicros : 0n)
  const changed = await saveBatch(
    context,
    reserved,
    { plan, expiresAt, isPlanChanged: true, ...(batch.state === 'Finished' && { state: 'Open', finishedAt: null }) },
    'BatchUpdated',
  )
  return { Batch: await presentBatch(context, changed) }
})
