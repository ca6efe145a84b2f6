import type { ValueOf } from '../shape.ts'
import { structure } from '../shape.ts'
import { amount, appealState, count, flag, id, rejectionReason, text, time } from '../words.ts'

export const MyAssignment = structure(
  {
    AssignmentId: id,
    HITId: id,
    HITGroupId: id,
    RequesterId: id,
    RequesterName: text,
    Title: text,
    Reward: amount,
    Bonus: amount,
    /** What is paid when nobody rejects it: the reward of what is submitted and not decided. */
    Owed: amount,
    Unit: text,
    Status: { type: 'string', enum: ['Accepted', 'Submitted', 'Approved', 'Rejected', 'Returned', 'Abandoned'] },
    AcceptTime: time,
    Deadline: time,
    SubmitTime: time,
    AutoApprovalTime: time,
    DecisionTime: time,
    RequesterFeedback: text,
    RejectionReason: rejectionReason,
    RejectionEvidence: text,
    ContestedUntil: time,
    AppealState: appealState,
    ActiveSeconds: count,
    TimeMeasured: flag,
  },
  [
    'AssignmentId',
    'HITId',
    'HITGroupId',
    'RequesterId',
    'RequesterName',
    'Title',
    'Reward',
    'Bonus',
    'Owed',
    'Unit',
    'Status',
    'AcceptTime',
    'Deadline',
    'ActiveSeconds',
    'TimeMeasured',
  ],
)

export type MyAssignment = ValueOf<typeof MyAssignment>
