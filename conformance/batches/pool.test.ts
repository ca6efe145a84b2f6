import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Marketplace, startMarketplace } from '../src/marketplace.ts'
import { errorOfMajority, makePool, workOnBatch } from './pool.ts'

let market: Marketplace
beforeAll(async () => {
  market = await startMarketplace({ KEMPELEN_WAGE_FLOOR: '0' })
})
afterAll(() => market.stop())

const workers = Number(process.env.KEMPELEN_POOL_WORKERS ?? 100)
const items = 3 * workers

it('a pool with cheats: a third of the errors of a majority vote without controls, and everybody is paid', async () => {
  const pool = makePool(workers, items, 4)
  const result = await workOnBatch(market, pool, items / 10, 4)
  const same = Math.ceil(result.answersPerItem)
  const uncontrolled = errorOfMajority(pool, same, 5)
  const line = `${workers} Workers, ${items} items: ${(100 * result.error).toFixed(2)} % wrong with ${result.answersPerItem.toFixed(2)} answers an item`
  console.log(`${line}; ${(100 * uncontrolled).toFixed(2)} % by majority of ${same}; stopped:`, result.stopped)
  expect(result.error).toBeLessThanOrEqual(uncontrolled / 3)
  expect(result.paid).toBe(result.submitted)
  expect(await market.ledgerFindings()).toEqual([])
}, 600_000)
