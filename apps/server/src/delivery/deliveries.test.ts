import { createHmac } from 'node:crypto'
import { claimDeliveries } from '@kempelen/store'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { aHIT, aMarket, doHIT, type Party, type TestMarket } from '../testing/a-market.ts'
import { accept, aReceiver, fail, type Receiver } from '../testing/a-receiver.ts'
import { Deliveries } from './deliveries.ts'

let market: TestMarket
let requester: Party
let worker: Party
let receiver: Receiver
beforeAll(async () => {
  market = await aMarket({ privateDestinations: ['127.0.0.1', 'localhost'] })
})
afterAll(() => market.close())
beforeEach(async () => {
  receiver = await aReceiver()
  requester = await market.aRequester()
  worker = await market.aWorker()
})
afterEach(() => receiver.close())

const typesTaken = () => receiver.taken.map(({ document }) => document.Events[0].EventType)
const idsTaken = () => receiver.taken.map(({ document }) => document.EventDocId)
const waiting = async (State: 'Pending' | 'Dead' = 'Pending') => (await requester.ListDeliveries({ State })).Deliveries

test('the receiver gets MTurk’s document, signed with the secret of the webhook', async () => {
  const { Secret } = await requester.CreateWebhook({ Url: receiver.url, EventTypes: ['AssignmentSubmitted'] })
  const hit = await aHIT(requester, { MaxAssignments: 2 })
  const AssignmentId = await doHIT(worker, hit)
  await market.deliver()
  const [{ headers, body, document }] = receiver.taken as [Receiver['taken'][0]]
  expect(document).toEqual({
    Events: [
      {
        EventType: 'AssignmentSubmitted',
        EventTimestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
        HITId: hit.HITId,
        AssignmentId,
        HITTypeId: hit.HITTypeId,
      },
    ],
    EventDocId: expect.stringMatching(/^[0-9a-f]{40}$/),
    SourceAccount: '000000000000',
    CustomerId: requester.id,
    EventDocVersion: '2014-08-15',
  })
  const [, seconds, signature] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(headers['kempelen-signature'] as string)!
  expect(signature).toBe(createHmac('sha256', Secret).update(`${seconds}.${body}`).digest('hex'))
  expect(headers['kempelen-event-doc-id']).toBe(document.EventDocId)
  expect(await waiting()).toEqual([])
})

test('what a receiver does not take comes later, with the same EventDocId, until it is taken', async () => {
  await requester.CreateWebhook({ Url: receiver.url })
  receiver.answer = fail
  const hit = await aHIT(requester, { LifetimeInSeconds: 86_400 })
  await doHIT(worker, hit)
  for (let minute = 0; minute < 30; minute++) {
    await market.deliver()
    await market.pass(60)
  }
  expect(receiver.taken).toEqual([])
  expect(await waiting()).toHaveLength(4)
  expect((await waiting())[0]).toMatchObject({ State: 'Pending', LastError: 'The receiver answered 500.' })
  // Not one attempt a minute for each.
  expect(receiver.asked.length).toBeLessThan(60)

  receiver.answer = accept
  await market.pass(3600)
  await market.deliver()
  expect(typesTaken().sort()).toEqual(['AssignmentAccepted', 'AssignmentSubmitted', 'HITCreated', 'HITReviewable'])
  expect(new Set(idsTaken()).size).toBe(4)
  const asked = new Set(receiver.asked.map(({ document }) => document.EventDocId))
  expect(asked).toEqual(new Set(idsTaken()))
  expect(await waiting()).toEqual([])
})

test('after a day a delivery is given up and stays in sight; it can be tried again or dropped', async () => {
  await requester.CreateWebhook({ Url: receiver.url, EventTypes: ['HITCreated'] })
  receiver.answer = fail
  const { HITId } = await aHIT(requester)
  for (let hour = 0; hour < 24; hour++) {
    await market.deliver()
    await market.pass(3600)
  }
  await market.deliver()
  const [dead] = await waiting('Dead')
  expect(dead).toMatchObject({ EventType: 'HITCreated', HITId, State: 'Dead', Transport: 'Webhook' })
  expect(dead!.Attempts).toBeGreaterThan(5)
  expect(dead!.GivenUpTime).toBeInstanceOf(Date)
  expect(await market.operator.GetDeliveryTotals()).toMatchObject({ Dead: 1 })

  receiver.answer = accept
  await requester.RetryDelivery({ DeliveryId: dead!.DeliveryId })
  await market.deliver()
  expect(typesTaken()).toContain('HITCreated')
  expect(receiver.taken[0]!.document.EventDocId).toBe(receiver.asked[0]!.document.EventDocId)
  expect(await waiting('Dead')).toEqual([])

  receiver.answer = fail
  await aHIT(requester)
  await market.deliver()
  const [pending] = await waiting()
  await requester.DiscardDelivery({ DeliveryId: pending!.DeliveryId })
  expect(await waiting()).toEqual([])
})

test('DeliveryDoesNotExist: not yours is not there', async () => {
  await requester.CreateWebhook({ Url: receiver.url, EventTypes: ['HITCreated'] })
  await aHIT(requester)
  const { DeliveryId } = (await waiting())[0]!
  const other = await market.aRequester()
  expect((await other.ListDeliveries()).Deliveries).toEqual([])
  const refused = { code: 'DeliveryDoesNotExist' }
  await expect(other.RetryDelivery({ DeliveryId })).rejects.toMatchObject(refused)
  await expect(other.DiscardDelivery({ DeliveryId })).rejects.toMatchObject(refused)
})

test('a receiver that hangs holds up nobody else', async () => {
  const silent = await aReceiver()
  silent.answer = () => {}
  const slow = await market.aRequester()
  await slow.CreateWebhook({ Url: silent.url })
  for (let count = 0; count < 20; count++) await aHIT(slow)
  await requester.CreateWebhook({ Url: receiver.url })
  await aHIT(requester)
  const errors: unknown[] = []
  await market.market.deliveries.begin((error) => errors.push(error))
  await expect.poll(typesTaken).toEqual(['HITCreated'])
  expect(silent.asked.length).toBeLessThanOrEqual(8)
  expect(silent.taken).toEqual([])
  await silent.close()
  await market.market.deliveries.settled()
  expect(errors).toEqual([])
  const [first] = (await slow.ListDeliveries({ MaxResults: 100 })).Deliveries.filter(({ LastError }) => LastError)
  expect(first!.LastError).toMatch(/^The connection was (cut off|refused)\.$/)
})

test('of a lane that fails only one delivery is tried at a time', async () => {
  await requester.CreateWebhook({ Url: receiver.url })
  receiver.answer = fail
  for (let count = 0; count < 20; count++) await aHIT(requester)
  await market.deliver()
  expect(receiver.asked).toHaveLength(8)
  await market.deliver()
  expect(receiver.asked).toHaveLength(8)
  await market.pass(8)
  await market.deliver()
  expect(receiver.asked).toHaveLength(9)
})

test('two servers send nothing twice', async () => {
  await requester.CreateWebhook({ Url: receiver.url })
  for (let count = 0; count < 30; count++) await aHIT(requester)
  const second = new Deliveries(market.market)
  const report = (error: unknown) => {
    throw error
  }
  await Promise.all([market.market.deliveries.begin(report), second.begin(report)])
  await Promise.all([market.market.deliveries.settled(), second.settled()])
  expect(receiver.taken).toHaveLength(30)
  expect(new Set(idsTaken()).size).toBe(30)
})

test('what a server had in hand when it died is sent by the next', async () => {
  await requester.CreateWebhook({ Url: receiver.url, EventTypes: ['HITCreated'] })
  await aHIT(requester)
  const now = market.now()
  const [row] = (await market.database.pool.query('select lane from outbox where requester_id = $1', [requester.id]))
    .rows
  const until = new Date(now.getTime() + 30_000)
  expect(await claimDeliveries(market.database, { lane: row.lane, now, until, limit: 1 })).toHaveLength(1)
  await market.deliver()
  expect(receiver.taken).toEqual([])
  await market.pass(31)
  await market.deliver()
  expect(typesTaken()).toEqual(['HITCreated'])
})

test('a webhook that is deleted takes along what waits for it', async () => {
  const { WebhookId } = await requester.CreateWebhook({ Url: receiver.url })
  await aHIT(requester)
  await requester.DeleteWebhook({ WebhookId })
  expect(await waiting()).toEqual([])
  await market.deliver()
  expect(receiver.asked).toEqual([])
})

test('a redirect is not followed', async () => {
  const elsewhere = await aReceiver()
  await requester.CreateWebhook({ Url: receiver.url, EventTypes: ['HITCreated'] })
  receiver.answer = (response) => response.writeHead(307, { location: elsewhere.url }).end()
  await aHIT(requester)
  await market.deliver()
  expect((await waiting())[0]!.LastError).toBe('The receiver answered 307.')
  expect(elsewhere.asked).toEqual([])
  await elsewhere.close()
})
