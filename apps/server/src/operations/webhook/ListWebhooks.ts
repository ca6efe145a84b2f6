import type { Webhook } from '@kempelen/protocol'
import { listWebhooks } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'

export const ListWebhooks = behaviour('ListWebhooks', async ({ connection, caller }) => {
  const rows = await listWebhooks(connection, caller.requesterId!)
  return {
    Webhooks: rows.map((row) => ({
      WebhookId: row.webhookId,
      Url: row.url,
      EventTypes: row.eventTypes as Webhook['EventTypes'],
      ...(row.hitTypeId && { HITTypeId: row.hitTypeId }),
      CreationTime: row.createdAt,
    })),
  }
})
