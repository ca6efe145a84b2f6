import { afterAll, beforeAll, expect, test } from 'vitest'
import { aHIT, aMarket, type TestMarket } from './testing/a-market.ts'

let market: TestMarket
beforeAll(async () => {
  market = await aMarket()
})
afterAll(() => market.close())

/** Lets the next `commit` reach the engine, or not, and breaks the connection either way. */
function breakNextCommit({ afterwards }: { afterwards: boolean }): void {
  const { pool } = market.database
  const connect = pool.connect.bind(pool) as (
    ...input: unknown[]
  ) => Promise<{ query: (...input: unknown[]) => Promise<unknown> }>
  // A single statement asks for its connection with a callback, a transaction with a promise.
  pool.connect = (async (...input: unknown[]) => {
    if (input.length > 0) return connect(...input)
    pool.connect = connect as typeof pool.connect
    const client = await connect()
    const query = client.query.bind(client)
    client.query = async (...input) => {
      if (input[0] !== 'commit') return query(...input)
      client.query = query
      await query(afterwards ? 'commit' : 'rollback')
      throw Object.assign(new Error('terminating connection'), { code: '57P01' })
    }
    return client
  }) as unknown as typeof pool.connect
}

test('a commit that happened although its answer was lost is a success', async () => {
  const requester = await market.aRequester()
  breakNextCommit({ afterwards: true })
  const hit = await aHIT(requester)
  expect((await requester.ListHITs()).HITs!.map(({ HITId }) => HITId)).toEqual([hit.HITId])
  expect(await market.findings()).toEqual([])
})

test('a commit that did not happen is a fault, and sending the request again makes one HIT', async () => {
  const requester = await market.aRequester()
  breakNextCommit({ afterwards: false })
  await expect(aHIT(requester, { UniqueRequestToken: 't' })).rejects.toThrow('The connection broke during commit')
  await aHIT(requester, { UniqueRequestToken: 't' })
  expect((await requester.ListHITs()).NumResults).toBe(1)
})

test('UnknownOperationException and MissingAuthenticationTokenException: an operation that is not there, a caller that is nobody', async () => {
  const { dispatch } = await import('./dispatch.ts')
  await expect(dispatch(market.market, {}, 'GetTheMoon', {})).rejects.toMatchObject({
    code: 'UnknownOperationException',
  })
  await expect(dispatch(market.market, {}, 'ListHITs', {})).rejects.toMatchObject({
    code: 'MissingAuthenticationTokenException',
  })
})
