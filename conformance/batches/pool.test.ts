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

it('a pool with cheats: far fewer errors than a majority vote without controls, and everybody is paid', async () => {
  const pool = makePool(workers, items, 4)
  const result = await workOnBatch(market, pool, items / 10, 4)
  const uncontrolled = errorOfMajority(pool, 3, 5)
  const atSameCost = errorOfMajority(pool, Math.ceil(result.answersPerItem), 5)
  const percent = (share: number) => `${(100 * share).toFixed(2)} %`
  console.log(
    `${workers} Workers, ${items} items: ${percent(result.error)} wrong with ${result.answersPerItem.toFixed(2)} answers each`,
  )
  console.log(
    `by majority of three ${percent(uncontrolled)}, of as many ${percent(atSameCost)}; stopped:`,
    result.stopped,
  )
  // Of a few hundred items chance alone moves the error by a third of itself; the whole pool is held to a third.
  expect(result.error).toBeLessThanOrEqual(uncontrolled / (workers >= 500 ? 3 : 2))
  expect(result.paid).toBe(result.submitted)
  expect(await market.ledgerFindings()).toEqual([])
}, 600_000)
