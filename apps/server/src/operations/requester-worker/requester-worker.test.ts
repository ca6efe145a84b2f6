import { afterAll, beforeAll, expect, test } from 'vitest'
import { aHIT, aMarket, aQualificationType, doHIT, type TestMarket } from '../../testing/a-market.ts'

let market: TestMarket
beforeAll(async () => {
  market = await aMarket()
})
afterAll(() => market.close())

test('Workers stand there seconds after their work, with what came of it', async () => {
  const requester = await market.aRequester()
  const [first, second] = [await market.aWorker(), await market.aWorker()]
  const submitted = []
  for (let count = 0; count < 4; count++) submitted.push(await doHIT(first, await aHIT(requester)))
  await doHIT(second, await aHIT(requester))
  await requester.ApproveAssignment({ AssignmentId: submitted[0]! })
  await requester.ApproveAssignment({ AssignmentId: submitted[1]! })
  await requester.RejectAssignment({ AssignmentId: submitted[2]!, RequesterFeedback: 'Wrong.' })
  await requester.SendBonus({
    ...{ WorkerId: first.id, AssignmentId: submitted[0]!, BonusAmount: '0.25', Reason: 'Thank you.' },
  })
  const QualificationTypeId = await aQualificationType(requester)
  await requester.AssociateQualificationWithWorker({ QualificationTypeId, WorkerId: first.id, IntegerValue: 7 })
  await requester.CreateWorkerBlock({ WorkerId: second.id, Reason: 'Too fast.' })
  await market.pass(10)
  const { Workers } = await requester.ListRequesterWorkers()
  expect(Workers).toMatchObject([
    { WorkerId: second.id, Submitted: 1, ToReview: 1, IsBlocked: true, Qualifications: 0 },
    {
      ...{ WorkerId: first.id, Submitted: 4, Approved: 2, Rejected: 1, ToReview: 1, ApprovalPercent: 67 },
      ...{ Bonuses: '0.25', IsBlocked: false, Qualifications: 1 },
    },
  ])
  expect(Workers[1]!.MedianSeconds).toBeGreaterThanOrEqual(0)
  expect(await requester.GetRequesterWorker({ WorkerId: first.id })).toMatchObject({
    ...{ Worker: Workers[1], Qualifications: [{ QualificationTypeId, Value: 7 }] },
  })
  expect(await requester.GetRequesterWorker({ WorkerId: second.id })).toMatchObject({ BlockReason: 'Too fast.' })
  const { Assignments } = await requester.ListAssignmentsForWorker({ WorkerId: first.id, MaxResults: 3 })
  expect(Assignments.map(({ AssignmentStatus, Bonus }) => [AssignmentStatus, Bonus])).toEqual([
    ['Submitted', '0.00'],
    ['Rejected', '0.00'],
    ['Approved', '0.00'],
  ])
})

test('what comes later changes the numbers, also when it is a long time later', async () => {
  const requester = await market.aRequester()
  const worker = await market.aWorker()
  const AssignmentId = await doHIT(worker, await aHIT(requester))
  await market.pass(10)
  await market.pass(86_400)
  await requester.ApproveAssignment({ AssignmentId })
  await market.pass(10)
  expect((await requester.ListRequesterWorkers()).Workers).toMatchObject([{ Approved: 1, ToReview: 0 }])
})

test('they come in pages, and are found by the beginning of their id', async () => {
  const requester = await market.aRequester()
  const workers = [await market.aWorker(), await market.aWorker(), await market.aWorker()]
  for (const worker of workers) await doHIT(worker, await aHIT(requester))
  await market.pass(10)
  const first = await requester.ListRequesterWorkers({ MaxResults: 2 })
  const second = await requester.ListRequesterWorkers({ MaxResults: 2, NextToken: first.NextToken! })
  expect([...first.Workers, ...second.Workers].map(({ WorkerId }) => WorkerId)).toEqual(
    workers.map(({ id }) => id).reverse(),
  )
  const found = await requester.ListRequesterWorkers({ WorkerId: workers[1]!.id.slice(0, 8) })
  expect(found.Workers.map(({ WorkerId }) => WorkerId)).toEqual([workers[1]!.id])
})

test('InvalidParameterValue: Workers of others do not exist, nor do those who do not', async () => {
  const [mine, theirs] = [await market.aRequester(), await market.aRequester()]
  const worker = await market.aWorker()
  await doHIT(worker, await aHIT(theirs))
  await market.pass(10)
  expect((await mine.ListRequesterWorkers()).Workers).toEqual([])
  expect((await mine.ListAssignmentsForWorker({ WorkerId: worker.id })).Assignments).toEqual([])
  const refused = { code: 'InvalidParameterValue' }
  await expect(mine.GetRequesterWorker({ WorkerId: worker.id })).rejects.toMatchObject(refused)
  await expect(mine.GetRequesterWorker({ WorkerId: 'AUNKNOWN000000' })).rejects.toMatchObject(refused)
})
