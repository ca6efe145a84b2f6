import { toAmount } from '@kempelen/protocol'
import { listRequesters } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { endOfTime, pageLimit, pageOf, readTimePosition } from '../../paging.ts'

export const ListRequesters = behaviour('ListRequesters', async ({ connection }, input) => {
  const before = readTimePosition(input) ?? endOfTime
  const rows = await listRequesters(connection, {
    beforeTime: before.time,
    beforeId: before.id,
    unit: 'USD',
    limit: pageLimit(input),
  })
  return {
    Requesters: rows.map((row) => ({
      RequesterId: row.requesterId,
      Name: row.name,
      CreationTime: row.createdAt,
      AvailableBalance: toAmount(row.availableMicros),
      OnHoldBalance: toAmount(row.onHoldMicros),
      Unit: 'USD',
    })),
    ...pageOf(rows, (row) => ({ value: row.createdAt.toISOString(), id: row.requesterId })),
  }
})
