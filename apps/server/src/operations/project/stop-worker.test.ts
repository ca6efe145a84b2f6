import { afterAll, beforeAll, expect, test } from 'vitest'
import { aBatch, answerNext } from '../../testing/a-batch.ts'
import { aMarket, type TestMarket } from '../../testing/a-market.ts'

let market: TestMarket
beforeAll(async () => {
  market = await aMarket()
})
afterAll(() => market.close())

async function atWork() {
  const requester = await market.aRequester()
  const worker = await market.aWorker()
  const batch = await aBatch(market, requester, [{ text: 'It purrs.' }, { text: 'It barks.' }])
  await answerNext(worker, batch, 'cat')
  return { requester, worker, batch, of: { ProjectId: batch.ProjectId, WorkerId: worker.id } }
}

test('who is stopped gets no more work of the project and is told why, until it is taken back', async () => {
  const { requester, worker, batch, of } = await atWork()
  await requester.StopWorker({ ...of, Reason: 'Your answers do not follow the guidelines.' })
  const { Workers } = await requester.ListProjectWorkers({ ProjectId: of.ProjectId })
  expect(Workers).toMatchObject([{ StopReason: 'Your answers do not follow the guidelines.' }])
  await expect(worker.AcceptAssignment({ HITGroupId: batch.HITGroupId! })).rejects.toMatchObject({
    code: 'WorkerStopped',
  })
  await requester.AllowWorker(of)
  await answerNext(worker, batch, 'dog')
})

test('InvalidParameterValue: who has taken no work cannot be stopped', async () => {
  const { requester, of } = await atWork()
  const { id } = await market.aWorker()
  await expect(requester.StopWorker({ ...of, WorkerId: id, Reason: 'No' })).rejects.toMatchObject({
    code: 'InvalidParameterValue',
  })
})

test('reviewers are listed as they were named', async () => {
  const { requester, of } = await atWork()
  const WorkerIds = [(await market.aWorker()).id, (await market.aWorker()).id]
  for (const WorkerId of WorkerIds) await requester.AddProjectReviewer({ ProjectId: of.ProjectId, WorkerId })
  expect(await requester.ListProjectReviewers({ ProjectId: of.ProjectId })).toEqual({ WorkerIds })
})
