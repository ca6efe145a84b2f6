import type { ValueOf } from '../shape.ts'
import { structure } from '../shape.ts'
import { id, text, time } from '../words.ts'

/** A Requester whose work a Worker looks for, or does not want to see. */
export const RequesterPreference = structure(
  {
    RequesterId: id,
    RequesterName: text,
    Preference: { type: 'string', enum: ['Favorite', 'Hidden'] },
    SetTime: time,
  },
  ['RequesterId', 'RequesterName', 'Preference', 'SetTime'],
)

export type RequesterPreference = ValueOf<typeof RequesterPreference>
