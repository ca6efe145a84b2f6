import type { ValueOf } from '../shape.ts'
import { structure } from '../shape.ts'
import { amount, count, flag, id, text, time, workerId } from '../words.ts'

export const Result = structure(
  {
    AssignmentId: id,
    HITId: id,
    WorkerId: workerId,
    AssignmentStatus: { type: 'string', enum: ['Submitted', 'Approved', 'Rejected'] },
    AcceptTime: time,
    SubmitTime: time,
    AutoApprovalTime: time,
    ApprovalTime: time,
    RejectionTime: time,
    RequesterFeedback: text,
    NeedsReason: flag,
    Sealed: flag,
    Fields: { type: 'map', value: text },
    WorkTimeInSeconds: count,
    ActiveSeconds: count,
    TimeMeasured: flag,
    Bonus: amount,
    BatchId: id,
  },
  [
    'AssignmentId',
    'HITId',
    'WorkerId',
    'AssignmentStatus',
    'AcceptTime',
    'SubmitTime',
    'AutoApprovalTime',
    'Fields',
    'WorkTimeInSeconds',
    'ActiveSeconds',
    'TimeMeasured',
    'Bonus',
  ],
)

export type Result = ValueOf<typeof Result>
