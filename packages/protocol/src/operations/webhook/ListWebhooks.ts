import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { Webhook } from '../../things/Webhook.ts'

export const ListWebhooks = operation({
  name: 'ListWebhooks',
  noun: 'webhook',
  roles: ['requester'],
  reads: true,
  input: structure({}),
  output: structure({ Webhooks: list(Webhook) }, ['Webhooks']),
  errors: [],
  prose: 'The webhooks of the Requester, the newest first.',
})
