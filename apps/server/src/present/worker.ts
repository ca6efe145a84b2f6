import { toAmount, type WorkerRow } from '@kempelen/protocol'
import type { WorkerListRow } from '@kempelen/store'

/** A Worker as operators list them. */
export function presentWorkerRow(row: WorkerListRow, unit: string): WorkerRow {
  return {
    WorkerId: row.workerId,
    Kind: row.kind,
    CreationTime: row.createdAt,
    ...(row.country && { Country: row.country }),
    Held: row.held,
    Submitted: Number(row.submitted),
    Approved: Number(row.approved),
    Rejected: Number(row.rejected),
    AvailableBalance: toAmount(row.availableMicros),
    Unit: unit,
    ...(row.isAppealReviewer && { IsAppealReviewer: true }),
  }
}
