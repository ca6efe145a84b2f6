import { listRequesters } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { endOfTime, pageLimit, pageOf, readTimePosition } from '../../paging.ts'
import { presentRequesterRow } from '../../present/requester.ts'

export const ListRequesters = behaviour('ListRequesters', async ({ connection, config }, input) => {
  const before = readTimePosition(input) ?? endOfTime
  const rows = await listRequesters(connection, {
    beforeTime: before.time,
    beforeId: before.id,
    unit: config.currency,
    limit: pageLimit(input),
  })
  return {
    Requesters: rows.map((row) => presentRequesterRow(row, config.currency)),
    ...pageOf(rows, (row) => ({ value: row.createdAt.toISOString(), id: row.requesterId })),
  }
})
