import type { ValueOf } from '../shape.ts'
import { structure } from '../shape.ts'
import { id, text, time, workerId } from '../words.ts'

/** A letter of a conversation between a Worker and a Requester. What was sent to many at once has a subject. */
export const Message = structure(
  {
    MessageId: text,
    Author: { type: 'string', enum: ['Worker', 'Requester'] },
    WorkerId: workerId,
    RequesterId: id,
    RequesterName: text,
    Subject: text,
    MessageText: text,
    SendTime: time,
    HITGroupId: id,
    AssignmentId: id,
    /** The title of the HIT that it is about. */
    Title: text,
  },
  ['MessageId', 'Author', 'WorkerId', 'RequesterId', 'RequesterName', 'MessageText', 'SendTime'],
)

export type Message = ValueOf<typeof Message>
