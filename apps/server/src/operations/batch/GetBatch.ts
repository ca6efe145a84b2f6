import { behaviour } from '../../behaviour.ts'
import { presentBatch } from '../../present/batch.ts'
import { getOwnBatch } from '../../steps/batch.ts'

export const GetBatch = behaviour('GetBatch', async (context, { BatchId }) => ({
  Batch: await presentBatch(context, await getOwnBatch(context, BatchId)),
}))
