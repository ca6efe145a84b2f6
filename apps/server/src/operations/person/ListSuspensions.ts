import { listSuspensions } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { endOfTime, pageLimit, pageOf, readTimePosition } from '../../paging.ts'
import { presentSuspension } from '../../present/person.ts'

export const ListSuspensions = behaviour('ListSuspensions', async ({ connection }, input) => {
  const before = readTimePosition(input) ?? endOfTime
  const rows = await listSuspensions(connection, {
    isAppealed: input.Appealed ?? false,
    beforeTime: before.time,
    beforeId: before.id,
    limit: pageLimit(input),
  })
  return {
    Suspensions: rows.map(presentSuspension),
    ...pageOf(rows, (row) => ({ value: row.suspendedAt.toISOString(), id: row.suspensionId })),
  }
})
