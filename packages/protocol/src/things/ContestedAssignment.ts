import type { ValueOf } from '../shape.ts'
import { structure } from '../shape.ts'
import { amount, appealState, id, text, time, workerId } from '../words.ts'

export const ContestedAssignment = structure(
  {
    AssignmentId: id,
    HITId: id,
    RequesterId: id,
    RequesterName: text,
    WorkerId: workerId,
    Title: text,
    Reward: amount,
    Unit: text,
    RejectionTime: time,
    RequesterFeedback: text,
    Answer: text,
    ContestedUntil: time,
    AppealState: appealState,
  },
  [
    'AssignmentId',
    'HITId',
    'RequesterId',
    'RequesterName',
    'WorkerId',
    'Title',
    'Reward',
    'Unit',
    'RejectionTime',
    'ContestedUntil',
  ],
)

export type ContestedAssignment = ValueOf<typeof ContestedAssignment>
