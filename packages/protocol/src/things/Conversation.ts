import type { ValueOf } from '../shape.ts'
import { structure } from '../shape.ts'
import { count, id, text, time, workerId } from '../words.ts'

/** All that one Worker and one Requester have written to each other, told by its last message. */
export const Conversation = structure(
  {
    WorkerId: workerId,
    RequesterId: id,
    RequesterName: text,
    LastAuthor: { type: 'string', enum: ['Worker', 'Requester'] },
    /** The beginning of the last message. */
    LastText: text,
    LastTime: time,
    NumberUnread: count,
  },
  ['WorkerId', 'RequesterId', 'RequesterName', 'LastAuthor', 'LastText', 'LastTime', 'NumberUnread'],
)

export type Conversation = ValueOf<typeof Conversation>
