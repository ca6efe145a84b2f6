import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTelling } from '../live/telling.ts'
import { openMarket } from '../market.ts'
import { aHIT, aMarket, doHIT, type TestMarket } from '../testing/a-market.ts'
import { doorsOf } from '../testing/doors-of.ts'

let first: TestMarket
/** A second server on the same database. */
let second: TestMarket
const ends: (() => Promise<unknown>)[] = []
const urls: string[] = []

beforeAll(async () => {
  first = await aMarket({ logLevel: 'silent' })
  const { database, config, keys, publicUrl, now } = first.market
  second = { ...first, market: openMarket(database, config, keys, publicUrl, now) }
  for (const market of [first, second]) {
    const app = await doorsOf(market)
    urls.push(await app.listen({ port: 0, host: '127.0.0.1' }))
    const telling = startTelling(market.market, (error) => {
      throw error
    })
    ends.unshift(
      () => telling.stop(),
      () => app.close(),
    )
  }
})
afterAll(async () => {
  for (const end of ends) await end()
  await first.close()
})

/** Listens as the bearer of a token; gives what was heard so far and its end. */
async function listen(url: string, token: string) {
  const stop = new AbortController()
  const reply = await fetch(`${url}/v1/live`, { headers: { authorization: `Bearer ${token}` }, signal: stop.signal })
  expect(reply.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
  const heard: string[] = []
  const reading = (async () => {
    for await (const bytes of reply.body!) {
      for (const [, data] of Buffer.from(bytes)
        .toString()
        .matchAll(/^data: (.*)$/gm))
        heard.push(...JSON.parse(data!).Operations)
    }
  })().catch(() => {})
  return { heard, reading, end: () => stop.abort() }
}

test('pages of the Worker and of the Requester hear what was done, on each server, and nobody else does', async () => {
  const requester = await first.aRequester()
  const { Token, WorkerId } = await first.operator.CreateWorker({})
  const other = await first.operator.CreateWorker({})
  const worker = new Proxy({} as never, { get: (_, name: string) => (input: object) => callAs(Token, name, input) })
  const here = await listen(urls[0]!, Token)
  const there = await listen(urls[1]!, Token)
  const stranger = await listen(urls[0]!, other.Token)

  const AssignmentId = await doHIT(worker, await aHIT(requester))
  await requester.ApproveAssignment({ AssignmentId })
  await requester.NotifyWorkers({ Subject: 'Thank you', MessageText: 'Well done', WorkerIds: [WorkerId] })

  for (const page of [here, there])
    await expect
      .poll(() => page.heard, { timeout: 5000 })
      .toEqual(expect.arrayContaining(['AcceptAssignment', 'SubmitAssignment', 'ApproveAssignment', 'NotifyWorkers']))
  expect(stranger.heard.filter((name) => name !== 'ListHITGroups' && name !== 'CreateWorker')).toEqual([])
  for (const page of [here, there, stranger]) page.end()
})

test('MissingAuthenticationTokenException: who is nobody is told nothing', async () => {
  const reply = await fetch(`${urls[0]}/v1/live`)
  expect(reply.status).toBe(401)
  expect(await reply.json()).toMatchObject({ Code: 'MissingAuthenticationTokenException' })
})

test('an open page does not keep its server from stopping', async () => {
  const app = await doorsOf(first)
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  const { Token } = await first.operator.CreateWorker({})
  const page = await listen(url, Token)
  await app.close()
  await page.reading
})

async function callAs(token: string, name: string, input: object): Promise<unknown> {
  const reply = await fetch(`${urls[0]}/v1/${name}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(input),
  })
  expect(reply.status).toBe(200)
  return reply.json()
}
