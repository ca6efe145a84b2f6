import { webhookEventTypes } from '../events.ts'
import type { ValueOf } from '../shape.ts'
import { list, structure } from '../shape.ts'
import { id, text, time } from '../words.ts'

export const webhookEventType = { type: 'string', enum: webhookEventTypes } as const

export const Webhook = structure(
  { WebhookId: id, Url: text, EventTypes: list(webhookEventType), HITTypeId: id, CreationTime: time },
  ['WebhookId', 'Url', 'EventTypes', 'CreationTime'],
)

export type Webhook = ValueOf<typeof Webhook>
