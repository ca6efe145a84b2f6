import { listOwnPayouts } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { endOfTime, pageLimit, pageOf, readTimePosition } from '../../paging.ts'
import { presentPayout } from '../../present/payout.ts'

export const ListMyPayouts = behaviour('ListMyPayouts', async ({ connection, caller }, input) => {
  const before = readTimePosition(input) ?? endOfTime
  const rows = await listOwnPayouts(connection, {
    workerId: caller.workerId!,
    beforeTime: before.time,
    beforeId: before.id,
    limit: pageLimit(input),
  })
  return {
    Payouts: rows.map(presentPayout),
    ...pageOf(rows, (row) => ({ value: row.requestedAt.toISOString(), id: row.payoutId })),
  }
})
