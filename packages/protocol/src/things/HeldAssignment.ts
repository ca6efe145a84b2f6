import type { ValueOf } from '../shape.ts'
import { structure } from '../shape.ts'
import { id, time } from '../words.ts'

export const HeldAssignment = structure(
  { AssignmentId: id, HITId: id, HITGroupId: id, AcceptTime: time, Deadline: time },
  ['AssignmentId', 'HITId', 'HITGroupId', 'AcceptTime', 'Deadline'],
)

export type HeldAssignment = ValueOf<typeof HeldAssignment>
