import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { aMarket, aQualificationType, type Party, type TestMarket } from '../../testing/a-market.ts'

let market: TestMarket
let requester: Party
let worker: Party
beforeAll(async () => {
  market = await aMarket()
  requester = await market.aRequester()
})
beforeEach(async () => {
  worker = await market.aWorker()
})
afterAll(() => market.close())

const schema = 'http://mechanicalturk.amazonaws.com/AWSMechanicalTurkDataSchemas/2005-10-01'
const question = (id: string) =>
  `<Question><QuestionIdentifier>${id}</QuestionIdentifier><IsRequired>true</IsRequired><QuestionContent><Text>${id}?</Text></QuestionContent><AnswerSpecification><SelectionAnswer><StyleSuggestion>radiobutton</StyleSuggestion><Selections><Selection><SelectionIdentifier>yes</SelectionIdentifier><Text>Yes</Text></Selection><Selection><SelectionIdentifier>no</SelectionIdentifier><Text>No</Text></Selection></Selections></SelectionAnswer></AnswerSpecification></Question>`
const Test = `<QuestionForm xmlns="${schema}/QuestionForm.xsd">${question('a')}${question('b')}</QuestionForm>`
const keyed = (id: string) =>
  `<Question><QuestionIdentifier>${id}</QuestionIdentifier><AnswerOption><SelectionIdentifier>yes</SelectionIdentifier><AnswerScore>1</AnswerScore></AnswerOption></Question>`
const AnswerKey = `<AnswerKey xmlns="${schema}/AnswerKey.xsd">${keyed('a')}${keyed('b')}<QualificationValueMapping><PercentageMapping><MaximumSummedScore>2</MaximumSummedScore></PercentageMapping></QualificationValueMapping></AnswerKey>`
const fields = (a: string, b: string) => ({ 'SelectionIdentifier:a': a, 'SelectionIdentifier:b': b })

const request = (id: string) => worker.RequestQualification({ QualificationTypeId: id })
const submit = (id: string, Fields: Record<string, string>) =>
  worker.SubmitQualificationTest({ QualificationTypeId: id, Fields })
const pending = async (id?: string) =>
  (await requester.ListQualificationRequests(id ? { QualificationTypeId: id } : {})).QualificationRequests!
const score = (id: string) =>
  requester
    .GetQualificationScore({ QualificationTypeId: id, WorkerId: worker.id })
    .then((output) => output.Qualification!.IntegerValue)

test('a request without a test waits for the Requester, who grants it with a value', async () => {
  const id = await aQualificationType(requester)
  expect(await request(id)).toEqual({ State: 'Pending' })
  const [waiting] = await pending(id)
  expect(waiting).toEqual({
    QualificationRequestId: expect.any(String),
    QualificationTypeId: id,
    WorkerId: worker.id,
    SubmitTime: expect.any(Date),
  })
  const { QualificationRequestId } = waiting!
  await requester.AcceptQualificationRequest({ QualificationRequestId: QualificationRequestId!, IntegerValue: 42 })
  expect(await score(id)).toBe(42)
  expect(await pending(id)).toEqual([])
  const again = requester.AcceptQualificationRequest({ QualificationRequestId: QualificationRequestId! })
  await expect(again).rejects.toMatchObject({ code: 'InvalidQualificationRequestState' })
})

test('a rejection keeps what was granted before, and the Worker reads the reason', async () => {
  const id = await aQualificationType(requester, { RetryDelayInSeconds: 0 })
  await requester.AssociateQualificationWithWorker({ QualificationTypeId: id, WorkerId: worker.id, IntegerValue: 5 })
  await request(id)
  const [waiting] = await pending(id)
  await requester.RejectQualificationRequest({
    QualificationRequestId: waiting!.QualificationRequestId!,
    Reason: 'Five is all you get.',
  })
  expect(await score(id)).toBe(5)
  const { Qualifications } = await worker.ListMyQualifications()
  expect(Qualifications.find((one) => one.QualificationTypeId === id)).toMatchObject({
    Status: 'Granted',
    RequestState: 'Rejected',
    Reason: 'Five is all you get.',
    MayRequest: true,
  })
})

test('a grant leaves the request of the Worker open, and accepting it without a value grants 1', async () => {
  const id = await aQualificationType(requester)
  await request(id)
  await requester.AssociateQualificationWithWorker({ QualificationTypeId: id, WorkerId: worker.id, IntegerValue: 5 })
  const [waiting] = await pending(id)
  expect(await score(id)).toBe(5)
  await requester.AcceptQualificationRequest({ QualificationRequestId: waiting!.QualificationRequestId! })
  expect(await score(id)).toBe(1)
})

test('what is granted automatically is granted at once', async () => {
  const id = await aQualificationType(requester, { AutoGranted: true, AutoGrantedValue: 9 })
  expect(await request(id)).toEqual({ State: 'Granted', IntegerValue: 9 })
  expect(await score(id)).toBe(9)
  expect(await pending(id)).toEqual([])
})

test('AutoGrantedValue is 1 unless another is given', async () => {
  const id = await aQualificationType(requester, { AutoGranted: true })
  expect(await request(id)).toEqual({ State: 'Granted', IntegerValue: 1 })
})

test('a test with a key is graded when it is handed in, whatever the score', async () => {
  const id = await aQualificationType(requester, {
    Test,
    AnswerKey,
    TestDurationInSeconds: 60,
    RetryDelayInSeconds: 100,
  })
  const begun = await request(id)
  expect(begun).toMatchObject({
    State: 'Testing',
    Test: { URL: expect.stringContaining(id), Deadline: expect.any(Date) },
  })
  expect(await request(id)).toEqual(begun)
  expect(await pending(id)).toEqual([])
  expect(await submit(id, fields('yes', 'no'))).toEqual({ State: 'Granted', IntegerValue: 50 })
  expect(await score(id)).toBe(50)
  await expect(submit(id, fields('yes', 'yes'))).rejects.toMatchObject({ code: 'InvalidQualificationRequestState' })
  await market.pass(100)
  await request(id)
  expect(await submit(id, fields('yes', 'yes'))).toMatchObject({ IntegerValue: 100 })
})

test('a test without a key goes to the Requester, with its answers', async () => {
  const id = await aQualificationType(requester, { Test, TestDurationInSeconds: 60 })
  await request(id)
  expect(await submit(id, fields('no', 'yes'))).toEqual({ State: 'Pending' })
  const [waiting] = await pending(id)
  expect(waiting!.Test).toBe(Test)
  expect(waiting!.Answer).toContain(
    '<QuestionIdentifier>a</QuestionIdentifier><SelectionIdentifier>no</SelectionIdentifier>',
  )
})

test('a test that ran out creates no request, and counts as asked', async () => {
  const id = await aQualificationType(requester, { Test, TestDurationInSeconds: 60, RetryDelayInSeconds: 3600 })
  await request(id)
  await market.pass(60 + 60)
  await expect(submit(id, fields('yes', 'yes'))).rejects.toMatchObject({ code: 'InvalidQualificationRequestState' })
  expect(await pending(id)).toEqual([])
  await expect(request(id)).rejects.toMatchObject({ code: 'QualificationTypeRetryDelayNotElapsed' })
  await market.pass(3600)
  expect(await request(id)).toMatchObject({ State: 'Testing' })
})

test('InvalidParameterValue: a test that leaves out what must be answered, or chooses what is not there', async () => {
  const id = await aQualificationType(requester, { Test, TestDurationInSeconds: 60 })
  await request(id)
  await expect(submit(id, { 'SelectionIdentifier:a': 'yes' })).rejects.toThrow("'b' must be answered")
  await expect(submit(id, fields('yes', 'maybe'))).rejects.toThrow("no selection 'maybe'")
  expect(await submit(id, fields('yes', 'no'))).toEqual({ State: 'Pending' })
})

test('a Worker asks once at a time, and again only as the type allows', async () => {
  const id = await aQualificationType(requester)
  await request(id)
  await expect(request(id)).rejects.toThrow('has not decided yet')
  const [waiting] = await pending(id)
  await requester.RejectQualificationRequest({ QualificationRequestId: waiting!.QualificationRequestId! })
  await expect(request(id)).rejects.toMatchObject({ code: 'QualificationTypeDoesNotAllowRetake' })
})

test('of many requests at once, one waits', async () => {
  const id = await aQualificationType(requester)
  const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => request(id)))
  expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  for (const outcome of outcomes)
    if (outcome.status === 'rejected')
      expect(outcome.reason).toMatchObject({ code: 'InvalidQualificationRequestState' })
  expect(await pending(id)).toHaveLength(1)
})

test('a type that is switched off, deleted, unknown or of a Requester who blocks the Worker cannot be asked for', async () => {
  const inactive = await aQualificationType(requester, { QualificationTypeStatus: 'Inactive' })
  await expect(request(inactive)).rejects.toMatchObject({ code: 'InvalidQualificationTypeState' })
  const open = await aQualificationType(requester)
  await request(open)
  await requester.DeleteQualificationType({ QualificationTypeId: open })
  expect(await pending()).not.toContainEqual(expect.objectContaining({ QualificationTypeId: open }))
  await expect(request(open)).rejects.toMatchObject({ code: 'QualificationTypeDoesNotExist' })
  await expect(request('00000000000000000040')).rejects.toMatchObject({ code: 'QualificationTypeDoesNotExist' })
  const barred = await aQualificationType(requester)
  await requester.CreateWorkerBlock({ WorkerId: worker.id, Reason: 'Spam' })
  await expect(request(barred)).rejects.toMatchObject({ code: 'WorkerBlocked' })
})

test('QualificationRequestDoesNotExist: the request for the type of another Requester', async () => {
  const id = await aQualificationType(requester)
  await request(id)
  const [waiting] = await pending(id)
  const QualificationRequestId = waiting!.QualificationRequestId!
  const other = await market.aRequester()
  const refusal = { code: 'QualificationRequestDoesNotExist' }
  await expect(other.AcceptQualificationRequest({ QualificationRequestId })).rejects.toMatchObject(refusal)
  await expect(other.RejectQualificationRequest({ QualificationRequestId })).rejects.toMatchObject(refusal)
  await expect(other.AcceptQualificationRequest({ QualificationRequestId: 'no such' })).rejects.toMatchObject(refusal)
  expect((await other.ListQualificationRequests()).QualificationRequests).toEqual([])
})
