import { afterAll, beforeAll, expect, test } from 'vitest'
import { aBatch, answerNext } from '../../testing/a-batch.ts'
import { aHIT, aMarket, doHIT, type TestMarket } from '../../testing/a-market.ts'

let market: TestMarket
beforeAll(async () => {
  market = await aMarket({ contestDays: 7 })
})
afterAll(() => market.close())

test('it says what waits, what is committed and what was spent', async () => {
  const requester = await market.aRequester({ deposit: '10.00' })
  const other = await market.aRequester()
  const worker = await market.aWorker()
  const AutoApprovalDelayInSeconds = 3600
  const [first, second, third] = [
    await doHIT(worker, await aHIT(requester, { AutoApprovalDelayInSeconds })),
    await doHIT(worker, await aHIT(requester)),
    await doHIT(worker, await aHIT(requester)),
  ]
  await doHIT(worker, await aHIT(other))
  await requester.ApproveAssignment({ AssignmentId: second })
  await requester.RejectAssignment({ AssignmentId: third, RequesterFeedback: 'Wrong.' })
  await worker.AppealRejection({ AssignmentId: third, Text: 'It is right, look at the second line again.' })
  const overview = await requester.GetRequesterOverview()
  const { Assignment } = await requester.GetAssignment({ AssignmentId: first })
  expect(overview).toMatchObject({
    ...{ ToReview: 1, IsMoreToReview: false, OpenAppeals: 1, NextAutoApproval: Assignment!.AutoApprovalTime },
    ...{ AvailableBalance: '9.70', CommittedBalance: '0.20', IsBalanceLow: false },
    Days: [{ Day: '2026-11-21', Spent: '0.10' }],
  })
})

test('it counts to a thousand and says that there is more', async () => {
  const requester = await market.aRequester()
  const AssignmentId = await doHIT(await market.aWorker(), await aHIT(requester))
  const { rowCount } = await market.database.pool.query(
    `insert into assignment (requester_id, assignment_id, hit_id, hit_type_id, worker_id, state, accepted_at, deadline_at,
       auto_approval_delay_seconds, submitted_at, auto_approve_at, reward_micros, fee_micros, unit)
     select requester_id, assignment_id || n, hit_id, hit_type_id, worker_id || n, state, accepted_at, deadline_at,
       auto_approval_delay_seconds, submitted_at, auto_approve_at, reward_micros, fee_micros, unit
     from assignment, generate_series(1, 1000) n where assignment_id = $1`,
    [AssignmentId],
  )
  expect(rowCount).toBe(1000)
  expect(await requester.GetRequesterOverview()).toMatchObject({ ToReview: 1000, IsMoreToReview: true })
})

test('batches at work stand there with what they will have cost', async () => {
  const requester = await market.aRequester()
  const batch = await aBatch(market, requester, [{ text: 'a cat' }, { text: 'a dog' }])
  const workers = [await market.aWorker(), await market.aWorker(), await market.aWorker()]
  for (const worker of workers) await answerNext(worker, batch, 'cat')
  await market.pass(10)
  const { Batches } = await requester.GetRequesterOverview()
  expect(Batches).toMatchObject([{ BatchId: batch.BatchId, Total: 2 }])
  const { Cost, ForecastCost, CostLimit } = Batches[0]!
  expect(Number(ForecastCost)).toBeGreaterThan(Number(Cost))
  expect(Number(ForecastCost)).toBeLessThanOrEqual(Number(CostLimit))
})

test('a balance that lasts for less than three days at this pace is low', async () => {
  const requester = await market.aRequester({ deposit: '0.14' })
  const AssignmentId = await doHIT(await market.aWorker(), await aHIT(requester))
  await requester.ApproveAssignment({ AssignmentId })
  expect(await requester.GetRequesterOverview()).toMatchObject({ IsBalanceLow: true, DaysLeft: 2.8 })
  await requester.Deposit({ Amount: '1.00' })
  expect(await requester.GetRequesterOverview()).toMatchObject({ IsBalanceLow: false })
})
