import { createHmac } from 'node:crypto'
import { findWebhook } from '@kempelen/store'
import { type EventDelivery, eventDocument } from './event-document.ts'
import { DeliveryFailure } from './reason.ts'
import type { Desk } from './transports.ts'

/** Posts the document. Any status of 200 to 299 means that it arrived; what went with the webhook need not arrive. */
export async function callWebhook(desk: Desk, delivery: EventDelivery, signal: AbortSignal): Promise<void> {
  const webhook = await findWebhook(desk.database, delivery.requesterId, delivery.webhookId!)
  if (!webhook) return
  const { id, body } = eventDocument(delivery)
  const seconds = Math.floor(desk.now().getTime() / 1000)
  const secret = desk.keys.unseal(webhook.secretSealed).reveal()
  const status = await desk.outside.post(webhook.url, {
    headers: {
      'content-type': 'application/json',
      'user-agent': 'Kempelen',
      'kempelen-event-doc-id': id,
      'kempelen-signature': `t=${seconds},v1=${signature(secret, seconds, body)}`,
    },
    body,
    signal,
  })
  if (status < 200 || status > 299) throw new DeliveryFailure(`The receiver answered ${status}.`)
}

/** The time is signed with the body, so that a receiver can refuse what somebody recorded and sends again later. */
function signature(secret: string, seconds: number, body: string): string {
  return createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')
}
