import { Refusal } from '@kempelen/protocol'
import { findWebhook } from '@kempelen/store'
import { statementBehaviour } from '../../behaviour.ts'
import { tryDestination } from '../../steps/try-destination.ts'

/** Outside a transaction, since it waits for somebody else's server. */
export const SendTestWebhook = statementBehaviour('SendTestWebhook', async (context, { WebhookId }) => {
  const webhook = await findWebhook(context.connection, context.caller.requesterId!, WebhookId)
  if (!webhook) throw new Refusal('InvalidParameterValue', { Value: WebhookId, Parameter: 'WebhookId' })
  const to = { transport: 'Webhook', destination: webhook.url, version: '2014-08-15', webhookId: WebhookId } as const
  await tryDestination(context, to, 'Ping')
  return {}
})
