import { toAmount } from '@kempelen/protocol'
import { listWorkers } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { endOfTime, pageLimit, pageOf, readTimePosition } from '../../paging.ts'

export const ListWorkers = behaviour('ListWorkers', async ({ connection }, input) => {
  const before = readTimePosition(input) ?? endOfTime
  const rows = await listWorkers(connection, {
    beforeTime: before.time,
    beforeId: before.id,
    unit: 'USD',
    limit: pageLimit(input),
  })
  return {
    Workers: rows.map((row) => ({
      WorkerId: row.workerId,
      Kind: row.kind,
      CreationTime: row.createdAt,
      ...(row.country && { Country: row.country }),
      Held: row.held,
      Submitted: Number(row.submitted),
      Approved: Number(row.approved),
      Rejected: Number(row.rejected),
      AvailableBalance: toAmount(row.availableMicros),
      Unit: 'USD',
      ...(row.isAppealReviewer && { IsAppealReviewer: true }),
    })),
    ...pageOf(rows, (row) => ({ value: row.createdAt.toISOString(), id: row.workerId })),
  }
})
