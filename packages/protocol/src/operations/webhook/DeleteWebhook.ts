import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { id } from '../../words.ts'

export const DeleteWebhook = operation({
  name: 'DeleteWebhook',
  noun: 'webhook',
  roles: ['requester'],
  input: structure({ WebhookId: id }, ['WebhookId']),
  output: structure({}),
  errors: ['InvalidParameterValue'],
  prose: 'Ends a webhook. What still waits for it is dropped.',
})
