import type { ValueOf } from '../shape.ts'
import { structure } from '../shape.ts'
import { count, id, text, time } from '../words.ts'

/** A qualification of a Requester's type that a Worker has. */
export const HeldQualification = structure({ QualificationTypeId: id, Name: text, Value: count, GrantTime: time }, [
  'QualificationTypeId',
  'Name',
  'Value',
  'GrantTime',
])

export type HeldQualification = ValueOf<typeof HeldQualification>
