import type { ValueOf } from '../shape.ts'
import { structure } from '../shape.ts'
import { id, programRole, text, time } from '../words.ts'
import { Actor } from './Actor.ts'

/** A bearer token of a Requester, without its secret. */
export const Token = structure(
  {
    TokenId: id,
    Name: text,
    Role: programRole,
    MadeBy: Actor,
    CreationTime: time,
    LastUseTime: time,
    Expiration: time,
  },
  ['TokenId', 'Role', 'CreationTime'],
)

export type Token = ValueOf<typeof Token>
