import { pauseHITGroup } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { presentBatch } from '../../present/batch.ts'
import { lockOwnBatch, saveBatch } from '../../steps/batch.ts'

export const ResumeBatch = behaviour('ResumeBatch', async (context, { BatchId }) => {
  const batch = await lockOwnBatch(context, BatchId, ['Paused'])
  await pauseHITGroup(context.connection, batch.hitGroupId!, false)
  context.afterwards(() => context.rollUp.touch(batch.requesterId, batch.hitGroupId!))
  return {
    Batch: await presentBatch(context, await saveBatch(context, batch, { state: 'Publishing' }, 'BatchResumed')),
  }
})
