import { setEndOfBatch } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { presentBatch } from '../../present/batch.ts'
import { lockOwnBatch, saveBatch } from '../../steps/batch.ts'

export const CancelBatch = behaviour('CancelBatch', async (context, { BatchId }) => {
  const batch = await lockOwnBatch(context, BatchId, ['Draft', 'Pilot', 'Priced', 'Publishing', 'Open', 'Paused'])
  const { requesterId, batchId } = batch
  // The clock ends the HITs, which gives back what is held for places that nobody took.
  await setEndOfBatch(context.connection, { requesterId, batchId, expiresAt: context.at })
  const cancelled = await saveBatch(context, batch, { state: 'Cancelling', expiresAt: context.at }, 'BatchCancelled')
  return { Batch: await presentBatch(context, cancelled) }
})
