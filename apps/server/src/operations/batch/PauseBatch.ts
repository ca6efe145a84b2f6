import { pauseHITGroup } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { presentBatch } from '../../present/batch.ts'
import { lockOwnBatch, saveBatch } from '../../steps/batch.ts'

export const PauseBatch = behaviour('PauseBatch', async (context, { BatchId }) => {
  const batch = await lockOwnBatch(context, BatchId, ['Publishing', 'Open'])
  await pauseHITGroup(context.connection, batch.hitGroupId!, true)
  context.afterwards(() => context.rollUp.touch(batch.requesterId, batch.hitGroupId!))
  return { Batch: await presentBatch(context, await saveBatch(context, batch, { state: 'Paused' }, 'BatchPaused')) }
})
