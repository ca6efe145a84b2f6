import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { putMarketFact } from '@kempelen/store'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepHouse } from '../../clock/house-keeping.ts'
import { aHIT, aMarket, doHIT, type TestMarket } from '../../testing/a-market.ts'

let market: TestMarket
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kempelen-operator-'))
  market = await aMarket({ dataDir: folder })
})
afterAll(async () => {
  await market.close()
  await rm(folder, { recursive: true })
})

/** The overview once the clock has counted. */
async function overview(Span: 'Hours' | 'Days' = 'Hours') {
  await market.pass(15)
  await Promise.all([keepHouse(market.market), keepHouse(market.market)])
  return market.operator.GetMarketOverview({ Span })
}

test('what happened is counted once, however many servers count, and adds up with the books', async () => {
  const requester = await market.aRequester({ deposit: '50.00' })
  const [ann, bob] = [await market.aWorker(), await market.aWorker()]
  const done = await doHIT(ann, await aHIT(requester, { Reward: '2.00' }))
  await doHIT(bob, await aHIT(requester, { Reward: '3.00' }))
  await doHIT(ann, await aHIT(requester, { Reward: '1.00' }))
  const first = await overview()
  expect(first).toMatchObject({ PeopleThisHour: 2, PeopleToday: 2 })
  expect(first.Spans).toHaveLength(24)
  expect(first.Spans.at(-1)).toMatchObject({ PeopleAtWork: 2, Accepted: 3, Submitted: 3, Approved: 0, Held: '6.00' })
  expect(first.Spans.at(-1)).toMatchObject({ Deposits: '50.00', Paid: '0.00' })

  await requester.ApproveAssignment({ AssignmentId: done })
  await expect(requester.GetHIT({ HITId: '3' })).rejects.toMatchObject({ code: 'HITDoesNotExist' })
  await market.pass(3600)
  await doHIT(ann, await aHIT(requester, { Reward: '0.50' }))
  const second = await overview()
  expect(second.Spans.at(-2)).toMatchObject({ PeopleAtWork: 2, Submitted: 3 })
  expect(second.Spans.at(-1)).toMatchObject({ PeopleAtWork: 1, Submitted: 1, Held: '4.50' })
  expect(second.Refusals).toContainEqual({ Code: 'HITDoesNotExist', Number: 1 })
  const pace = await requester.GetWorkPace()
  expect(pace.Answers).toBe(4)
  expect(pace.Seconds).toBeGreaterThan(3600)
  const days = (await overview('Days')).Spans
  expect(days).toHaveLength(30)
  expect(days.at(-1)).toMatchObject({ PeopleAtWork: 2, Submitted: 4, Approved: 1, Paid: '2.00', Held: '4.50' })
})

test('what is wrong stands in a list, the worst first, until it is mended', async () => {
  const kinds = async () => (await overview()).Findings.map(({ Kind }) => Kind)
  expect(await kinds()).toEqual(expect.arrayContaining(['NoBackup', 'MailNotConfigured']))
  expect(await kinds()).not.toContain('BooksUnchecked')
  await putMarketFact(market.database, { name: 'backup', at: market.now(), value: {} })
  expect(await kinds()).not.toContain('NoBackup')

  const worker = await market.aWorker()
  const hit = await aHIT(await market.aRequester())
  await market.pass(1)
  await worker.ReportProblem({ HITGroupId: hit.HITGroupId, Kind: 'Scam', Text: 'Asks for a password.' })
  await market.database.pool.query('update worker_balance set available_micros = available_micros + 1')
  await market.operator.CheckLedger()
  const found = await kinds()
  expect(found[0]).toBe('BooksDisagree')
  expect(found).toContain('OpenProblems')
  await market.database.pool.query('update worker_balance set available_micros = available_micros - 1')
  await market.operator.CheckLedger()
  expect(await kinds()).not.toContain('BooksDisagree')
})

test('settings are told with what sets them, and no secret', async () => {
  const { Settings, Versions } = await market.operator.GetMarketSettings()
  expect(Settings.find(({ Name }) => Name === 'feePolicy')).toMatchObject({
    ...{ Environment: 'KEMPELEN_FEE_POLICY', Value: 'none', IsSecret: false },
  })
  expect(Settings.filter(({ IsSecret }) => IsSecret).map(({ Value }) => Value)).toEqual(['', '', ''])
  expect(Versions.Node).toBe(process.version)
  const storage = await market.operator.GetMarketStorage()
  expect(storage.Tables.length).toBe(20)
  expect(storage.DatabaseBytes).toBeGreaterThan(storage.Tables[0]!.Bytes)
  expect(storage.DiskFreeBytes).toBeGreaterThan(0)
})

test('a test mail says how it went, and MailNotSent why it did not', async () => {
  expect(await market.operator.SendTestMail({ To: 'ann@example.org' })).toEqual({ Way: 'File' })
  const broken = await aMarket({ smtpUrl: 'smtp://127.0.0.1:1' })
  try {
    await expect(broken.operator.SendTestMail({ To: 'ann@example.org' })).rejects.toMatchObject({ code: 'MailNotSent' })
  } finally {
    await broken.close()
  }
})

test('deposits of all Requesters stand in one list, and deliveries without where they go', async () => {
  const requester = await market.aRequester({ name: 'Depositor', deposit: '12.34' })
  expect((await market.operator.ListDeposits({ MaxResults: 1 })).Deposits).toMatchObject([
    { RequesterName: 'Depositor', Amount: '12.34' },
  ])
  await requester.UpdateNotificationSettings({
    HITTypeId: (await aHIT(requester)).HITTypeId,
    Notification: {
      Destination: 'https://sqs.us-east-1.amazonaws.com/1/secret',
      Transport: 'SQS',
      Version: '2014-08-15',
      EventTypes: ['AssignmentAccepted'],
    },
  })
  const worker = await market.aWorker()
  const type = (await requester.ListHITs()).HITs![0]!
  await worker.AcceptAssignment({ HITId: type.HITId! })
  const { Deliveries } = await market.operator.ListMarketDeliveries()
  expect(Deliveries).toMatchObject([{ RequesterId: requester.id, Transport: 'SQS', EventType: 'AssignmentAccepted' }])
  expect(JSON.stringify(Deliveries)).not.toContain('secret')
  const { DeliveryId } = Deliveries[0]!
  const other = await market.aRequester()
  const named = { DeliveryId, RequesterId: requester.id }
  await expect(other.DiscardDelivery(named)).rejects.toMatchObject({ code: 'DeliveryDoesNotExist' })
  await market.operator.RetryDelivery(named)
  await market.operator.DiscardDelivery(named)
  expect((await market.operator.ListMarketDeliveries()).Deliveries).toEqual([])
  expect(
    (await market.operator.ListMarketActivity({ SubjectId: requester.id })).Events.map(({ Type }) => Type),
  ).toEqual(['DeliveryDiscarded', 'DeliveryRetried'])
})
