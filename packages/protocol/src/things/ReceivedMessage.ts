import type { ValueOf } from '../shape.ts'
import { structure } from '../shape.ts'
import { text, time, workerId } from '../words.ts'

export const ReceivedMessage = structure(
  { MessageId: text, RequesterId: workerId, RequesterName: text, Subject: text, MessageText: text, SendTime: time },
  ['MessageId', 'RequesterId', 'RequesterName', 'Subject', 'MessageText', 'SendTime'],
)

export type ReceivedMessage = ValueOf<typeof ReceivedMessage>
