import type { ValueOf } from '../shape.ts'
import { structure } from '../shape.ts'
import { suspensionKinds, suspensionReasons } from '../suspension.ts'
import { flag, id, text, time } from '../words.ts'

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
    /** To members of a Requester: it stands still since each of its Owners is suspended. The reason is not told. */
    ThroughOwners: flag,
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
