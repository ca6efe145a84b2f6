import type { ValueOf } from '../shape.ts'
import { structure } from '../shape.ts'
import { amount, count, flag, text, time, workerId } from '../words.ts'

/** What a Worker has done for a Requester. ApprovalPercent is of the reviewed ones; MedianSeconds of the last 25. */
export const RequesterWorker = structure(
  {
    WorkerId: workerId,
    Submitted: count,
    Approved: count,
    Rejected: count,
    ToReview: count,
    ApprovalPercent: count,
    MedianSeconds: { type: 'double' },
    Bonuses: amount,
    Unit: text,
    LastSubmitTime: time,
    IsBlocked: flag,
    Qualifications: count,
  },
  ['WorkerId', 'Submitted', 'Approved', 'Rejected', 'ToReview', 'Bonuses', 'Unit', 'IsBlocked', 'Qualifications'],
)

export type RequesterWorker = ValueOf<typeof RequesterWorker>
