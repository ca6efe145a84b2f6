import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Marketplace, startMarketplace } from '../src/marketplace.ts'
import { selectionForm, selectionKey } from '../src/questions.ts'
import { send } from '../src/wire.ts'

let market: Marketplace
beforeAll(async () => {
  market = await startMarketplace()
})
afterAll(() => market?.stop())

type Thing = Record<string, unknown>

async function call<T>(operation: string, body: object): Promise<T> {
  const { status, text, body: output } = await send<T>(market.url, market.requester, { operation, body })
  expect(status, text).toBe(200)
  return output
}

async function createType(more: object): Promise<Thing> {
  const input = { Description: 'x', QualificationTypeStatus: 'Active', ...more }
  return (await call<{ QualificationType: Thing }>('CreateQualificationType', input)).QualificationType
}

/** As everywhere, times are numbers of seconds. */
function expectNow(time: unknown): void {
  expect(Math.abs((time as number) - Date.now() / 1000)).toBeLessThan(60)
}

it('a QualificationType has the members MTurk gives, and leaves out what was not given', async () => {
  const plain = await createType({ Name: 'Plain' })
  expect(Object.keys(plain).sort()).toEqual([
    'AutoGranted',
    'CreationTime',
    'Description',
    'IsRequestable',
    'Name',
    'QualificationTypeId',
    'QualificationTypeStatus',
  ])
  expectNow(plain.CreationTime)
  const given = { Keywords: 'k', RetryDelayInSeconds: 60 }
  const test = { Test: selectionForm, AnswerKey: selectionKey, TestDurationInSeconds: 600 }
  expect(await createType({ Name: 'Tested', ...given, ...test })).toMatchObject({ ...given, ...test })
  expect(await createType({ Name: 'Automatic', AutoGranted: true, AutoGrantedValue: 9 })).toMatchObject({
    AutoGranted: true,
    AutoGrantedValue: 9,
  })
})

it('a request and a qualification have the members MTurk gives', async () => {
  const { QualificationTypeId } = await createType({ Name: 'By hand', Test: selectionForm, TestDurationInSeconds: 600 })
  const { WorkerId, Token } = market.workers[0]!
  await market.rest(Token, 'RequestQualification', { QualificationTypeId })
  const Fields = { 'SelectionIdentifier:q1': 'yes' }
  await market.rest(Token, 'SubmitQualificationTest', { QualificationTypeId, Fields })
  type Requests = { QualificationRequests: Thing[] }
  const [request] = (await call<Requests>('ListQualificationRequests', {})).QualificationRequests
  expect(request).toEqual({
    QualificationRequestId: expect.stringMatching(/^[0-9A-Z]+$/),
    QualificationTypeId,
    WorkerId,
    Test: selectionForm,
    Answer: expect.stringContaining('<SelectionIdentifier>yes</SelectionIdentifier>'),
    SubmitTime: expect.any(Number),
  })
  expectNow(request!.SubmitTime)
  const { QualificationRequestId } = request!
  expect(await call('AcceptQualificationRequest', { QualificationRequestId, IntegerValue: 5 })).toEqual({})
  const who = { QualificationTypeId, WorkerId }
  const { Qualification } = await call<{ Qualification: Thing }>('GetQualificationScore', who)
  expect(Qualification).toEqual({ ...who, IntegerValue: 5, Status: 'Granted', GrantTime: expect.any(Number) })
  expectNow(Qualification.GrantTime)
})

it('a bonus has its GrantTime as a number', async () => {
  const { HIT } = await call<{ HIT: { HITId: string } }>('CreateHIT', {
    ...{ Title: 'Bonus', Description: 'x', Reward: '0.10', AssignmentDurationInSeconds: 60, LifetimeInSeconds: 60 },
    Question: selectionForm,
  })
  const worker = market.workers[0]!
  const AssignmentId = await market.work(worker, HIT.HITId, { 'SelectionIdentifier:q1': 'yes' })
  const bonus = { AssignmentId, WorkerId: worker.WorkerId, BonusAmount: '0.50', Reason: 'x' }
  await call('SendBonus', bonus)
  const { BonusPayments } = await call<{ BonusPayments: Thing[] }>('ListBonusPayments', { AssignmentId })
  expect(BonusPayments).toEqual([{ ...bonus, GrantTime: expect.any(Number) }])
  expectNow(BonusPayments[0]!.GrantTime)
})
