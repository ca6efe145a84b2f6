import { afterAll, beforeAll, expect, test } from 'vitest'
import { aHIT, aMarket, doHIT, type Party, type TestMarket } from '../../testing/a-market.ts'

let market: TestMarket
let requester: Party
beforeAll(async () => {
  market = await aMarket()
  requester = await market.aRequester({ name: 'Observatory' })
})
afterAll(() => market.close())

test('a Worker asks about a HIT, the Requester answers, and each sees what is unread', async () => {
  const worker = await market.aWorker()
  const AssignmentId = await doHIT(worker, await aHIT(requester))
  const asked = await worker.SendMessageToRequester({ AssignmentId, MessageText: 'Is a comet a star?' })
  expect(asked.Message).toMatchObject({ Author: 'Worker', AssignmentId, Title: 'Which digit is this?' })
  expect(await requester.CountUnreadMessages()).toEqual({ AsWorker: 0, AsRequester: 1 })
  expect((await requester.ListConversations()).Conversations).toMatchObject([
    { WorkerId: worker.id, LastAuthor: 'Worker', LastText: 'Is a comet a star?', NumberUnread: 1 },
  ])
  await requester.MarkConversationRead({ WorkerId: worker.id })
  expect((await requester.CountUnreadMessages()).AsRequester).toBe(0)
  await requester.SendMessageToWorker({ WorkerId: worker.id, MessageText: 'No.' })
  expect((await worker.CountUnreadMessages()).AsWorker).toBe(1)
  const { Messages } = await worker.ListMyMessages({ RequesterId: requester.id })
  expect(Messages.map(({ Author, MessageText }) => [Author, MessageText])).toEqual([
    ['Requester', 'No.'],
    ['Worker', 'Is a comet a star?'],
  ])
  expect((await requester.ListMessages({ WorkerId: worker.id })).Messages).toEqual(Messages)
  await worker.MarkMyConversationRead({ RequesterId: requester.id })
  expect((await worker.ListMyConversations()).Conversations).toMatchObject([
    { RequesterName: 'Observatory', LastText: 'No.', NumberUnread: 0 },
  ])
})

test('what NotifyWorkers sends stands in the same conversation, under its subject', async () => {
  const worker = await market.aWorker()
  await requester.ApproveAssignment({ AssignmentId: await doHIT(worker, await aHIT(requester)) })
  await requester.NotifyWorkers({ Subject: 'New stars', MessageText: 'Come and see.', WorkerIds: [worker.id] })
  await worker.SendMessageToRequester({ RequesterId: requester.id, MessageText: 'I will.' })
  const { Messages } = await requester.ListMessages({ WorkerId: worker.id })
  expect(Messages.map(({ Subject }) => Subject)).toEqual([undefined, 'New stars'])
})

test('conversations come in pages, the one with the newest message first', async () => {
  const lab = await market.aRequester()
  const workers = [await market.aWorker(), await market.aWorker(), await market.aWorker()] as const
  const hit = await aHIT(lab, { MaxAssignments: 3 })
  for (const worker of workers)
    await worker.SendMessageToRequester({ AssignmentId: await doHIT(worker, hit), MessageText: 'Hello' })
  await workers[0].SendMessageToRequester({ RequesterId: lab.id, MessageText: 'Hello again' })
  const first = await lab.ListConversations({ MaxResults: 2 })
  expect(first.Conversations.map(({ WorkerId }) => WorkerId)).toEqual([workers[0].id, workers[2].id])
  const second = await lab.ListConversations({ MaxResults: 2, NextToken: first.NextToken! })
  expect(second.Conversations.map(({ WorkerId }) => WorkerId)).toEqual([workers[1].id])
})

test('the card of a Requester says how often and how soon it answers', async () => {
  const lab = await market.aRequester()
  const [one, two] = [await market.aWorker(), await market.aWorker()]
  const hit = await aHIT(lab, { MaxAssignments: 2 })
  for (const worker of [one, two])
    await worker.SendMessageToRequester({ AssignmentId: await doHIT(worker, hit), MessageText: 'Why?' })
  const cardOf = async () => (await one.GetRequesterCard({ RequesterId: lab.id })).RequesterCard
  expect(await cardOf()).toMatchObject({ NumberAsked: 2, PercentAnswered: 0 })
  await market.pass(7200)
  await lab.SendMessageToWorker({ WorkerId: one.id, MessageText: 'Because.' })
  await lab.SendMessageToWorker({ WorkerId: one.id, MessageText: 'And so on.' })
  expect(await cardOf()).toMatchObject({ NumberAsked: 2, PercentAnswered: 50, HoursToAnswer: 2 })
})

test('MessageNotAllowed: strangers, work of others, and who is blocked', async () => {
  const [worker, other] = [await market.aWorker(), await market.aWorker()]
  const refused = { code: 'MessageNotAllowed' }
  const MessageText = 'Hello'
  await expect(worker.SendMessageToRequester({ RequesterId: requester.id, MessageText })).rejects.toMatchObject(refused)
  await expect(worker.SendMessageToRequester({ MessageText })).rejects.toMatchObject(refused)
  await expect(requester.SendMessageToWorker({ WorkerId: worker.id, MessageText })).rejects.toMatchObject(refused)
  const hit = await aHIT(requester)
  const AssignmentId = await doHIT(worker, hit)
  await expect(other.SendMessageToRequester({ AssignmentId, MessageText })).rejects.toMatchObject(refused)
  await other.SendMessageToRequester({ HITGroupId: hit.HITGroupId, MessageText })
  await requester.CreateWorkerBlock({ WorkerId: worker.id, Reason: 'No more.' })
  await expect(worker.SendMessageToRequester({ RequesterId: requester.id, MessageText })).rejects.toMatchObject(refused)
  await worker.SendMessageToRequester({ AssignmentId, MessageText })
})

test('TooManyMessages: a Worker sends thirty a day, and more the next day', async () => {
  const worker = await market.aWorker()
  const AssignmentId = await doHIT(worker, await aHIT(requester))
  const send = () => worker.SendMessageToRequester({ AssignmentId, MessageText: 'Hello' })
  for (let n = 0; n < 30; n++) await send()
  await expect(send()).rejects.toMatchObject({ code: 'TooManyMessages' })
  await market.pass(86_400)
  await send()
})

test('ValidationException: an empty message, and one of more than 4,000 characters', async () => {
  const worker = await market.aWorker()
  const AssignmentId = await doHIT(worker, await aHIT(requester))
  for (const MessageText of ['', 'x'.repeat(4001)])
    await expect(worker.SendMessageToRequester({ AssignmentId, MessageText })).rejects.toMatchObject({
      code: 'ValidationException',
    })
})
