import { afterEach, beforeEach, expect, test } from 'vitest'
import { aBatch, aProject } from '../../testing/a-batch.ts'
import { aMarket, type Party, type TestMarket } from '../../testing/a-market.ts'

let market: TestMarket
let requester: Party
beforeEach(async () => {
  market = await aMarket()
  requester = await market.aRequester()
})
afterEach(async () => {
  expect(await market.findings()).toEqual([])
  await market.close()
})

const address =
  'https://survey.example.org/s?who={{WORKER_ID}}&a={{ASSIGNMENT_ID}}&done={{COMPLETION_CODE}}&out={{SCREEN_OUT_CODE}}&back={{RETURN_URL}}'

async function aSurvey() {
  const { ProjectId } = await aProject(requester, {
    Template: undefined,
    AnswerField: undefined,
    Classes: undefined,
    SurveyURL: address,
  })
  return aBatch(market, requester, [{ study: 'one' }], {
    ...{
      ProjectId,
      MaxAssignments: 2,
      Reward: '0.50',
      EstimatedSeconds: 200,
      ScreenOutReward: '0.05',
      AutoApprovalDelayInSeconds: 60,
    },
  })
}

/** Accepts a place, and reads the survey's address from the task page. */
async function begin(worker: Party, HITGroupId: string) {
  const { Assignment, Task } = await worker.AcceptAssignment({ HITGroupId })
  const { HTML } = await worker.GetTaskContent({ Token: /\/t\/([^/]+)\//.exec(Task.URL)![1]! })
  const link = new URL(/class="survey" href="([^"]+)"/.exec(HTML!)![1]!.replaceAll('&amp;', '&'))
  return { AssignmentId: Assignment.AssignmentId, link, codes: Object.fromEntries(link.searchParams) }
}

test('a survey’s address names person and assignment, and its own code hands it in', async () => {
  const batch = await aSurvey()
  const worker = await market.aWorker()
  const { AssignmentId, link, codes } = await begin(worker, batch.HITGroupId!)
  expect(link.origin).toBe('https://survey.example.org')
  expect(codes).toMatchObject({
    who: worker.id,
    a: AssignmentId,
    back: expect.stringContaining(`/survey/${codes.done}`),
  })
  const submit = (completionCode: string) => worker.SubmitAssignment({ AssignmentId, Fields: { completionCode } })
  await expect(submit('WRONG')).rejects.toMatchObject({ message: expect.stringContaining('not the code') })
  await submit(` ${codes.done!.toLowerCase()} `)
  await market.pass(61)
  expect((await worker.GetEarnings()).AvailableBalance).toBe('0.50')
})

test('codes differ from person to person', async () => {
  const batch = await aSurvey()
  const [one, other] = [await market.aWorker(), await market.aWorker()]
  const first = await begin(one, batch.HITGroupId!)
  const second = await begin(other, batch.HITGroupId!)
  expect(first.codes.done).not.toBe(second.codes.done)
  await expect(
    other.SubmitAssignment({ AssignmentId: second.AssignmentId, Fields: { completionCode: first.codes.done! } }),
  ).rejects.toMatchObject({ code: 'InvalidParameterValue' })
})

test('who is screened out is paid for the time, gets no second try, and the place goes to another', async () => {
  const batch = await aSurvey()
  const worker = await market.aWorker()
  const { AssignmentId, codes } = await begin(worker, batch.HITGroupId!)
  await worker.SubmitAssignment({ AssignmentId, Fields: { completionCode: codes.out! } })
  expect((await worker.GetEarnings()).AvailableBalance).toBe('0.05')
  await expect(worker.AcceptAssignment({ HITGroupId: batch.HITGroupId! })).rejects.toMatchObject({
    code: 'WorkerStopped',
    message: expect.stringContaining('screened out'),
  })
  for (const next of [await market.aWorker(), await market.aWorker()]) {
    const { AssignmentId, codes } = await begin(next, batch.HITGroupId!)
    await next.SubmitAssignment({ AssignmentId, Fields: { completionCode: codes.done! } })
  }
  for (let round = 0; round < 3; round++) await market.pass(1)
  const { Batch } = await requester.GetBatch({ BatchId: batch.BatchId })
  expect(Batch).toMatchObject({ BatchStatus: 'Finished', Answers: 2, Reserved: '0.00' })
})
