import { listPayouts } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { endOfTime, pageLimit, pageOf, readTimePosition } from '../../paging.ts'
import { presentPayout } from '../../present/payout.ts'

export const ListPayouts = behaviour('ListPayouts', async ({ connection }, input) => {
  const before = readTimePosition(input) ?? endOfTime
  const rows = await listPayouts(connection, {
    states: input.State ? [input.State] : ['Requested', 'InFile', 'Paid', 'Returned'],
    payoutFileId: input.PayoutFileId ?? null,
    beforeTime: before.time,
    beforeId: before.id,
    limit: pageLimit(input),
  })
  return {
    Payouts: rows.map(presentPayout),
    ...pageOf(rows, (row) => ({ value: row.requestedAt.toISOString(), id: row.payoutId })),
  }
})
