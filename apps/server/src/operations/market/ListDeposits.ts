import { toAmount } from '@kempelen/protocol'
import { listDeposits } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { endOfTime, pageLimit, pageOf, readTimePosition } from '../../paging.ts'

export const ListDeposits = behaviour('ListDeposits', async ({ connection }, input) => {
  const before = readTimePosition(input) ?? endOfTime
  const rows = await listDeposits(connection, {
    beforeTime: before.time,
    beforeId: before.id,
    limit: pageLimit(input),
  })
  return {
    Deposits: rows.map((row) => ({
      TransferId: row.transferId,
      RequesterId: row.requesterId,
      RequesterName: row.requesterName,
      Amount: toAmount(row.amountMicros),
      Unit: row.unit,
      Time: row.createdAt,
    })),
    ...pageOf(rows, (row) => ({ value: row.createdAt.toISOString(), id: row.transferId })),
  }
})
