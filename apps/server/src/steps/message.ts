import { makeTimeId, Refusal } from '@kempelen/protocol'
import { insertMessage, type MessageRow } from '@kempelen/store'
import { requesterActorOf } from '../actor.ts'
import { type Context, randomLetters } from '../context.ts'
import { hashOf } from './hash.ts'

const dayMs = 86_400_000

export type Letter = Omit<MessageRow, 'messageId' | 'sentAt'>

/**
 * Keeps a message for both sides: it stands in their rooms and is mailed where there are addresses, which neither learns.
 */
export async function sendMessage(context: Context, letter: Letter): Promise<MessageRow> {
  const { workerId, requesterId, author, subject, text } = letter
  const messageId = makeTimeId(context.at, randomLetters)
  const message = { ...letter, messageId, sentAt: context.at }
  const writtenBy = author === 'Worker' ? workerId : (requesterActorOf(context.caller) ?? requesterId)
  await insertMessage(context.connection, { ...message, writtenBy })
  const type = author === 'Worker' ? 'RequesterMessaged' : 'WorkerMessaged'
  context.record({
    requesterId,
    eventId: `${messageId}:${type}`,
    type,
    subjectId: workerId,
    parents: [],
    state: {
      MessageId: messageId,
      WorkerId: workerId,
      RequesterId: requesterId,
      ...(subject !== null && { SubjectSHA256: hashOf(subject) }),
      TextSHA256: hashOf(text),
    },
  })
  return message
}

/** The id that any message of the last day comes after. */
export function sinceYesterday({ at }: Context): string {
  return makeTimeId(new Date(at.getTime() - dayMs), () => '')
}

/** Refuses once the most that may be sent a day was sent. */
export function checkDailyLimit(sent: number, most: number): void {
  if (sent >= most) throw new Refusal('TooManyMessages', { Number: most })
}
