import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { aBatch, answerNext, aProject } from '../../testing/a-batch.ts'
import { aHIT, aMarket, doHIT, type Party, type TestMarket } from '../../testing/a-market.ts'

let market: TestMarket
let requester: Party
let workers: Party[]
beforeEach(async () => {
  market = await aMarket()
  requester = await market.aRequester()
  workers = await Promise.all(Array.from({ length: 4 }, () => market.aWorker()))
})
afterEach(async () => {
  expect(await market.findings()).toEqual([])
  await market.close()
})

const rows = [{ text: 'cat 0' }, { text: 'dog 1' }]
const honest = (text: string) => text.split(' ')[0]!
const labelOf = async (BatchId: string, row: number) => (await requester.GetBatchLabels({ BatchId })).Labels[row]!

/** A batch whose rows one Worker has answered. */
async function answeredOnce(given = rows) {
  const batch = await aBatch(market, requester, given)
  while (await answerNext(workers[0]!, batch, honest));
  await market.pass(2)
  const { Results } = await requester.ListResults({ HITTypeId: batch.HITTypeId!, MaxResults: 100 })
  return { batch, answer: Results.find(({ Fields }) => Fields.label === 'cat')! }
}

/** A batch with three known answers, two of which a Worker has met: their HITs, and the counts of right and wrong. */
async function heldToTwo(worker: Party, answer: (row: string) => string) {
  const { batch } = await answeredOnce(Array.from({ length: 36 }, (_, place) => rows[place % 2]!))
  const { Results } = await requester.ListResults({ HITTypeId: batch.HITTypeId!, MaxResults: 100 })
  const made = Results.slice(0, 3)
  for (const { AssignmentId } of made) await requester.MakeKnownAnswer({ AssignmentId })
  const recordOf = async ({ id }: Party) => {
    const { Workers } = await requester.ListProjectWorkers({ ProjectId: batch.ProjectId })
    const found = Workers.find(({ WorkerId }) => WorkerId === id)!
    return [found.GoldRight, found.GoldWrong]
  }
  const met: string[] = []
  const noted = (row: string, hitId: string) => {
    if (made.some(({ HITId }) => HITId === hitId)) met.push(hitId)
    return answer(row)
  }
  // One in ten is a known one at first.
  const meetUntil = async (known: number) => {
    while (met.length < known) await answerNext(worker, batch, noted)
    await market.pass(2)
  }
  await meetUntil(2)
  return { batch, met, meetUntil, recordOf }
}

describe('MakeKnownAnswer', () => {
  test('makes the answer the label of its row, which then tells who works with care', async () => {
    // One in ten is a known one at first.
    const { batch, answer } = await answeredOnce([rows[0]!, ...Array.from({ length: 11 }, () => rows[1]!)])
    const { AssignmentId } = answer
    expect(await requester.MakeKnownAnswer({ AssignmentId })).toEqual({ Label: 'cat' })
    expect(await requester.MakeKnownAnswer({ AssignmentId })).toEqual({ Label: 'cat' })
    expect(await labelOf(batch.BatchId, 0)).toMatchObject({ Label: 'cat', Source: 'Gold', ItemStatus: 'Finished' })
    while (await answerNext(workers[1]!, batch, 'dog'));
    await market.pass(2)
    const { Workers } = await requester.ListProjectWorkers({ ProjectId: batch.ProjectId })
    expect(Workers.map(({ GoldWrong }) => GoldWrong).sort()).toEqual([0, 1])
  })

  test('InvalidParameterValue for an answer of no batch, one that is no class, and another label for a row that is known', async () => {
    const alone = await doHIT(workers[0]!, await aHIT(requester))
    await expect(requester.MakeKnownAnswer({ AssignmentId: alone })).rejects.toMatchObject({
      code: 'InvalidParameterValue',
      message: expect.stringContaining('belongs to no batch'),
    })
    const { batch, answer } = await answeredOnce()
    await answerNext(workers[1]!, batch, 'dog')
    await answerNext(workers[1]!, batch, 'dog')
    await requester.MakeKnownAnswer({ AssignmentId: answer.AssignmentId })
    const { Results } = await requester.ListResults({ HITId: answer.HITId })
    const other = Results.find(({ Fields }) => Fields.label === 'dog')!
    await expect(requester.MakeKnownAnswer({ AssignmentId: other.AssignmentId })).rejects.toMatchObject({
      message: expect.stringContaining('The answer is known already: cat.'),
    })
    const { ProjectId } = await aProject(requester, { AnswerKind: 'Text', Classes: undefined as never })
    const words = await aBatch(market, requester, rows, { ProjectId })
    await answerNext(workers[2]!, words, 'some words')
    const [text] = (await requester.ListResults({ HITTypeId: words.HITTypeId! })).Results
    await expect(requester.MakeKnownAnswer({ AssignmentId: text!.AssignmentId })).rejects.toMatchObject({
      message: expect.stringContaining('a class'),
    })
  })

  test('AssignmentDoesNotExist for the answer of another Requester, InvalidBatchState once the batch has ended', async () => {
    const { batch, answer } = await answeredOnce()
    const other = await market.aRequester()
    await expect(other.MakeKnownAnswer({ AssignmentId: answer.AssignmentId })).rejects.toMatchObject({
      code: 'AssignmentDoesNotExist',
    })
    await requester.CancelBatch({ BatchId: batch.BatchId })
    await expect(requester.MakeKnownAnswer({ AssignmentId: answer.AssignmentId })).rejects.toMatchObject({
      code: 'InvalidBatchState',
    })
  })
})

describe('RemoveKnownAnswer', () => {
  test('has the row decided by its answers again, and asked about until they are enough', async () => {
    const { batch, answer } = await answeredOnce()
    await requester.MakeKnownAnswer({ AssignmentId: answer.AssignmentId })
    await requester.RemoveKnownAnswer({ HITId: answer.HITId })
    await requester.RemoveKnownAnswer({ HITId: answer.HITId })
    const open = await labelOf(batch.BatchId, 0)
    expect(open).toMatchObject({ ItemStatus: 'Open' })
    expect(open.Source).toBeUndefined()
    for (const worker of workers.slice(1, 3)) while (await answerNext(worker, batch, honest));
    await market.pass(2)
    expect(await labelOf(batch.BatchId, 0)).toMatchObject({ Label: 'cat', Source: 'People', ItemStatus: 'Finished' })
    expect((await requester.GetBatch({ BatchId: batch.BatchId })).Batch).toMatchObject({
      ...{ BatchStatus: 'Finished', Answers: 6, Cost: '0.60', Reserved: '0.00' },
    })
  })

  test('holds nobody to it any more: what it counted is taken back, once', async () => {
    const { batch, met, recordOf } = await heldToTwo(workers[1]!, honest)
    expect(await recordOf(workers[1]!)).toEqual([2, 0])
    await requester.RemoveKnownAnswer({ HITId: met[0]! })
    await requester.RemoveKnownAnswer({ HITId: met[0]! })
    expect(await recordOf(workers[1]!)).toEqual([1, 0])
    expect((await requester.GetBatch({ BatchId: batch.BatchId })).Batch.GoldAnswers).toBe(1)
    await requester.RemoveKnownAnswer({ HITId: met[1]! })
    expect(await recordOf(workers[1]!)).toEqual([0, 0])
  })

  test('gives work again to who was stopped for it, and says so', async () => {
    const worker = workers[1]!
    const { batch, met, recordOf } = await heldToTwo(worker, () => 'cat or dog')
    const next = () => worker.AcceptAssignment({ HITGroupId: batch.HITGroupId! })
    expect(await recordOf(worker)).toEqual([0, 2])
    await expect(next()).rejects.toMatchObject({ code: 'WorkerStopped' })
    await requester.RemoveKnownAnswer({ HITId: met[0]! })
    expect(await recordOf(worker)).toEqual([0, 1])
    await next()
    const { Messages } = await worker.ListMyMessages()
    expect(Messages.map(({ Subject }) => Subject).slice(0, 2)).toEqual(
      ['You may work again', 'You get no more work of this kind'].map((words) => expect.stringContaining(words)),
    )
    const { Events } = await requester.ListActivity()
    expect(Events.map(({ Type }) => Type)).toContain('WorkerAllowed')
  })

  test('leaves who was stopped by the Requester, and what was counted anew since they were allowed', async () => {
    const worker = workers[1]!
    const { batch, met, meetUntil, recordOf } = await heldToTwo(worker, () => 'cat or dog')
    const of = { ProjectId: batch.ProjectId, WorkerId: worker.id }
    await requester.AllowWorker(of)
    expect(await recordOf(worker)).toEqual([0, 0])
    await meetUntil(3)
    expect(await recordOf(worker)).toEqual([0, 1])
    await requester.RemoveKnownAnswer({ HITId: met[0]! })
    expect(await recordOf(worker)).toEqual([0, 1])
    await requester.StopWorker({ ...of, Reason: 'Your answers do not follow the guidelines.' })
    await requester.RemoveKnownAnswer({ HITId: met[1]! })
    await expect(worker.AcceptAssignment({ HITGroupId: batch.HITGroupId! })).rejects.toMatchObject({
      code: 'WorkerStopped',
    })
  })

  test('InvalidParameterValue where the file says it, HITDoesNotExist for the row of another', async () => {
    const known = [
      { text: 'cat 0', truth: 'cat' },
      { text: 'dog 1', truth: '' },
    ]
    const batch = await aBatch(market, requester, known, { GoldColumn: 'truth' })
    const { HITId } = await labelOf(batch.BatchId, 0)
    await expect(requester.RemoveKnownAnswer({ HITId: HITId! })).rejects.toMatchObject({
      code: 'InvalidParameterValue',
      message: expect.stringContaining('column truth'),
    })
    const other = await market.aRequester()
    await expect(other.RemoveKnownAnswer({ HITId: HITId! })).rejects.toMatchObject({ code: 'HITDoesNotExist' })
  })
})
