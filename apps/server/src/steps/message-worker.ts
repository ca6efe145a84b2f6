import type { Context } from '../context.ts'
import { sendMessage } from './message.ts'

export interface Message {
  readonly workerId: string
  readonly requesterId: string
  readonly subject: string
  readonly text: string
}

/** Tells a Worker something for a Requester, which is no letter that they could have waited for. */
export async function messageWorker(context: Context, message: Message): Promise<void> {
  await sendMessage(context, { ...message, author: 'Requester', hitGroupId: null, assignmentId: null })
}
