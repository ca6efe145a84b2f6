import type { ValueOf } from '../shape.ts'
import { structure } from '../shape.ts'
import { amount, appealState, id, rejectionReason, text, time, workerId } from '../words.ts'

/** A Worker's appeal with what it is about. Only operators are told whose it is. */
export const Appeal = structure(
  {
    AssignmentId: id,
    HITId: id,
    Title: text,
    Reward: amount,
    Unit: text,
    Fields: { type: 'map', value: text },
    RejectionReason: rejectionReason,
    RejectionEvidence: text,
    RequesterFeedback: text,
    RejectionTime: time,
    ContestedUntil: time,
    Text: text,
    AppealState: appealState,
    AppealTime: time,
    DecisionTime: time,
    DecisionReason: text,
    WorkerId: workerId,
    RequesterId: id,
    RequesterName: text,
    DecidedBy: text,
  },
  ['AssignmentId', 'HITId', 'Title', 'Reward', 'Unit', 'Fields', 'RejectionTime', 'Text', 'AppealState', 'AppealTime'],
)

export type Appeal = ValueOf<typeof Appeal>
