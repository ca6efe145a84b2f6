import { eventTypes } from '../events.ts'
import type { ValueOf } from '../shape.ts'
import { list, structure } from '../shape.ts'
import { text, time } from '../words.ts'
import { Actor } from './Actor.ts'

/** Something that was done. Facts are the few members of its record that are worth telling; no personal text is among them. */
export const Activity = structure(
  {
    EventId: text,
    Type: { type: 'string', enum: eventTypes },
    At: time,
    Actor,
    SubjectId: text,
    Parents: list(text),
    Facts: { type: 'map', value: text },
  },
  ['EventId', 'Type', 'At', 'Actor', 'SubjectId', 'Parents', 'Facts'],
)

export type Activity = ValueOf<typeof Activity>
