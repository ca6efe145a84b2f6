import { listWorkerBlocks } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { pageLimit, pageOf, readTimePosition, startOfTime } from '../../paging.ts'

export const ListWorkerBlocks = behaviour('ListWorkerBlocks', async ({ connection, caller }, input) => {
  const after = readTimePosition(input) ?? startOfTime
  const blocks = await listWorkerBlocks(connection, {
    requesterId: caller.requesterId!,
    afterTime: after.time,
    afterId: after.id,
    limit: pageLimit(input),
  })
  return {
    WorkerBlocks: blocks.map(({ workerId, reason }) => ({ WorkerId: workerId, Reason: reason })),
    ...pageOf(blocks, (block) => ({ value: block.createdAt.toISOString(), id: block.workerId })),
  }
})
