import { toAmount } from '@kempelen/protocol'
import { listTransfers } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { endOfTime, pageLimit, pageOf, readTimePosition } from '../../paging.ts'

export const ListTransfers = behaviour('ListTransfers', async ({ connection, caller }, input) => {
  const before = readTimePosition(input) ?? endOfTime
  const rows = await listTransfers(connection, {
    requesterId: caller.requesterId!,
    beforeTime: before.time,
    beforeId: before.id,
    limit: pageLimit(input),
  })
  return {
    Transfers: rows.map((row) => ({
      TransferId: row.transferId,
      Code: row.code,
      DebitAccount: row.debitAccount,
      CreditAccount: row.creditAccount,
      Amount: toAmount(row.amountMicros),
      Unit: row.unit,
      ...(row.hitId && { HITId: row.hitId }),
      ...(row.assignmentId && { AssignmentId: row.assignmentId }),
      Time: row.createdAt,
    })),
    ...pageOf(rows, (row) => ({ value: row.createdAt.toISOString(), id: row.transferId })),
  }
})
