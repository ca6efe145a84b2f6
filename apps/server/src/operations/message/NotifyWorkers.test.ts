import { afterAll, beforeAll, expect, test } from 'vitest'
import { aHIT, aMarket, doHIT, type Party, type TestMarket } from '../../testing/a-market.ts'

let market: TestMarket
let requester: Party
beforeAll(async () => {
  market = await aMarket()
  requester = await market.aRequester()
})
afterAll(() => market.close())

const notify = (WorkerIds: string[], change: object = {}) =>
  requester.NotifyWorkers({ Subject: 'Hello', MessageText: 'More work is there.', WorkerIds, ...change })

test('Workers whose work was approved or rejected are written to, the others are listed', async () => {
  const [approved, rejected, submitted, stranger] = [
    await market.aWorker(),
    await market.aWorker(),
    await market.aWorker(),
    await market.aWorker(),
  ] as const
  const hit = await aHIT(requester, { MaxAssignments: 3 })
  await requester.ApproveAssignment({ AssignmentId: await doHIT(approved, hit) })
  await requester.RejectAssignment({ AssignmentId: await doHIT(rejected, hit), RequesterFeedback: '' })
  await doHIT(submitted, hit)
  const { NotifyWorkersFailureStatuses } = await notify([
    ...[approved.id, rejected.id, submitted.id],
    ...[stranger.id, 'AUNKNOWN000000', approved.id],
  ])
  const failed = (WorkerId: string) => ({
    WorkerId,
    NotifyWorkersFailureCode: 'HardFailure',
    NotifyWorkersFailureMessage: expect.stringContaining('cannot be notified'),
  })
  expect(NotifyWorkersFailureStatuses).toEqual([failed(submitted.id), failed(stranger.id), failed('AUNKNOWN000000')])
  expect((await approved.ListMyMessages()).Messages).toHaveLength(1)
  expect((await rejected.ListMyMessages()).Messages).toMatchObject([
    { RequesterId: requester.id, Subject: 'Hello', MessageText: 'More work is there.' },
  ])
  expect((await submitted.ListMyMessages()).Messages).toEqual([])
  expect(await notify([approved.id])).toEqual({ NotifyWorkersFailureStatuses: [] })
})

test('work for somebody else does not count', async () => {
  const worker = await market.aWorker()
  const other = await market.aRequester()
  await other.ApproveAssignment({ AssignmentId: await doHIT(worker, await aHIT(other)) })
  expect((await notify([worker.id])).NotifyWorkersFailureStatuses).toHaveLength(1)
})

test('InvalidParameterValue: a long subject, a long text, more than 100 Workers', async () => {
  const refused = { code: 'InvalidParameterValue' }
  await expect(notify([], { Subject: 'x'.repeat(201) })).rejects.toMatchObject(refused)
  await expect(notify([], { MessageText: 'x'.repeat(4097) })).rejects.toMatchObject(refused)
  await expect(notify(Array.from({ length: 101 }, (_, index) => `A${index}`))).rejects.toMatchObject(refused)
  expect(await notify([], { Subject: 'x'.repeat(200) })).toEqual({ NotifyWorkersFailureStatuses: [] })
})

test('messages come in pages, the newest first', async () => {
  const worker = await market.aWorker()
  await requester.ApproveAssignment({ AssignmentId: await doHIT(worker, await aHIT(requester)) })
  for (const Subject of ['one', 'two', 'three']) await notify([worker.id], { Subject })
  const first = await worker.ListMyMessages({ MaxResults: 2 })
  expect(first.Messages.map(({ Subject }) => Subject)).toEqual(['three', 'two'])
  const second = await worker.ListMyMessages({ MaxResults: 2, NextToken: first.NextToken! })
  expect(second.Messages.map(({ Subject }) => Subject)).toEqual(['one'])
})
