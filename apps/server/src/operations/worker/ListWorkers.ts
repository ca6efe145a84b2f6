import { listWorkers } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { endOfTime, pageLimit, pageOf, readTimePosition } from '../../paging.ts'
import { presentWorkerRow } from '../../present/worker.ts'

export const ListWorkers = behaviour('ListWorkers', async ({ connection, config }, input) => {
  const before = readTimePosition(input) ?? endOfTime
  const rows = await listWorkers(connection, {
    beforeTime: before.time,
    beforeId: before.id,
    unit: config.currency,
    limit: pageLimit(input),
  })
  return {
    Workers: rows.map((row) => presentWorkerRow(row, config.currency)),
    ...pageOf(rows, (row) => ({ value: row.createdAt.toISOString(), id: row.workerId })),
  }
})
