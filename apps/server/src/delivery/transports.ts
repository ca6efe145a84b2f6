import type { DeliveryRow } from '@kempelen/store'
import type { Market } from '../context.ts'
import { publishToTopic, sendToQueue } from './amazon.ts'
import type { EventDelivery } from './event-document.ts'
import { mailAccountLetter, mailDocument, mailMemberInvitation, mailMessage, mailQuestion } from './mail.ts'
import { callWebhook } from './webhook.ts'

/** What sending needs of the market. */
export type Desk = Pick<Market, 'database' | 'config' | 'keys' | 'now' | 'publicUrl' | 'outside'>

/** Sends once. @throws whatever went wrong; `reasonOf` puts it into words. */
export async function send(
  desk: Desk,
  delivery: EventDelivery & Partial<Pick<DeliveryRow, 'messageId'>>,
  signal: AbortSignal,
): Promise<void> {
  switch (delivery.transport) {
    case 'SQS':
      return sendToQueue(desk, delivery, signal)
    case 'SNS':
      return publishToTopic(desk, delivery, signal)
    case 'Webhook':
      return callWebhook(desk, delivery, signal)
    case 'Email':
      return mailDocument(desk, delivery, signal)
    case 'Message':
      return mailMessage(desk, delivery, signal)
    case 'Question':
      return mailQuestion(desk, { messageId: null, ...delivery }, signal)
    case 'AccountLetter':
      return mailAccountLetter(desk, delivery, signal)
    case 'MemberInvitation':
      return mailMemberInvitation(desk, delivery, signal)
  }
}
