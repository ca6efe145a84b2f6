import { afterAll, beforeAll, expect, test } from 'vitest'
import { aHIT, aMarket, doHIT, type Party, type TestMarket } from '../../testing/a-market.ts'

let market: TestMarket
let requester: Party
let worker: Party
beforeAll(async () => {
  market = await aMarket()
  requester = await market.aRequester()
  worker = await market.aWorker()
})
afterAll(async () => {
  expect(await market.findings()).toEqual([])
  await market.close()
})

async function held(options = {}) {
  const { HITId } = await aHIT(requester, options)
  return { HITId, AssignmentId: (await worker.AcceptAssignment({ HITId })).Assignment.AssignmentId }
}
const answerTo = async (HITId: string) => (await requester.ListAssignmentsForHIT({ HITId })).Assignments![0]!

test('fields become QuestionFormAnswers, repeated names joined, reserved names dropped, empty ones kept', async () => {
  const { HITId, AssignmentId } = await held()
  await worker.SubmitAssignment({
    AssignmentId,
    Fields: {
      assignmentId: AssignmentId,
      workerId: worker.id,
      colour: ['red', 'blue'],
      note: '',
      city: 'Zürich 🐎 <b>&',
    },
  })
  const { Answer } = await answerTo(HITId)
  expect(Answer).toContain('<QuestionIdentifier>colour</QuestionIdentifier><FreeText>red|blue</FreeText>')
  expect(Answer).toContain('<QuestionIdentifier>note</QuestionIdentifier><FreeText></FreeText>')
  expect(Answer).toContain('Z&#252;rich &#128014; &lt;b&gt;&amp;')
  expect(Answer).not.toContain('workerId')
  expect((await requester.ListResults({ HITId })).Results[0]!.Fields).toEqual({
    colour: 'red|blue',
    note: '',
    city: 'Zürich 🐎 <b>&',
  })
})

test('a Worker may send the XML itself, which is kept to the letter', async () => {
  const { HITId, AssignmentId } = await held()
  const Answer =
    '<?xml version="1.0" encoding="UTF-8"?><QuestionFormAnswers xmlns="http://mechanicalturk.amazonaws.com/AWSMechanicalTurkDataSchemas/2005-10-01/QuestionFormAnswers.xsd"><Answer><QuestionIdentifier>q</QuestionIdentifier><SelectionIdentifier>yes</SelectionIdentifier></Answer></QuestionFormAnswers>'
  await worker.SubmitAssignment({ AssignmentId, Answer })
  expect((await answerTo(HITId)).Answer).toBe(Answer)
})

test('XMLParseError and InvalidParameterValue: what is no answer is refused and the assignment stays open', async () => {
  const { AssignmentId } = await held()
  await expect(worker.SubmitAssignment({ AssignmentId, Answer: '<no>' })).rejects.toMatchObject({
    code: 'XMLParseError',
  })
  await expect(worker.SubmitAssignment({ AssignmentId })).rejects.toMatchObject({ code: 'InvalidParameterValue' })
  await worker.SubmitAssignment({ AssignmentId, Fields: { a: '1' } })
})

test('the same answer again is the same success; another one is refused', async () => {
  const { HITId, AssignmentId } = await held()
  await Promise.all([1, 2, 3].map(() => worker.SubmitAssignment({ AssignmentId, Fields: { a: '1' } })))
  await expect(worker.SubmitAssignment({ AssignmentId, Fields: { a: '2' } })).rejects.toMatchObject({
    code: 'AssignmentClosed',
  })
  expect((await requester.ListAssignmentsForHIT({ HITId })).NumResults).toBe(1)
  const { rows } = await market.database.pool.query('select count(*) from event where event_id = $1', [
    `${AssignmentId}:AssignmentSubmitted`,
  ])
  expect(Number(rows[0].count)).toBe(1)
})

test('AssignmentDoesNotExist: the assignment of another Worker', async () => {
  const { AssignmentId } = await held()
  const other = await market.aWorker()
  await expect(other.SubmitAssignment({ AssignmentId, Fields: { a: '1' } })).rejects.toMatchObject({
    code: 'AssignmentDoesNotExist',
  })
  await expect(other.ReturnAssignment({ AssignmentId })).rejects.toMatchObject({ code: 'AssignmentDoesNotExist' })
  await expect(other.GetMyAssignment({ AssignmentId })).rejects.toMatchObject({ code: 'AssignmentDoesNotExist' })
})

test('an answer of 64 KB comes back as it went in', async () => {
  const { HITId, AssignmentId } = await held()
  const text = 'ä€😀x'.repeat(6000)
  await worker.SubmitAssignment({ AssignmentId, Fields: { text } })
  expect((await requester.ListResults({ HITId })).Results[0]!.Fields.text).toBe(text)
})

test('a delay of 0 approves at submission; otherwise the clock approves when the delay is over', async () => {
  const atOnce = await held({ AutoApprovalDelayInSeconds: 0 })
  await worker.SubmitAssignment({ AssignmentId: atOnce.AssignmentId, Fields: { a: '1' } })
  expect((await answerTo(atOnce.HITId)).AssignmentStatus).toBe('Approved')

  const later = await held({ AutoApprovalDelayInSeconds: 3600, LifetimeInSeconds: 86_400 })
  await worker.SubmitAssignment({ AssignmentId: later.AssignmentId, Fields: { a: '1' } })
  await market.pass(3590)
  expect((await answerTo(later.HITId)).AssignmentStatus).toBe('Submitted')
  await market.pass(11)
  const approved = await answerTo(later.HITId)
  expect(approved.AssignmentStatus).toBe('Approved')
  expect(approved.ApprovalTime).toEqual(approved.AutoApprovalTime)
  expect(approved.AutoApprovalTime!.getTime() - approved.SubmitTime!.getTime()).toBe(3_600_000)
})

test('active seconds are those of the beats; without beats the time from acceptance to submission counts', async () => {
  const measured = await held()
  for (let beat = 0; beat < 4; beat++) {
    await market.pass(5)
    await worker.RecordActivity({ AssignmentId: measured.AssignmentId })
  }
  await worker.RecordActivity({ AssignmentId: measured.AssignmentId })
  await market.pass(100)
  await worker.SubmitAssignment({ AssignmentId: measured.AssignmentId, Fields: { a: '1' } })
  expect((await requester.ListResults({ HITId: measured.HITId })).Results[0]).toMatchObject({
    ActiveSeconds: 20,
    TimeMeasured: true,
    WorkTimeInSeconds: 120,
  })
  await expect(worker.RecordActivity({ AssignmentId: measured.AssignmentId })).rejects.toMatchObject({
    code: 'InvalidAssignmentState',
  })

  const unmeasured = await held()
  await market.pass(30)
  await worker.SubmitAssignment({ AssignmentId: unmeasured.AssignmentId, Fields: { a: '1' } })
  expect((await requester.ListResults({ HITId: unmeasured.HITId })).Results[0]).toMatchObject({
    ActiveSeconds: 30,
    TimeMeasured: false,
  })
})

test('lists show submitted assignments in the order of submission, never accepted ones', async () => {
  const hit = await aHIT(requester, { MaxAssignments: 4 })
  const workers = await Promise.all([1, 2, 3, 4].map(() => market.aWorker()))
  const done: string[] = []
  for (const one of workers.slice(0, 3)) done.push(await doHIT(one, hit))
  const { Assignment } = await workers[3]!.AcceptAssignment({ HITId: hit.HITId })
  const { Assignments } = await requester.ListAssignmentsForHIT({ HITId: hit.HITId })
  expect(Assignments!.map((one) => one.AssignmentId)).toEqual(done)
  await expect(requester.GetAssignment({ AssignmentId: Assignment.AssignmentId })).rejects.toMatchObject({
    code: 'InvalidAssignmentState',
    message: expect.stringContaining('Reviewable,Approved,Rejected'),
  })
  expect(
    (await requester.ListAssignmentsForHIT({ HITId: hit.HITId, AssignmentStatuses: ['Approved'] })).NumResults,
  ).toBe(0)
})
