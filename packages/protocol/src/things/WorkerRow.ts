import type { ValueOf } from '../shape.ts'
import { structure } from '../shape.ts'
import { amount, count, flag, text, time, workerId } from '../words.ts'

export const WorkerRow = structure(
  {
    WorkerId: workerId,
    Kind: text,
    CreationTime: time,
    Country: text,
    Held: count,
    Submitted: count,
    Approved: count,
    Rejected: count,
    AvailableBalance: amount,
    Unit: text,
    IsAppealReviewer: flag,
  },
  ['WorkerId', 'Kind', 'CreationTime', 'Held', 'Submitted', 'Approved', 'Rejected', 'AvailableBalance', 'Unit'],
)

export type WorkerRow = ValueOf<typeof WorkerRow>
