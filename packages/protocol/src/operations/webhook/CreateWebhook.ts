import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { webhookEventType } from '../../things/Webhook.ts'
import { id, text } from '../../words.ts'

export const CreateWebhook = operation({
  name: 'CreateWebhook',
  noun: 'webhook',
  roles: ['requester'],
  input: structure(
    { Url: { type: 'string', min: 1, max: 2048 }, EventTypes: list(webhookEventType, 20), HITTypeId: id },
    ['Url'],
  ),
  output: structure({ WebhookId: id, Secret: text }, ['WebhookId', 'Secret']),
  errors: ['InvalidParameterValue', 'HITTypeDoesNotExist'],
  prose:
    'Has events posted to an https address, as the document that MTurk sends, signed with a secret that is shown this once. ItemFinished, ItemReopened and BatchFinished bear a Detail with all that is known of the item or batch. Without EventTypes all are sent, without HITTypeId those of all HITTypes.',
})
