import { makeOwnedId, Refusal, webhookEventTypes } from '@kempelen/protocol'
import { findHITType, insertWebhook, listWebhooks } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { makeSecret } from '../../config/secrets.ts'
import { randomLetters } from '../../context.ts'
import { hashOf } from '../../steps/hash.ts'

const mostWebhooks = 20

export const CreateWebhook = behaviour('CreateWebhook', async (context, input) => {
  const { connection, at } = context
  const { Url: url, HITTypeId: hitTypeId, EventTypes = webhookEventTypes } = input
  const requesterId = context.caller.requesterId!
  const objection = context.outside.objectionTo(url)
  if (objection)
    throw new Refusal('InvalidParameterValue', {
      message: `The value "${url}" is not valid for the parameter Url. ${objection}`,
    })
  if (EventTypes.length === 0) throw new Refusal('InvalidParameterValue', { Value: '', Parameter: 'EventTypes' })
  if (hitTypeId && !(await findHITType(connection, requesterId, hitTypeId)))
    throw new Refusal('HITTypeDoesNotExist', { HITTypeId: hitTypeId })
  if ((await listWebhooks(connection, requesterId)).length >= mostWebhooks)
    throw new Refusal('InvalidParameterValue', {
      message: `You have ${mostWebhooks} webhooks. Delete one that is no longer used first.`,
    })
  const webhookId = makeOwnedId(requesterId, at, randomLetters)
  const secret = makeSecret('kwh_')
  const eventTypes = [...new Set(EventTypes)]
  await insertWebhook(connection, {
    requesterId,
    webhookId,
    url,
    secretSealed: context.keys.seal(secret),
    eventTypes,
    hitTypeId: hitTypeId ?? null,
    createdAt: at,
  })
  context.record({
    requesterId,
    eventId: `${webhookId}:WebhookCreated`,
    type: 'WebhookCreated',
    subjectId: webhookId,
    parents: [],
    state: { WebhookId: webhookId, UrlSHA256: hashOf(url), EventTypes: eventTypes, HITTypeId: hitTypeId },
  })
  return { WebhookId: webhookId, Secret: secret.reveal() }
})
