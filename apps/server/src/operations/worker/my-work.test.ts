import { afterAll, beforeAll, expect, test } from 'vitest'
import { aHIT, aMarket, doHIT, type TestMarket } from '../../testing/a-market.ts'
import { doorsOf } from '../../testing/doors-of.ts'

let market: TestMarket
beforeAll(async () => {
  market = await aMarket({ logLevel: 'silent' })
})
afterAll(() => market.close())

test('earnings tell today, the week, what is pending until when, and pay with and without looking for work', async () => {
  const requester = await market.aRequester()
  const hit = await aHIT(requester, { Reward: '0.30', AutoApprovalDelayInSeconds: 2 * 86_400 })
  const next = await aHIT(requester, { Reward: '0.20', AutoApprovalDelayInSeconds: 86_400 })
  const worker = await market.aWorker()
  const work = async (HITId: string, seconds: number) => {
    const { Assignment } = await worker.AcceptAssignment({ HITId })
    await market.pass(seconds)
    await worker.SubmitAssignment({ AssignmentId: Assignment.AssignmentId, Fields: { answer: 'yes' } })
    return Assignment.AssignmentId
  }
  // The clock of a test begins on a Saturday morning.
  const AssignmentId = await work(hit.HITId, 60)
  await market.pass(120)
  await work(next.HITId, 120)
  await requester.ApproveAssignment({ AssignmentId })
  const earnings = await worker.GetEarnings()
  expect(earnings).toMatchObject({
    Today: '0.30',
    ThisWeek: '0.30',
    Pending: [{ Date: '2026-11-22', Amount: '0.20', NumberOfAssignments: 1 }],
  })
  expect(Number(earnings.PayPerHour)).toBeCloseTo(18, 1)
  // 0.50 in the five minutes from the first acceptance to the last submission.
  expect(Number(earnings.PayPerHourWithSearching)).toBeCloseTo(6, 1)
  expect((await worker.ListMyAssignments({ Statuses: ['Submitted'] })).Assignments).toMatchObject([
    { Owed: '0.20', AutoApprovalTime: expect.any(Date) },
  ])
  expect((await worker.ListMyAssignments({ Statuses: ['Approved'] })).Assignments).toMatchObject([{ Owed: '0.00' }])

  // Two days later a sitting of its own: the time between does not count, and a new week has begun.
  await market.pass(2 * 86_400)
  const third = await aHIT(requester, { Title: 'Third', Reward: '0.50' })
  await work(third.HITId, 300)
  const later = await worker.GetEarnings()
  expect(Number(later.PayPerHourWithSearching)).toBeCloseTo(6, 1)
  expect(later).toMatchObject({ Today: '0.00', ThisWeek: '0.00' })
  const titles = async (range: object) =>
    (await worker.ListMyAssignments(range)).Assignments.map((assignment) => assignment.Title)
  expect(await titles({ From: '2026-11-22' })).toEqual(['Third'])
  expect(await titles({ To: '2026-11-21' })).toHaveLength(2)
  expect(await titles({ From: '2026-11-21', To: '2026-11-23' })).toHaveLength(3)
})

test('work.csv holds every assignment of its Worker with time and pay, and nobody else reads it', async () => {
  const app = await doorsOf(market)
  try {
    const requester = await market.aRequester({ name: '=cmd()' })
    const made = await market.operator.CreateWorker({})
    const get = (token?: string) =>
      app.inject({ url: '/v1/me/work.csv', headers: token ? { authorization: `Bearer ${token}` } : {} })
    const call = (name: string, payload: object) =>
      app.inject({ method: 'POST', url: `/v1/${name}`, payload, headers: { authorization: `Bearer ${made.Token}` } })
    const hit = await aHIT(requester, { Title: 'Written down', Reward: '0.25', MaxAssignments: 2 })
    await doHIT(await market.aWorker(), hit)
    const { Assignment } = (await call('AcceptAssignment', { HITId: hit.HITId })).json()
    const { AssignmentId } = Assignment
    await market.pass(90)
    await call('SubmitAssignment', { AssignmentId, Fields: { answer: 'yes' } })
    await requester.SendBonus({ AssignmentId, WorkerId: made.WorkerId, BonusAmount: '0.05', Reason: 'Thanks' })
    const reply = await get(made.Token)
    expect(reply.headers['content-type']).toContain('text/csv')
    const [head, ...lines] = reply.body.trimEnd().split('\n')
    expect(head).toContain('"Title","Requester","State","Reward","Bonus","TopUp"')
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain(`"Written down","'=cmd()","Submitted","0.25","0.05","0.00","USD","1.50"`)
    expect((await get()).statusCode).toBe(403)
    const { Token } = await market.operator.CreateRequester({ Name: 'Reader' })
    expect((await get(Token)).statusCode).toBe(403)
  } finally {
    await app.close()
  }
})
