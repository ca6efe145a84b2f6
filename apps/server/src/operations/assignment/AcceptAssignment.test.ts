import { afterAll, beforeAll, expect, test } from 'vitest'
import { aHIT, aMarket, doHIT, type TestMarket } from '../../testing/a-market.ts'

let market: TestMarket
beforeAll(async () => {
  market = await aMarket()
})
afterAll(async () => {
  expect(await market.findings()).toEqual([])
  await market.close()
})

test('a Worker gets a HIT of the group, its deadline and the page of the task', async () => {
  const requester = await market.aRequester()
  const worker = await market.aWorker()
  const hit = await aHIT(requester, { AssignmentDurationInSeconds: 300 })
  const { Assignment, HIT, TaskURL } = await worker.AcceptAssignment({ HITGroupId: hit.HITGroupId })
  expect(Assignment.HITId).toBe(hit.HITId)
  expect(Assignment.Deadline.getTime() - Assignment.AcceptTime.getTime()).toBe(300_000)
  expect(HIT).toMatchObject({ Title: hit.Title, RequesterName: 'A Requester', Reward: '0.10' })
  const page = new URL(TaskURL)
  expect(page.origin + page.pathname).toBe('https://example.org/task')
  expect(Object.fromEntries(page.searchParams)).toEqual({
    assignmentId: Assignment.AssignmentId,
    hitId: hit.HITId,
    workerId: worker.id,
    turkSubmitTo: expect.stringMatching(/^http:\/\/localhost:1770\/t\/[\w-]+$/),
  })
})

test('the HITTypeId names the group too', async () => {
  const requester = await market.aRequester()
  const hit = await aHIT(requester)
  const { Assignment } = await (await market.aWorker()).AcceptAssignment({ HITGroupId: hit.HITTypeId })
  expect(Assignment.HITId).toBe(hit.HITId)
})

test('AssignmentAlreadyHeld: a Worker does each HIT once, and may take it again after returning it', async () => {
  const requester = await market.aRequester()
  const worker = await market.aWorker()
  const hit = await aHIT(requester, { MaxAssignments: 3 })
  const { Assignment } = await worker.AcceptAssignment({ HITId: hit.HITId })
  await expect(worker.AcceptAssignment({ HITId: hit.HITId })).rejects.toMatchObject({ code: 'AssignmentAlreadyHeld' })
  await worker.ReturnAssignment({ AssignmentId: Assignment.AssignmentId })
  await worker.ReturnAssignment({ AssignmentId: Assignment.AssignmentId })
  await doHIT(worker, hit)
  await expect(worker.AcceptAssignment({ HITId: hit.HITId })).rejects.toMatchObject({ code: 'AssignmentAlreadyHeld' })
  await expect(worker.AcceptAssignment({ HITGroupId: hit.HITGroupId })).rejects.toMatchObject({
    code: 'NoHITsAvailable',
  })
})

test('ExceedsMaxAssignmentsHeld: forty accepts at once give exactly twenty-five', async () => {
  const requester = await market.aRequester()
  const worker = await market.aWorker()
  let HITGroupId = ''
  for (let count = 0; count < 40; count++) HITGroupId = (await aHIT(requester, { Title: 'forty' })).HITGroupId
  const answers = await Promise.allSettled(Array.from({ length: 40 }, () => worker.AcceptAssignment({ HITGroupId })))
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(25)
  for (const answer of answers)
    if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ code: 'ExceedsMaxAssignmentsHeld' })
})

test('exactly the places of one HIT are given when many Workers race for them, without a false "none left"', async () => {
  const requester = await market.aRequester()
  const workers = await Promise.all(Array.from({ length: 60 }, () => market.aWorker()))
  const hit = await aHIT(requester, { Title: 'race', MaxAssignments: 9 })
  const answers = await Promise.allSettled(
    workers.map((worker) => worker.AcceptAssignment({ HITGroupId: hit.HITGroupId })),
  )
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(9)
  for (const answer of answers)
    if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ code: 'NoHITsAvailable' })
})

test('DoesNotMeetRequirements: the refusal names what is missing, and preview and sight obey ActionsGuarded', async () => {
  const requester = await market.aRequester()
  const german = await market.aWorker({ Country: 'DE' })
  const american = await market.aWorker({ Country: 'US', Subdivision: 'PA' })
  const hit = await aHIT(requester, {
    Title: 'americans',
    QualificationRequirements: [
      {
        QualificationTypeId: '00000000000000000071',
        Comparator: 'EqualTo',
        LocaleValues: [{ Country: 'US' }],
        ActionsGuarded: 'PreviewAndAccept',
      },
    ],
  })
  await expect(german.AcceptAssignment({ HITId: hit.HITId })).rejects.toMatchObject({
    code: 'DoesNotMeetRequirements',
    message:
      'You do not meet the requirements of this HIT: Location must be US. Yours is DE. If you live elsewhere now, correct it in your profile; otherwise look for other work.',
  })
  await expect(german.PreviewHIT({ HITGroupId: hit.HITGroupId })).rejects.toMatchObject({
    code: 'DoesNotMeetRequirements',
  })
  expect((await american.PreviewHIT({ HITGroupId: hit.HITGroupId })).HIT?.HITId).toBe(hit.HITId)
  await american.AcceptAssignment({ HITId: hit.HITId })
})

test('HITDoesNotExist and HITGroupDoesNotExist: ids that lead nowhere', async () => {
  const worker = await market.aWorker()
  await expect(worker.AcceptAssignment({ HITId: '3AAA' })).rejects.toMatchObject({ code: 'HITDoesNotExist' })
  await expect(worker.AcceptAssignment({ HITGroupId: '3AAA' })).rejects.toMatchObject({ code: 'HITGroupDoesNotExist' })
  await expect(worker.AcceptAssignment({})).rejects.toMatchObject({ code: 'InvalidParameterValue' })
})

test('an assignment past its deadline is abandoned and its place opens again', async () => {
  const requester = await market.aRequester()
  const worker = await market.aWorker()
  const hit = await aHIT(requester, { AssignmentDurationInSeconds: 60, LifetimeInSeconds: 86_400 })
  const { Assignment } = await worker.AcceptAssignment({ HITId: hit.HITId })
  await market.pass(65)
  expect((await requester.GetHIT({ HITId: hit.HITId })).HIT!.NumberOfAssignmentsPending).toBe(1)
  await market.pass(10)
  expect((await requester.GetHIT({ HITId: hit.HITId })).HIT!).toMatchObject({
    HITStatus: 'Assignable',
    NumberOfAssignmentsPending: 0,
  })
  await expect(
    worker.SubmitAssignment({ AssignmentId: Assignment.AssignmentId, Fields: { a: '1' } }),
  ).rejects.toMatchObject({ code: 'AssignmentClosed', message: expect.stringContaining('its time ran out') })
  expect((await worker.ListMyAssignments({ Statuses: ['Abandoned'] })).NumResults).toBe(1)
  await doHIT(worker, hit)
})

test('a place returned after expiry gives its money back', async () => {
  const requester = await market.aRequester({ deposit: '1.00' })
  const worker = await market.aWorker()
  const hit = await aHIT(requester, { LifetimeInSeconds: 60 })
  const { Assignment } = await worker.AcceptAssignment({ HITId: hit.HITId })
  await market.pass(61)
  await worker.ReturnAssignment({ AssignmentId: Assignment.AssignmentId })
  expect(await requester.GetAccountBalance()).toEqual({ AvailableBalance: '1.00' })
  expect((await requester.GetHIT({ HITId: hit.HITId })).HIT!.HITStatus).toBe('Reviewable')
})
