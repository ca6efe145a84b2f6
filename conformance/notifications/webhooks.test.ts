import { createHmac } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freePort } from '../src/amazon.ts'
import type { EventDocument } from '../src/event-document.ts'
import { type Marketplace, type Requester, startMarketplace } from '../src/marketplace.ts'
import { hitInput } from '../src/questions.ts'
import { type Mood, Receiver } from '../src/receiver.ts'

let market: Marketplace
let receiver: Receiver
beforeAll(async () => {
  receiver = new Receiver(await freePort())
  market = await startMarketplace({ KEMPELEN_PRIVATE_DESTINATIONS: '127.0.0.1' })
})
afterAll(async () => {
  await receiver?.close()
  await market?.stop()
})

async function publish({ Token }: Requester): Promise<string> {
  const { HIT } = await market.rest<{ HIT: { HITId: string } }>(Token, 'CreateHIT', hitInput())
  return HIT.HITId
}
const documents = () => receiver.taken.map(({ body }) => JSON.parse(body) as EventDocument)
const waiting = ({ Token }: Requester) =>
  market.rest<{ Deliveries: { LastError?: string; Attempts: number }[] }>(Token, 'ListDeliveries', { MaxResults: 100 })

it('a receiver that fails, hangs and refuses, and a server that is killed meanwhile, lose nothing', {
  timeout: 180_000,
}, async () => {
  const { requester } = market
  const { Secret } = await market.rest<{ Secret: string }>(requester.Token, 'CreateWebhook', { Url: receiver.url })
  const expected = new Set<string>()
  for (const mood of ['refuses', 'fails', 'hangs'] satisfies Mood[]) {
    await receiver.be(mood)
    const HITId = await publish(requester)
    const AssignmentId = await market.work(market.workers[0]!, HITId)
    await market.rest(requester.Token, 'ApproveAssignment', { AssignmentId })
    for (const type of ['HITCreated', 'HITReviewable']) expected.add(`${type} ${HITId}`)
    for (const type of ['AssignmentAccepted', 'AssignmentSubmitted', 'AssignmentApproved'])
      expected.add(`${type} ${AssignmentId}`)
    // Killed with deliveries in hand, waiting, and just written.
    await market.killServer()
    await market.start()
    await sleep(3000)
  }
  expect(receiver.taken).toEqual([])
  expect(receiver.disappointed).toBeGreaterThan(0)
  const { Deliveries } = await waiting(requester)
  expect(Deliveries).toHaveLength(expected.size)
  expect(Deliveries.some(({ LastError }) => LastError !== undefined)).toBe(true)

  await receiver.be('takes')
  await expect
    .poll(async () => (await waiting(requester)).Deliveries.length, { timeout: 120_000, interval: 1000 })
    .toBe(0)
  const byId = new Map(documents().map((document) => [document.EventDocId, document]))
  const told = [...byId.values()].map(
    ({ Events: [event] }) => `${event!.EventType} ${event!.AssignmentId ?? event!.HITId}`,
  )
  expect(told).toHaveLength(expected.size)
  expect(new Set(told)).toEqual(expected)
  for (const { headers, body } of receiver.taken) {
    const [, seconds, signature] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers['kempelen-signature']))!
    expect(signature).toBe(createHmac('sha256', Secret).update(`${seconds}.${body}`).digest('hex'))
    expect(Math.abs(Number(seconds) - Date.now() / 1000)).toBeLessThan(180)
  }
})

it('nothing goes to a private address that the operator has not allowed', async () => {
  const create = (Url: string) => market.rest(market.requester.Token, 'CreateWebhook', { Url })
  for (const url of [
    'http://localhost:9/',
    'https://127.0.0.2/',
    'https://[::1]/',
    'https://10.1.2.3/',
    'https://2130706434/',
  ])
    await expect(create(url), url).rejects.toMatchObject({ status: 400, code: 'InvalidParameterValue' })
  // Whose name is private is told when it is looked up.
  const { WebhookId } = (await create('https://localhost:9/')) as { WebhookId: string }
  await expect(market.rest(market.requester.Token, 'SendTestWebhook', { WebhookId })).rejects.toMatchObject({
    code: 'InvalidTransportEndpoint',
    message: expect.stringContaining('not public'),
  })
  await market.rest(market.requester.Token, 'DeleteWebhook', { WebhookId })
})
