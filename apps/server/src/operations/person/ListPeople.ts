import { listPeople } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { endOfTime, pageLimit, pageOf, readTimePosition } from '../../paging.ts'
import { presentPersonRow } from '../../present/person.ts'

export const ListPeople = behaviour('ListPeople', async ({ connection, at }, input) => {
  const before = readTimePosition(input) ?? endOfTime
  const rows = await listPeople(connection, {
    term: input.SearchTerm?.trim().toLowerCase() ?? '',
    role: input.Role ?? null,
    isSuspended: input.Suspended ?? false,
    now: at,
    beforeTime: before.time,
    beforeId: before.id,
    limit: pageLimit(input),
  })
  return {
    People: rows.map(presentPersonRow),
    ...pageOf(rows, (row) => ({ value: row.createdAt.toISOString(), id: row.id })),
  }
})
