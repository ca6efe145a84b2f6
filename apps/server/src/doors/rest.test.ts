import { gunzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aHIT, aMarket, type TestMarket } from '../testing/a-market.ts'
import { anOrganisation } from '../testing/a-member.ts'
import { doorsOf } from '../testing/doors-of.ts'

let market: TestMarket
let app: FastifyInstance
beforeAll(async () => {
  market = await aMarket({ logLevel: 'silent' })
  app = await doorsOf(market)
})
afterAll(async () => {
  await app.close()
  await market.close()
})

test('a long answer travels compressed to whoever takes it so, and a short one as it is', async () => {
  const { owner } = await anOrganisation(market)
  const { Token } = await owner.CreateToken({ Name: 'Reads' })
  const headers = { authorization: `Bearer ${Token}` }
  const ask = (accepts: string) =>
    app.inject({
      ...{ method: 'POST', url: '/v1/ListHITs', payload: {} },
      headers: { ...headers, 'accept-encoding': accepts },
    })
  const short = await ask('gzip')
  expect(short.headers['content-encoding']).toBeUndefined()
  expect(short.json().HITs).toEqual([])

  for (let made = 0; made < 10; made++) await aHIT(owner)
  const long = await ask('gzip, br')
  expect(long.headers['content-encoding']).toBe('gzip')
  expect(long.headers['content-type']).toBe('application/json; charset=utf-8')
  const plain = await ask('identity')
  expect(plain.headers['content-encoding']).toBeUndefined()
  expect(JSON.parse(gunzipSync(long.rawPayload).toString())).toEqual(plain.json())
  expect(long.rawPayload.length).toBeLessThan(plain.rawPayload.length / 3)
})
