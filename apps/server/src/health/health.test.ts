import { afterAll, beforeAll, expect, test } from 'vitest'
import { aMarket, type TestMarket } from '../testing/a-market.ts'
import { healthOf } from './health.ts'
import { Pulse } from './pulse.ts'

let market: TestMarket
beforeAll(async () => {
  market = await aMarket()
})
afterAll(() => market.close())

test('a marketplace is well while its database answers and its clock goes', async () => {
  expect(await healthOf(market.market)).toMatchObject({ isWell: true, isDatabaseThere: true })
  const stopped = Object.assign(new Pulse(), { secondsSince: () => 61 })
  expect(await healthOf({ ...market.market, pulse: stopped })).toMatchObject({ isWell: false, clockSeconds: 61 })
  const other = await aMarket()
  await other.close()
  expect(await healthOf(other.market)).toMatchObject({ isWell: false, isDatabaseThere: false })
})
