import { listRequesterWorkers } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { endOfTime, pageLimit, pageOf, readTimePosition } from '../../paging.ts'
import { presentRequesterWorker } from '../../present/requester-worker.ts'

export const ListRequesterWorkers = behaviour('ListRequesterWorkers', async ({ connection, caller, config }, input) => {
  const before = readTimePosition(input) ?? endOfTime
  const rows = await listRequesterWorkers(connection, {
    requesterId: caller.requesterId!,
    prefix: input.WorkerId ?? '',
    beforeTime: before.time,
    beforeId: before.id,
    limit: pageLimit(input),
  })
  return {
    Workers: rows.map((row) => presentRequesterWorker(row, config.currency)),
    ...pageOf(rows, (row) => ({ value: row.lastSubmittedAt!.toISOString(), id: row.workerId })),
  }
})
