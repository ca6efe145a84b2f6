import { listPayoutFiles } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { endOfTime, pageLimit, pageOf, readTimePosition } from '../../paging.ts'
import { presentPayoutFile } from '../../present/payout.ts'

export const ListPayoutFiles = behaviour('ListPayoutFiles', async ({ connection, keys }, input) => {
  const before = readTimePosition(input) ?? endOfTime
  const rows = await listPayoutFiles(connection, {
    beforeTime: before.time,
    beforeId: before.id,
    limit: pageLimit(input),
  })
  return {
    PayoutFiles: rows.map((row) => presentPayoutFile(keys, row)),
    ...pageOf(rows, (row) => ({ value: row.createdAt.toISOString(), id: row.payoutFileId })),
  }
})
