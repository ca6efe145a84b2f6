import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Marketplace, startMarketplace, type Worker } from '../src/marketplace.ts'
import { parallel, range } from '../src/parallel.ts'
import { Random } from '../src/random.ts'
import { Refused } from '../src/rest.ts'
import { type Batch, type BatchLabel, labelsOf, publishBatch, waitFor } from './a-batch.ts'

let market: Marketplace
let crowd: Worker[]
beforeAll(async () => {
  market = await startMarketplace({ KEMPELEN_WAGE_FLOOR: '0' })
  crowd = await parallel(16, range(200), () => market.makeWorker())
}, 120_000)
afterAll(() => market.stop())

const classes = ['cat', 'dog', 'fox']
const plan = { MinAssignments: 2, MaxAssignments: 5, TargetProbability: 0.9 }
const rounds = Number(process.env.KEMPELEN_RACE_ROUNDS ?? 3)

/** A place, or the code of the refusal. */
async function take(worker: Worker, { HITGroupId }: Batch): Promise<string> {
  return market.accept(worker, { HITGroupId }).catch((error: unknown) => {
    if (error instanceof Refused) return error.code
    throw error
  })
}

/** Works until nothing is left, sometimes walking away from a place; what comes back is waited for. */
async function work(worker: Worker, batch: Batch, random: Random, isDone: () => boolean): Promise<void> {
  while (!isDone()) {
    const taken = await take(worker, batch)
    if (!taken.startsWith('3')) await sleep(random.between(20, 200))
    else if (random.happens(0.1)) await market.rest(worker.Token, 'ReturnAssignment', { AssignmentId: taken })
    else await market.submit(worker, taken, { label: random.happens(0.7) ? 'cat' : random.pick(classes) })
  }
}

it('200 Workers on an adaptive batch: every item gets what it needs and nothing more, and the money holds', async () => {
  for (const round of range(rounds)) {
    const random = new Random(1770 + round)
    const requester = await market.makeRequester('100.00')
    const rows = range(25).map((task) => ({ task: `${task}` }))
    const batch = await publishBatch(market, requester, rows, { classes, ...plan })
    let isDone = false
    const working = Promise.all(crowd.map((worker) => work(worker, batch, random.fork(), () => isDone)))
    const finished = await waitFor(market, requester.Token, batch.BatchId, (one) => {
      expect(Number(one.Cost) + Number(one.Reserved)).toBeLessThanOrEqual(Number(batch.CostLimit) + 1e-9)
      return one.BatchStatus === 'Finished'
    })
    isDone = true
    await working
    const labels = await labelsOf(market, requester.Token, batch.BatchId)
    for (const label of labels) expectExact(label)
    const answers = labels.reduce((sum, { Votes }) => sum + Votes.length, 0)
    expect(finished).toMatchObject({ Answers: answers, Cost: (answers * 0.05).toFixed(2), Reserved: '0.00' })
    const { AvailableBalance, OnHoldBalance } = await market.rest<Record<string, string>>(
      requester.Token,
      'GetAccountBalance',
    )
    expect(Number(AvailableBalance) + Number(OnHoldBalance ?? 0)).toBeCloseTo(100)
    expect(Number(OnHoldBalance)).toBeCloseTo(answers * 0.05)
  }
  expect(await market.ledgerFindings()).toEqual([])
}, 600_000)

/** Enough answers to be sure, or as many as are allowed; no Worker twice. */
function expectExact({ ItemStatus, Votes, Probability }: BatchLabel): void {
  expect(ItemStatus).toBe('Finished')
  expect(Votes.length).toBeGreaterThanOrEqual(plan.MinAssignments)
  expect(Votes.length).toBeLessThanOrEqual(plan.MaxAssignments)
  if (Votes.length < plan.MaxAssignments) expect(Probability).toBeGreaterThanOrEqual(plan.TargetProbability - 1e-6)
  expect(new Set(Votes.map(({ Worker }) => Worker)).size).toBe(Votes.length)
}

it('fixed redundancy under the same storm gives exactly the number that was asked for', async () => {
  const requester = await market.makeRequester('100.00')
  const rows = range(40).map((task) => ({ task: `${task}` }))
  const batch = await publishBatch(market, requester, rows, { classes, MaxAssignments: 3 })
  let isDone = false
  const random = new Random(7)
  const working = Promise.all(crowd.map((worker) => work(worker, batch, random.fork(), () => isDone)))
  await waitFor(market, requester.Token, batch.BatchId, ({ BatchStatus }) => BatchStatus === 'Finished')
  isDone = true
  await working
  for (const { Votes } of await labelsOf(market, requester.Token, batch.BatchId)) expect(Votes).toHaveLength(3)
  expect(await market.ledgerFindings()).toEqual([])
}, 120_000)
