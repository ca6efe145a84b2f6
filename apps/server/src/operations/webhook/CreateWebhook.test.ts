import { webhookEventTypes } from '@kempelen/protocol'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { aHIT, aMarket, type Party, type TestMarket } from '../../testing/a-market.ts'
import { aReceiver, fail } from '../../testing/a-receiver.ts'

let market: TestMarket
let requester: Party
beforeAll(async () => {
  market = await aMarket({ privateDestinations: ['127.0.0.1'] })
})
afterAll(() => market.close())
beforeEach(async () => {
  requester = await market.aRequester()
})

test('a webhook gets all events unless some are named, and its secret is shown once', async () => {
  const all = await requester.CreateWebhook({ Url: 'https://example.org/all' })
  const some = await requester.CreateWebhook({
    Url: 'https://example.org/some',
    EventTypes: ['HITExpired', 'HITExpired'],
  })
  expect(all.Secret).toMatch(/^kwh_[\w-]{40}$/)
  const { Webhooks } = await requester.ListWebhooks()
  expect(Webhooks).toEqual([
    {
      WebhookId: some.WebhookId,
      Url: 'https://example.org/some',
      EventTypes: ['HITExpired'],
      CreationTime: expect.any(Date),
    },
    {
      WebhookId: all.WebhookId,
      Url: 'https://example.org/all',
      EventTypes: [...webhookEventTypes],
      CreationTime: expect.any(Date),
    },
  ])
  const { rows } = await market.database.pool.query('select secret_sealed from webhook where webhook_id = $1', [
    all.WebhookId,
  ])
  expect(rows[0].secret_sealed.toString('latin1')).not.toContain(all.Secret)
})

test('a webhook for one HITType hears of no other', async () => {
  const hit = await aHIT(requester)
  await requester.CreateWebhook({ Url: 'https://example.org/', HITTypeId: hit.HITTypeId })
  const same = await aHIT(requester)
  await aHIT(requester, { Title: 'Another' })
  const { Deliveries } = await requester.ListDeliveries()
  expect(Deliveries.map(({ HITId }) => HITId)).toEqual([same.HITId])
})

test('InvalidParameterValue: an address that is not https or not public, no events, too many webhooks', async () => {
  const refused = { code: 'InvalidParameterValue' }
  for (const Url of ['http://example.org/', 'https://10.0.0.1/', 'https://user:word@example.org/', 'example.org'])
    await expect(requester.CreateWebhook({ Url }), Url).rejects.toMatchObject(refused)
  const Url = 'https://example.org/'
  await expect(requester.CreateWebhook({ Url, EventTypes: [] })).rejects.toMatchObject(refused)
  for (let count = 0; count < 20; count++) await requester.CreateWebhook({ Url })
  await expect(requester.CreateWebhook({ Url })).rejects.toMatchObject(refused)
})

test('what belongs to others does not exist', async () => {
  const other = await market.aRequester()
  const { WebhookId } = await other.CreateWebhook({ Url: 'https://example.org/' })
  const { HITTypeId } = await aHIT(other)
  const refused = { code: 'InvalidParameterValue' }
  await expect(requester.DeleteWebhook({ WebhookId })).rejects.toMatchObject(refused)
  await expect(requester.SendTestWebhook({ WebhookId })).rejects.toMatchObject(refused)
  await expect(requester.CreateWebhook({ Url: 'https://example.org/', HITTypeId })).rejects.toMatchObject({
    code: 'HITTypeDoesNotExist',
  })
  expect((await other.ListWebhooks()).Webhooks).toHaveLength(1)
})

test('a test sends a Ping at once and says what came of it', async () => {
  const receiver = await aReceiver()
  const { WebhookId } = await requester.CreateWebhook({ Url: receiver.url })
  expect(await requester.SendTestWebhook({ WebhookId })).toEqual({})
  expect(receiver.taken.map(({ document }) => document.Events[0].EventType)).toEqual(['Ping'])
  receiver.answer = fail
  const refused = { code: 'InvalidTransportEndpoint', message: expect.stringContaining('The receiver answered 500.') }
  await expect(requester.SendTestWebhook({ WebhookId })).rejects.toMatchObject(refused)
  await receiver.close()
  await expect(requester.SendTestWebhook({ WebhookId })).rejects.toMatchObject({
    message: expect.stringContaining('The connection was refused.'),
  })
  expect((await requester.ListDeliveries()).Deliveries).toEqual([])
})
