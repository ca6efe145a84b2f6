import { notifiedEventTypes } from '../events.ts'
import type { ValueOf } from '../shape.ts'
import { list, structure } from '../shape.ts'
import { id, text, time } from '../words.ts'

export const notifiedEventType = { type: 'string', enum: notifiedEventTypes } as const

export const Webhook = structure(
  { WebhookId: id, Url: text, EventTypes: list(notifiedEventType), HITTypeId: id, CreationTime: time },
  ['WebhookId', 'Url', 'EventTypes', 'CreationTime'],
)

export type Webhook = ValueOf<typeof Webhook>
