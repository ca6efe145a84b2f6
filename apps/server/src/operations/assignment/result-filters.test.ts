import { afterAll, beforeAll, expect, test } from 'vitest'
import { aBatch, answerNext } from '../../testing/a-batch.ts'
import { aHIT, aMarket, htmlQuestion, type Party, type TestMarket } from '../../testing/a-market.ts'

let market: TestMarket
beforeAll(async () => {
  market = await aMarket()
})
afterAll(() => market.close())

/** Answers of one field, each by a Worker of its own, that took so many seconds. */
async function withAnswers(answers: readonly [value: string, seconds: number][]) {
  const requester = await market.aRequester()
  const hit = await aHIT(requester, { Question: htmlQuestion(), MaxAssignments: answers.length, Reward: '0.10' })
  const workers: Party[] = []
  for (const [answer, seconds] of answers) {
    const worker = await market.aWorker()
    const { Assignment } = await worker.AcceptAssignment({ HITId: hit.HITId! })
    await market.pass(seconds)
    await worker.SubmitAssignment({ AssignmentId: Assignment.AssignmentId!, Fields: { answer, note: worker.id } })
    workers.push(worker)
  }
  return { requester, HITId: hit.HITId!, HITTypeId: hit.HITTypeId!, workers }
}

test('a summary counts the values of fields that have few, the time, and what it pays per hour', async () => {
  const { requester, HITTypeId } = await withAnswers([
    ['cat', 8],
    ['cat', 12],
    ['dog', 40],
  ])
  expect(await requester.GetResultSummary({ HITTypeId })).toEqual({
    ...{ Answers: 3, IsWhole: true, MedianSeconds: 12, PayPerHour: '30.00' },
    Seconds: [
      { From: 5, To: 10, Answers: 1 },
      { From: 10, To: 20, Answers: 1 },
      { From: 20, To: 30, Answers: 0 },
      { From: 30, To: 60, Answers: 1 },
    ],
    Fields: [
      {
        Field: 'answer',
        Values: [
          { Value: 'cat', Answers: 2 },
          { Value: 'dog', Answers: 1 },
        ],
      },
    ],
  })
})

test('results are chosen by Worker, by value and by time', async () => {
  const { requester, HITId, workers } = await withAnswers([
    ['cat', 8],
    ['cat', 40],
    ['dog', 40],
  ])
  const notes = async (filter: object) =>
    (await requester.ListResults({ HITId, ...filter })).Results.map(({ Fields }) => Fields.note)
  const [one, two, three] = workers.map(({ id }) => id)
  expect(await notes({ WorkerId: two! })).toEqual([two])
  expect(await notes({ Field: 'answer', Value: 'cat' })).toEqual([one, two])
  expect(await notes({ Field: 'answer', Value: 'cat', MinSeconds: 30, MaxSeconds: 59 })).toEqual([two])
  expect(await notes({ MaxSeconds: 20 })).toEqual([one])
  const first = await requester.ListResults({ HITId, MinSeconds: 30, MaxResults: 1 })
  expect(first.Results.map(({ Fields }) => Fields.note)).toEqual([two])
  const rest = await requester.ListResults({ HITId, MinSeconds: 30, MaxResults: 1, NextToken: first.NextToken! })
  expect(rest.Results.map(({ Fields }) => Fields.note)).toEqual([three])
})

test('InvalidParameterValue: a field without its value', async () => {
  const { requester, HITId } = await withAnswers([['cat', 8]])
  await expect(requester.ListResults({ HITId, Field: 'answer' })).rejects.toMatchObject({
    code: 'InvalidParameterValue',
  })
})

test('HITTypeDoesNotExist: the results of others are none', async () => {
  const { HITTypeId } = await withAnswers([['cat', 8]])
  const other = await market.aRequester()
  await expect(other.GetResultSummary({ HITTypeId })).rejects.toMatchObject({ code: 'HITTypeDoesNotExist' })
})

test('a result is shown as its Worker saw it, to its Requester alone', async () => {
  const { requester, HITId } = await withAnswers([['cat', 8]])
  const { Results } = await requester.ListResults({ HITId })
  const AssignmentId = Results[0]!.AssignmentId
  const shown = await requester.PreviewResult({ AssignmentId })
  expect(shown.HTML).toContain('<input name="answer">')
  expect(shown.URL).toContain('/t/page-')
  expect(JSON.parse(shown.Answer!)).toMatchObject({ answer: 'cat' })
  const other = await market.aRequester()
  await expect(other.PreviewResult({ AssignmentId })).rejects.toMatchObject({ code: 'AssignmentDoesNotExist' })
})

test('a summary of answers of a batch says how far they agree with the labels of their rows', async () => {
  const requester = await market.aRequester()
  const batch = await aBatch(market, requester, [{ text: 'cat 0' }, { text: 'cat 1' }])
  const says = ['cat', 'cat', 'dog']
  for (const said of says) {
    const worker = await market.aWorker()
    await answerNext(worker, batch, (text) => (text === 'cat 0' ? said : 'cat'))
    await answerNext(worker, batch, (text) => (text === 'cat 0' ? said : 'cat'))
  }
  await market.pass(2)
  const { Agreement } = await requester.GetResultSummary({ HITTypeId: batch.HITTypeId! })
  expect(Agreement).toEqual({ Share: expect.closeTo((2 / 3 + 1) / 2), Items: 2, Answers: 6 })
})
