import { type RequesterWorker, toAmount } from '@kempelen/protocol'
import type { RequesterWorkerRow } from '@kempelen/store'

/** What a Requester sees of a Worker at a glance. */
export function presentRequesterWorker(row: RequesterWorkerRow, unit: string): RequesterWorker {
  const reviewed = row.approved + row.rejected
  return {
    WorkerId: row.workerId,
    Submitted: row.submitted,
    Approved: row.approved,
    Rejected: row.rejected,
    ToReview: row.submitted - reviewed,
    ...(reviewed > 0 && { ApprovalPercent: Math.round((100 * row.approved) / reviewed) }),
    ...(row.medianSeconds !== null && { MedianSeconds: row.medianSeconds }),
    Bonuses: toAmount(row.bonusMicros),
    Unit: unit,
    ...(row.lastSubmittedAt && { LastSubmitTime: row.lastSubmittedAt }),
    IsBlocked: row.blockedAt !== null,
    Qualifications: Number(row.qualifications),
  }
}
