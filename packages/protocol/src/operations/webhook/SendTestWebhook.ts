import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { id } from '../../words.ts'

export const SendTestWebhook = operation({
  name: 'SendTestWebhook',
  noun: 'webhook',
  roles: ['requester'],
  input: structure({ WebhookId: id }, ['WebhookId']),
  output: structure({}),
  errors: ['InvalidParameterValue', 'InvalidTransportEndpoint'],
  prose: 'Posts a Ping to a webhook while the request waits. Success means that the receiver took it.',
})
