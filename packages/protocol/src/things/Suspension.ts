import type { ValueOf } from '../shape.ts'
import { structure } from '../shape.ts'
import { suspensionKinds, suspensionReasons } from '../suspension.ts'
import { id, text, time } from '../words.ts'

export const suspensionReason = { type: 'string', enum: suspensionReasons } as const

/** That somebody may not work or post, why, and what was said to it. */
export const Suspension = structure(
  {
    SuspensionId: id,
    Kind: { type: 'string', enum: suspensionKinds },
    /** A WorkerId, a RequesterId, or the UserId of a person. */
    SubjectId: text,
    Reason: suspensionReason,
    Notice: text,
    SuspensionTime: time,
    Until: time,
    Appeal: text,
    AppealTime: time,
    EndTime: time,
    EndNote: text,
  },
  ['SuspensionId', 'Kind', 'SubjectId', 'Reason', 'Notice', 'SuspensionTime'],
)

export type Suspension = ValueOf<typeof Suspension>
