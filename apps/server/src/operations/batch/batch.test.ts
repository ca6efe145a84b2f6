import { afterEach, beforeEach, expect, test } from 'vitest'
import { aBatch, answerNext, aProject } from '../../testing/a-batch.ts'
import { aMarket, type Party, type TestMarket } from '../../testing/a-market.ts'
import { aReceiver } from '../../testing/a-receiver.ts'

let market: TestMarket
let requester: Party
let workers: Party[]
beforeEach(async () => {
  market = await aMarket({ privateDestinations: ['127.0.0.1'] })
  requester = await market.aRequester()
  workers = await Promise.all(Array.from({ length: 8 }, () => market.aWorker()))
})
afterEach(async () => {
  expect(await market.findings()).toEqual([])
  await market.close()
})

const texts = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ text: `${index % 2 ? 'dog' : 'cat'} ${index}` }))
const honest = (text: string) => text.split(' ')[0]!
const labelsOf = async (BatchId: string) => (await requester.GetBatchLabels({ BatchId, MaxResults: 100 })).Labels

test('a batch of fixed redundancy goes from rows to labels, and gives back what it did not need', async () => {
  const batch = await aBatch(market, requester, texts(4))
  expect(batch).toMatchObject({
    BatchStatus: 'Open',
    Items: { Total: 4, Open: 4 },
    CostLimit: '1.44',
    Reserved: '0.24',
  })
  for (const worker of workers.slice(0, 3)) while (await answerNext(worker, batch, honest));
  await market.pass(2)
  const { Batch } = await requester.GetBatch({ BatchId: batch.BatchId })
  expect(Batch).toMatchObject({
    BatchStatus: 'Finished',
    Answers: 12,
    Cost: '1.20',
    Reserved: '0.00',
    Items: { Finished: 4 },
  })
  const labels = await labelsOf(batch.BatchId)
  expect(labels.map(({ Label }) => Label)).toEqual(['cat', 'dog', 'cat', 'dog'])
  expect(labels[0]!.Votes).toHaveLength(3)
  expect(labels[0]!.Probability).toBeGreaterThan(0.9)
  expect((await requester.GetAccountBalance()).AvailableBalance).toBe('998.80')
})

test('an adaptive batch asks again where answers differ and stops where they are sure', async () => {
  const batch = await aBatch(market, requester, texts(6), {
    MinAssignments: 2,
    MaxAssignments: 6,
    TargetProbability: 0.9,
  })
  const given = new Map<string, number>()
  const moody = (text: string) => {
    given.set(text, (given.get(text) ?? 0) + 1)
    return text === 'cat 0' && given.get(text) === 2 ? 'dog' : honest(text)
  }
  for (const worker of workers) while (await answerNext(worker, batch, moody));
  await market.pass(2)
  const { Batch } = await requester.GetBatch({ BatchId: batch.BatchId })
  expect(Batch.BatchStatus).toBe('Finished')
  const labels = await labelsOf(batch.BatchId)
  expect(labels.map(({ Label }) => Label)).toEqual(['cat', 'dog', 'cat', 'dog', 'cat', 'dog'])
  expect(labels[0]!.Votes.length).toBeGreaterThan(2)
  for (const { Probability } of labels) expect(Probability).toBeGreaterThanOrEqual(0.9)
})

test('the reward is held to the wage floor, and the refusal says what would do', async () => {
  const { ProjectId } = await aProject(requester)
  const { Batch } = await requester.CreateBatch({ ProjectId, Name: 'Cheap', Reward: '0.01', EstimatedSeconds: 10 })
  await requester.AddBatchItems({ BatchId: Batch.BatchId, FirstOrdinal: 1, Rows: texts(2) })
  await expect(requester.PublishBatch({ BatchId: Batch.BatchId })).rejects.toMatchObject({
    code: 'WageBelowFloor',
    message: expect.stringContaining('It takes $0.03'),
  })
  await requester.PublishBatch({ BatchId: Batch.BatchId, Reward: '0.03' })
})

test('rows that are sent again are left alone, other content under the same number is refused', async () => {
  const { ProjectId } = await aProject(requester)
  const { Batch } = await requester.CreateBatch({ ProjectId, Name: 'Again', Reward: '0.10', EstimatedSeconds: 10 })
  const add = (FirstOrdinal: number, Rows: Record<string, string>[]) =>
    requester.AddBatchItems({ BatchId: Batch.BatchId, FirstOrdinal, Rows })
  expect(await add(1, texts(3))).toEqual({ Total: 3, Added: 3 })
  expect(await add(1, texts(5))).toEqual({ Total: 5, Added: 2 })
  await expect(add(5, [{ text: 'another' }])).rejects.toMatchObject({ code: 'InvalidParameterValue' })
})

test('a webhook is told of every finished item with its label, its votes and its cost', async () => {
  const receiver = await aReceiver()
  await requester.CreateWebhook({ Url: receiver.url, EventTypes: ['ItemFinished', 'BatchFinished'] })
  const batch = await aBatch(market, requester, texts(1), { MaxAssignments: 2 })
  for (const worker of workers.slice(0, 2)) await answerNext(worker, batch, honest)
  await market.pass(2)
  await market.deliver()
  const events = receiver.taken
    .map(({ body }) => JSON.parse(body).Events[0])
    .sort((a, b) => b.EventType.localeCompare(a.EventType))
  expect(events.map(({ EventType }) => EventType)).toEqual(['ItemFinished', 'BatchFinished'])
  expect(events[0].Detail).toMatchObject({
    BatchId: batch.BatchId,
    Ordinal: 1,
    Label: 'cat',
    AuthorClass: 'Person',
    CostMicros: '200000',
  })
  expect(events[0].Detail.Votes).toHaveLength(2)
  expect(JSON.stringify(events)).not.toContain(workers[0]!.id)
  await receiver.close()
})
