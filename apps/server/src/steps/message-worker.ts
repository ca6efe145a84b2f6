import { makeTimeId } from '@kempelen/protocol'
import { insertWorkerMessage } from '@kempelen/store'
import { type Context, randomLetters } from '../context.ts'
import { hashOf } from './hash.ts'

export interface Message {
  readonly workerId: string
  readonly requesterId: string
  readonly subject: string
  readonly text: string
}

/** Writes to a Worker for a Requester: it stands in the Worker's room and is mailed where the Worker has an address. */
export async function messageWorker(context: Context, message: Message): Promise<void> {
  const { workerId, requesterId, subject, text } = message
  const messageId = makeTimeId(context.at, randomLetters)
  await insertWorkerMessage(context.connection, { ...message, messageId, sentAt: context.at })
  context.record({
    requesterId,
    eventId: `${messageId}:WorkerMessaged`,
    type: 'WorkerMessaged',
    subjectId: workerId,
    parents: [],
    state: { MessageId: messageId, WorkerId: workerId, SubjectSHA256: hashOf(subject), TextSHA256: hashOf(text) },
  })
}
