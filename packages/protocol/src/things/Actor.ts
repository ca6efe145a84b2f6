import type { ValueOf } from '../shape.ts'
import { structure } from '../shape.ts'
import { text } from '../words.ts'

/**
 * Who did something. `Requester` is one of its programs, from before the marketplace recorded which. The name is that of a
 * member or a token, or an id; a person who has gone has none.
 */
export const Actor = structure(
  {
    Kind: {
      type: 'string',
      enum: ['Member', 'AccessKey', 'Token', 'Requester', 'Worker', 'Operator', 'Clock'],
    },
    Name: text,
  },
  ['Kind'],
)

export type Actor = ValueOf<typeof Actor>
