import type { ValueOf } from '../shape.ts'
import { structure } from '../shape.ts'
import { flag, id, memberRole, text, time } from '../words.ts'

/** A person who acts for a Requester. */
export const Member = structure(
  { MemberId: id, Role: memberRole, Name: text, Email: text, JoinTime: time, IsMe: flag },
  ['MemberId', 'Role', 'JoinTime', 'IsMe'],
)

export type Member = ValueOf<typeof Member>
