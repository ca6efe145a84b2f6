import { type Batch, toMicros } from '@kempelen/protocol'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { aBatch, answerNext, aProject } from '../../testing/a-batch.ts'
import { aMarket, type Party, type TestMarket } from '../../testing/a-market.ts'

let market: TestMarket
let requester: Party
let workers: Party[]
beforeEach(async () => {
  market = await aMarket()
  requester = await market.aRequester()
  workers = await Promise.all(Array.from({ length: 6 }, () => market.aWorker()))
})
afterEach(async () => {
  expect(await market.findings()).toEqual([])
  await market.close()
})

const texts = (count: number) => Array.from({ length: count }, (_, index) => ({ text: `cat ${index}` }))

/** Works on one assignment for so many seconds, beating as the work page does while it is used. */
async function workFor(worker: Party, batch: Batch, activeSeconds: number, idleSeconds = 0): Promise<void> {
  const { Assignment } = await worker.AcceptAssignment({ HITGroupId: batch.HITGroupId! })
  const { AssignmentId } = Assignment
  for (let spent = 0; spent < activeSeconds; spent += 5) {
    await market.pass(5)
    await worker.RecordActivity({ AssignmentId })
  }
  if (idleSeconds > 0) await market.pass(idleSeconds)
  await worker.SubmitAssignment({ AssignmentId, Fields: { label: 'cat' } })
}

async function hourOf(worker: Party): Promise<number> {
  await market.pass(4 * 86_400)
  const { Days } = await worker.GetEarnings()
  const earned = Days.reduce((sum, day) => sum + Number(toMicros(day.Earnings)) / 1e6, 0)
  const { Assignments } = await worker.ListMyAssignments({ MaxResults: 100 })
  const seconds = Assignments.reduce((sum, one) => sum + (one.ActiveSeconds ?? 0), 0)
  return (earned * 3600) / seconds
}

test('five minutes promised, twelve taken: everybody ends at the floor, those paid before included', async () => {
  const batch = await aBatch(market, requester, texts(4), {
    ...{ Reward: '0.67', EstimatedSeconds: 300, MaxAssignments: 3, AutoApprovalDelayInSeconds: 0 },
  })
  expect(batch.RewardPerHour).toBe('8.04')
  const minutes = [10, 11, 12, 12, 13, 14]
  // The first is paid her reward at once, long before anybody knows that it is too little.
  for (let turn = 0; turn < 2; turn++)
    for (const [index, worker] of workers.entries()) await workFor(worker, batch, minutes[index]! * 60)
  await market.pass(5)
  const { Batch } = await requester.GetBatch({ BatchId: batch.BatchId })
  expect(Batch.BatchStatus).toBe('Finished')
  expect(Number(Batch.TopUps)).toBeGreaterThan(0)
  for (const worker of workers) expect(await hourOf(worker)).toBeGreaterThanOrEqual(8)
  const [someone] = (await requester.ListResults({ HITTypeId: batch.HITTypeId! })).Results
  expect(Number(someone!.Bonus) + 0.67).toBeGreaterThan(0)

  const before = (await requester.GetAccountBalance()).AvailableBalance
  await market.database.pool.query(`update batch set state = 'Open', topped_up_at = null`)
  for (let round = 0; round < 3; round++) await market.pass(3700)
  expect((await requester.GetBatch({ BatchId: batch.BatchId })).Batch.TopUps).toBe(Batch.TopUps)
  expect((await requester.GetAccountBalance()).AvailableBalance).toBe(before)
})

test('an idle tab of half an hour adds at most a minute', async () => {
  const batch = await aBatch(market, requester, texts(1), {
    ...{ Reward: '0.67', EstimatedSeconds: 300, MaxAssignments: 2, AutoApprovalDelayInSeconds: 0 },
  })
  await workFor(workers[0]!, batch, 240)
  await workFor(workers[1]!, batch, 240, 1800)
  await market.pass(5)
  const { Batch } = await requester.GetBatch({ BatchId: batch.BatchId })
  expect(Batch).toMatchObject({ BatchStatus: 'Finished', TopUps: '0.00' })
  const { Assignments } = await workers[1]!.ListMyAssignments()
  expect(Assignments[0]!.ActiveSeconds).toBeLessThanOrEqual(300)
})

test('more than a hundred items begin with five; where the reward is too small the batch waits for a price', async () => {
  const { ProjectId } = await aProject(requester)
  const asked = { ProjectId, Name: 'Pilot', Reward: '0.10', EstimatedSeconds: 40, MaxAssignments: 1 }
  const { Batch } = await requester.CreateBatch(asked)
  await requester.AddBatchItems({ BatchId: Batch.BatchId, FirstOrdinal: 1, Rows: texts(120) })
  const pilot = (await requester.PublishBatch({ BatchId: Batch.BatchId })).Batch
  expect(pilot.BatchStatus).toBe('Pilot')
  await market.pass(1)
  const open = (await requester.GetBatch({ BatchId: Batch.BatchId })).Batch
  expect(open.Items).toMatchObject({ Open: 5, Waiting: 115 })
  for (const worker of workers.slice(0, 5)) await workFor(worker, open, 90)
  await market.pass(3)
  const priced = (await requester.GetBatch({ BatchId: Batch.BatchId })).Batch
  expect(priced).toMatchObject({ BatchStatus: 'Priced', ProposedReward: '0.20', MeasuredSeconds: 90 })
  await expect(requester.PublishBatch({ BatchId: Batch.BatchId })).rejects.toMatchObject({ code: 'WageBelowFloor' })
  await requester.PublishBatch({ BatchId: Batch.BatchId, Reward: priced.ProposedReward! })
  for (let round = 0; round < 3; round++) await market.pass(1)
  expect((await requester.GetBatch({ BatchId: Batch.BatchId })).Batch).toMatchObject({
    ...{ BatchStatus: 'Open', Reward: '0.20', Items: { Open: 115, Finished: 5, Waiting: 0 } },
  })
  await market.pass(4 * 86_400)
  expect((await workers[0]!.GetEarnings()).AvailableBalance).toBe('0.20')
})

test('a floor of 0 asks nothing and tops nothing up', async () => {
  await market.close()
  market = await aMarket({ wageFloor: '0' })
  requester = await market.aRequester()
  const worker = await market.aWorker()
  const batch = await aBatch(market, requester, texts(1), { Reward: '0.01', EstimatedSeconds: 3600, MaxAssignments: 1 })
  await workFor(worker, batch, 600)
  await market.pass(5)
  expect((await requester.GetBatch({ BatchId: batch.BatchId })).Batch).toMatchObject({
    BatchStatus: 'Finished',
    TopUps: '0.00',
  })
  expect(await answerNext(worker, batch, 'cat').catch(({ code }) => code)).toBe('BatchPaused')
})
