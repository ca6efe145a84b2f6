import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Marketplace, startMarketplace } from '../src/marketplace.ts'
import { madeSet, readSet, replay } from './replay.ts'

let market: Marketplace
beforeAll(async () => {
  market = await startMarketplace({ KEMPELEN_WAGE_FLOOR: '0' })
})
afterAll(() => market.stop())

it('a target of .95 reaches the accuracy of all ten labels with at most five a task', async () => {
  const set = readSet('rte') ?? madeSet(1)
  const { answersPerTask, accuracy, sureAccuracy } = await replay(market, set, { TargetProbability: 0.95 })
  console.log(
    `${set.name}: ${answersPerTask.toFixed(2)} answers a task, accuracy ${accuracy.toFixed(4)}, of the sure ${sureAccuracy.toFixed(4)}`,
  )
  expect(answersPerTask).toBeLessThanOrEqual(5)
  // All ten labels, aggregated by Dawid-Skene: 0.9275 to 0.93.
  if (set.name === 'rte') expect(accuracy).toBeGreaterThanOrEqual(0.93 - 0.005)
  expect(sureAccuracy).toBeGreaterThanOrEqual(0.94)
  expect(await market.ledgerFindings()).toEqual([])
}, 600_000)
