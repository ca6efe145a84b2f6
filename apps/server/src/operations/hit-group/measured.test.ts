import { afterAll, beforeAll, expect, test } from 'vitest'
import { aHIT, aMarket, aQualificationType, type Party, type TestMarket } from '../../testing/a-market.ts'

let market: TestMarket
beforeAll(async () => {
  market = await aMarket()
})
afterAll(() => market.close())

/** Accepts a HIT of the group, takes so long and hands it in; gives the AssignmentId. */
async function work(worker: Party, HITGroupId: string, seconds: number): Promise<string> {
  const { Assignment } = await worker.AcceptAssignment({ HITGroupId })
  const { AssignmentId } = Assignment
  await market.pass(seconds)
  await worker.SubmitAssignment({ AssignmentId, Fields: { answer: 'yes' } })
  await market.pass(1)
  return AssignmentId
}

const groupCalled = async (worker: Party, title: string) =>
  (await worker.ListHITGroups({ SearchTerm: title })).HITGroups[0]!

test('a group shows the median over Workers of the median time of each, and what that paid an hour', async () => {
  const requester = await market.aRequester({ name: 'Timers' })
  const { HITGroupId } = await aHIT(requester, { Title: 'Timed work', Reward: '0.10' })
  for (let n = 0; n < 5; n++) await aHIT(requester, { Title: 'Timed work', Reward: '0.10' })
  await market.pass(1)
  const watcher = await market.aWorker()
  const before = await groupCalled(watcher, 'timed')
  expect(before).toMatchObject({ NumberOfWorkersMeasured: 0, NumberOfHITsIn90Days: 6 })
  expect(before).not.toHaveProperty('PayPerHour')
  // One is quick three times, one slow once, one in between: the median over people is a minute.
  const [quick, slow, middling] = [await market.aWorker(), await market.aWorker(), await market.aWorker()]
  const first = await work(quick, HITGroupId, 10)
  await work(quick, HITGroupId, 10)
  await work(quick, HITGroupId, 10)
  await work(slow, HITGroupId, 300)
  await work(middling, HITGroupId, 60)
  const measured = { MeasuredSeconds: 60, NumberOfWorkersMeasured: 3, IsEstimate: true, NumberOfHITsIn90Days: 6 }
  const shown = await groupCalled(watcher, 'timed')
  expect(shown).toMatchObject(measured)
  expect(Number(shown.PayPerHour)).toBeCloseTo(6, 1)
  expect((await watcher.PreviewHIT({ HITGroupId })).HITGroup).toMatchObject(measured)

  // A bonus is part of what was really paid, and a rejection takes the reward out.
  await requester.SendBonus({ AssignmentId: first, WorkerId: quick.id, BonusAmount: '0.50', Reason: 'Thanks' })
  await market.pass(1)
  expect(Number((await groupCalled(watcher, 'timed')).PayPerHour)).toBeCloseTo(12, 1)
  await requester.RejectAssignment({ AssignmentId: first, RequesterFeedback: 'no' })
  await market.pass(1)
  expect(Number((await groupCalled(watcher, 'timed')).PayPerHour)).toBeCloseTo(10.8, 1)
})

test('ten people make a measure of an estimate, and what models do is not counted', async () => {
  const requester = await market.aRequester()
  const { HITGroupId } = await aHIT(requester, { Title: 'Tenfold', MaxAssignments: 20 })
  const model = await market.aWorker()
  await market.database.pool.query("update worker set kind = 'Model' where worker_id = $1", [model.id])
  await work(model, HITGroupId, 1)
  for (let n = 0; n < 10; n++) await work(await market.aWorker(), HITGroupId, 30)
  expect(await groupCalled(await market.aWorker(), 'tenfold')).toMatchObject({
    NumberOfWorkersMeasured: 10,
    MeasuredSeconds: 30,
    IsEstimate: false,
  })
})

test('groups are found by measured pay and time, by Requester and by what they ask for', async () => {
  const [fair, poor] = [await market.aRequester({ name: 'Fair' }), await market.aRequester({ name: 'Poor' })]
  const QualificationTypeId = await aQualificationType(fair)
  const good = await aHIT(fair, {
    Title: 'Findable good',
    Reward: '1.00',
    MaxAssignments: 5,
    QualificationRequirements: [{ QualificationTypeId, Comparator: 'DoesNotExist' }],
  })
  const bad = await aHIT(poor, { Title: 'Findable bad', Reward: '0.01', MaxAssignments: 5 })
  await aHIT(poor, { Title: 'Findable new', MaxAssignments: 5 })
  await market.pass(1)
  await work(await market.aWorker(), good.HITGroupId, 120)
  await work(await market.aWorker(), bad.HITGroupId, 20)
  const worker = await market.aWorker()
  const found = async (filters: object) =>
    (await worker.ListHITGroups({ SearchTerm: 'findable', ...filters })).HITGroups.map((group) => group.Title)
  expect(await found({ Sort: 'PayPerHour' })).toEqual(['Findable good', 'Findable bad', 'Findable new'])
  expect(await found({ MinPayPerHour: '5.00' })).toEqual(['Findable good'])
  expect(await found({ MaxMinutes: 1 })).toEqual(['Findable bad'])
  expect(await found({ QualificationTypeId })).toEqual(['Findable good'])
  expect(await found({ RequesterIds: [fair.id] })).toEqual(['Findable good'])
  expect(await found({ RequesterIds: [fair.id, poor.id] })).toHaveLength(3)
  const first = await worker.ListHITGroups({ Sort: 'PayPerHour', RequesterIds: [poor.id], MaxResults: 1 })
  const second = await worker.ListHITGroups({
    Sort: 'PayPerHour',
    RequesterIds: [poor.id],
    NextToken: first.NextToken!,
  })
  expect([...first.HITGroups, ...second.HITGroups].map((group) => group.Title)).toEqual([
    'Findable bad',
    'Findable new',
  ])
})

test('work of the same title in another group counts as the same kind', async () => {
  const requester = await market.aRequester()
  await aHIT(requester, { Title: 'Again and again', Reward: '0.10' })
  await market.pass(91 * 86_400)
  await aHIT(requester, { Title: 'Again and again', Reward: '0.20' })
  await aHIT(requester, { Title: 'Again and again', Reward: '0.30' })
  await market.pass(1)
  expect((await groupCalled(await market.aWorker(), 'again')).NumberOfHITsIn90Days).toBe(2)
})

test('a sweep measures what a server that crashed had noted', async () => {
  const requester = await market.aRequester()
  const { HITGroupId, HITTypeId } = await aHIT(requester, { Title: 'Swept', MaxAssignments: 3 })
  await market.pass(1)
  const worker = await market.aWorker()
  const { Assignment } = await worker.AcceptAssignment({ HITGroupId })
  await worker.SubmitAssignment({ AssignmentId: Assignment.AssignmentId, Fields: { answer: 'yes' } })
  const { measures } = market.market
  const noted = await measures.run()
  await market.database.pool.query(
    'update hit_group set measured_workers = 0, measured_at = published_at where hit_type_id = $1',
    [HITTypeId],
  )
  await measures.sweep()
  expect(noted).toBe(1)
  expect((await groupCalled(await market.aWorker(), 'swept')).NumberOfWorkersMeasured).toBe(1)
})
