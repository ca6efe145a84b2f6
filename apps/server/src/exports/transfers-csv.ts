import { toAmount } from '@kempelen/protocol'
import { listTransfersOfSpan, type RequesterTransfer } from '@kempelen/store'
import type { Market } from '../context.ts'
import { startOfTime } from '../paging.ts'
import { monthBounds } from '../steps/month.ts'
import { safeCsv } from './safe-csv.ts'

const pageRows = 500
const columns = ['Time', 'TransferId', 'Code', 'From', 'To', 'Amount', 'Currency', 'HITId', 'AssignmentId', 'BatchId']

/** Every movement of a Requester's money in a month, the oldest first, as CSV in pieces of some hundred lines. Times are UTC. */
export function transfersCsv(
  { database, config }: Market,
  requesterId: string,
  month: string,
  timeZone: string,
): AsyncGenerator<string, void> {
  // Before the first piece, so that a zone that nobody knows is refused and not cut off.
  const span = { requesterId, unit: config.currency, ...monthBounds(month, timeZone) }
  return pieces()

  async function* pieces(): AsyncGenerator<string, void> {
    yield safeCsv([columns])
    let after: { time: Date; id: string } = startOfTime
    for (;;) {
      const rows = await listTransfersOfSpan(database, {
        ...{ ...span, afterTime: after.time, afterId: after.id, limit: pageRows },
      })
      if (rows.length === 0) return
      yield safeCsv(rows.map(cells))
      const last = rows.at(-1)!
      after = { time: last.createdAt, id: last.transferId }
    }
  }
}

function cells(row: RequesterTransfer): string[] {
  return [
    ...[row.createdAt.toISOString(), row.transferId, row.code, row.debitAccount, row.creditAccount],
    ...[toAmount(row.amountMicros), row.unit, row.hitId ?? '', row.assignmentId ?? '', row.batchId ?? ''],
  ]
}
