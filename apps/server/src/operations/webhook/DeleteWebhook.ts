import { Refusal } from '@kempelen/protocol'
import { deleteWebhook } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'

export const DeleteWebhook = behaviour('DeleteWebhook', async (context, { WebhookId }) => {
  const requesterId = context.caller.requesterId!
  if (!(await deleteWebhook(context.connection, requesterId, WebhookId)))
    throw new Refusal('InvalidParameterValue', { Value: WebhookId, Parameter: 'WebhookId' })
  context.record({
    requesterId,
    eventId: `${WebhookId}:WebhookDeleted`,
    type: 'WebhookDeleted',
    subjectId: WebhookId,
    parents: [`${WebhookId}:WebhookCreated`],
    state: { WebhookId },
  })
  return {}
})
