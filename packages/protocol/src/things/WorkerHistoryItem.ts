import type { ValueOf } from '../shape.ts'
import { structure } from '../shape.ts'
import { amount, id, text, time } from '../words.ts'

/** An assignment that a Worker has handed in, without the answer. */
export const WorkerHistoryItem = structure(
  {
    AssignmentId: id,
    HITId: id,
    HITTypeId: id,
    Title: text,
    AssignmentStatus: { type: 'string', enum: ['Submitted', 'Approved', 'Rejected'] },
    AcceptTime: time,
    SubmitTime: time,
    DecisionTime: time,
    WorkSeconds: { type: 'double' },
    Reward: amount,
    Bonus: amount,
    Unit: text,
  },
  [
    'AssignmentId',
    'HITId',
    'HITTypeId',
    'Title',
    'AssignmentStatus',
    'AcceptTime',
    'SubmitTime',
    'WorkSeconds',
    'Reward',
    'Bonus',
    'Unit',
  ],
)

export type WorkerHistoryItem = ValueOf<typeof WorkerHistoryItem>
