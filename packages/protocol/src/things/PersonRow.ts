import type { ValueOf } from '../shape.ts'
import { list, structure } from '../shape.ts'
import { flag, text, time } from '../words.ts'

/** Somebody who can act here: a person with an account, or a Worker or Requester that a program is. */
export const PersonRow = structure(
  {
    /** Names them to GetPerson: a UserId, otherwise a WorkerId or RequesterId. */
    Id: text,
    Name: text,
    Email: text,
    WorkerId: text,
    RequesterIds: list(text),
    IsOperator: flag,
    IsSuspended: flag,
    CreationTime: time,
  },
  ['Id', 'RequesterIds', 'IsOperator', 'IsSuspended', 'CreationTime'],
)

export type PersonRow = ValueOf<typeof PersonRow>
