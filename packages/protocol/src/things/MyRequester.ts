import type { ValueOf } from '../shape.ts'
import { structure } from '../shape.ts'
import { id, memberRole, text } from '../words.ts'

/** A Requester that the signed-in person is a member of. */
export const MyRequester = structure({ RequesterId: id, Name: text, MemberId: id, Role: memberRole }, [
  'RequesterId',
  'Name',
  'MemberId',
  'Role',
])

export type MyRequester = ValueOf<typeof MyRequester>
