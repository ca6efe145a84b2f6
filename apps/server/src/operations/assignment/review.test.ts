import { afterAll, beforeAll, expect, test } from 'vitest'
import { aHIT, aMarket, doHIT, type Party, type TestMarket } from '../../testing/a-market.ts'

let market: TestMarket
let requester: Party
let worker: Party
beforeAll(async () => {
  market = await aMarket({ feePolicy: 'mturk' })
})
afterAll(async () => {
  expect(await market.findings()).toEqual([])
  await market.close()
})

/** A Requester with ten dollars and one submitted assignment of a dollar, which costs 1.20. */
async function submitted(options = {}) {
  requester = await market.aRequester({ deposit: '10.00' })
  worker = await market.aWorker()
  const hit = await aHIT(requester, { Reward: '1.00', ...options })
  return { hit, AssignmentId: await doHIT(worker, hit) }
}
const balance = () => requester.GetAccountBalance()
const earned = async () => (await worker.GetEarnings()).AvailableBalance

test('approval pays the Worker and the fee, once', async () => {
  const { hit, AssignmentId } = await submitted()
  const answers = await Promise.allSettled(
    [1, 2, 3].map(() => requester.ApproveAssignment({ AssignmentId, RequesterFeedback: 'Thank you' })),
  )
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const answer of answers)
    if (answer.status === 'rejected')
      expect(answer.reason).toMatchObject({
        code: 'InvalidAssignmentState',
        message: 'This operation can be called with a status of: Submitted',
      })
  expect(await balance()).toEqual({ AvailableBalance: '8.80' })
  expect(await earned()).toBe('1.00')
  const { Assignment, HIT } = await requester.GetAssignment({ AssignmentId })
  expect(Assignment).toMatchObject({ AssignmentStatus: 'Approved', RequesterFeedback: 'Thank you' })
  expect(HIT).toMatchObject({ HITId: hit.HITId, NumberOfAssignmentsCompleted: 1 })
})

test('a rejection contests the money until the time for an appeal is over', async () => {
  const { AssignmentId } = await submitted()
  await requester.RejectAssignment({ AssignmentId, RequesterFeedback: '' })
  expect(await balance()).toEqual({ AvailableBalance: '8.80', OnHoldBalance: '1.20' })
  expect(await worker.GetEarnings()).toMatchObject({
    AvailableBalance: '0.00',
    ContestedAmount: '1.00',
    NumberOfAssignmentsRejected: 1,
  })
  await market.pass(7 * 86_400 - 60)
  expect((await balance()).OnHoldBalance).toBe('1.20')
  await market.pass(61)
  expect(await balance()).toEqual({ AvailableBalance: '10.00' })
  expect((await worker.GetEarnings()).ContestedAmount).toBe('0.00')
})

test('an operator overturns a rejection and the contested money pays the Worker', async () => {
  const { AssignmentId } = await submitted()
  await requester.RejectAssignment({ AssignmentId, RequesterFeedback: 'no' })
  const { Assignments } = await market.operator.ListContestedAssignments({ MaxResults: 100 })
  expect(Assignments.map((one) => one.AssignmentId)).toContain(AssignmentId)
  await market.operator.OverturnRejection({ AssignmentId, Reason: 'The answer is right.' })
  expect(await balance()).toEqual({ AvailableBalance: '8.80' })
  expect(await earned()).toBe('1.00')
  await expect(market.operator.OverturnRejection({ AssignmentId, Reason: 'again' })).rejects.toMatchObject({
    code: 'InvalidAssignmentState',
  })
  await expect(requester.OverturnRejection({ AssignmentId, Reason: 'mine' })).rejects.toMatchObject({
    code: 'AccessDeniedException',
  })
})

test('OverrideRejection pays from contested money, later from the balance, and not after 30 days', async () => {
  const early = await submitted()
  await requester.RejectAssignment({ AssignmentId: early.AssignmentId, RequesterFeedback: 'no' })
  await expect(requester.ApproveAssignment({ AssignmentId: early.AssignmentId })).rejects.toMatchObject({
    code: 'InvalidAssignmentState',
  })
  await requester.ApproveAssignment({ AssignmentId: early.AssignmentId, OverrideRejection: true })
  expect(await balance()).toEqual({ AvailableBalance: '8.80' })
  expect(await earned()).toBe('1.00')

  const late = await submitted()
  await requester.RejectAssignment({ AssignmentId: late.AssignmentId, RequesterFeedback: 'no' })
  await market.pass(20 * 86_400)
  expect(await balance()).toEqual({ AvailableBalance: '10.00' })
  await requester.ApproveAssignment({ AssignmentId: late.AssignmentId, OverrideRejection: true })
  expect(await balance()).toEqual({ AvailableBalance: '8.80' })
  expect(await earned()).toBe('1.00')

  const tooLate = await submitted()
  await requester.RejectAssignment({ AssignmentId: tooLate.AssignmentId, RequesterFeedback: 'no' })
  await market.pass(31 * 86_400)
  await expect(
    requester.ApproveAssignment({ AssignmentId: tooLate.AssignmentId, OverrideRejection: true }),
  ).rejects.toMatchObject({ code: 'InvalidAssignmentState' })
})

test('OverrideRejection on a submitted assignment is an ordinary approval', async () => {
  const { AssignmentId } = await submitted()
  await requester.ApproveAssignment({ AssignmentId, OverrideRejection: true })
  expect(await earned()).toBe('1.00')
})

test('InvalidAssignmentState: an assignment still worked on answers "null", as MTurk does', async () => {
  requester = await market.aRequester()
  worker = await market.aWorker()
  const { HITId } = await aHIT(requester)
  const { Assignment } = await worker.AcceptAssignment({ HITId })
  await expect(requester.ApproveAssignment({ AssignmentId: Assignment.AssignmentId })).rejects.toMatchObject({
    message: 'This operation can be called with a status of: null',
  })
})

test('AssignmentDoesNotExist: of another Requester', async () => {
  const { AssignmentId } = await submitted()
  const other = await market.aRequester()
  for (const call of [
    () => other.ApproveAssignment({ AssignmentId }),
    () => other.RejectAssignment({ AssignmentId, RequesterFeedback: '' }),
    () => other.GetAssignment({ AssignmentId }),
    () => other.SendBonus({ AssignmentId, WorkerId: worker.id, BonusAmount: '1.00', Reason: 'x' }),
  ])
    await expect(call()).rejects.toMatchObject({ code: 'AssignmentDoesNotExist' })
})

test('a rejection does not open the place again', async () => {
  const { hit, AssignmentId } = await submitted()
  await requester.RejectAssignment({ AssignmentId, RequesterFeedback: 'no' })
  expect((await requester.GetHIT({ HITId: hit.HITId })).HIT).toMatchObject({
    HITStatus: 'Reviewable',
    NumberOfAssignmentsAvailable: 0,
    NumberOfAssignmentsCompleted: 1,
  })
})

test('a bonus costs its amount and 20 %, once for a token, and is listed', async () => {
  const { hit, AssignmentId } = await submitted()
  const bonus = {
    AssignmentId,
    WorkerId: worker.id,
    BonusAmount: '0.50',
    Reason: 'Very careful work',
    UniqueRequestToken: 'b1',
  }
  await requester.SendBonus(bonus)
  await expect(requester.SendBonus(bonus)).rejects.toMatchObject({ code: 'DuplicateRequest' })
  expect(await balance()).toEqual({ AvailableBalance: '8.20', OnHoldBalance: '1.20' })
  expect(await worker.GetEarnings()).toMatchObject({ AvailableBalance: '0.50', BonusAmount: '0.50' })
  const { BonusPayments, NumResults } = await requester.ListBonusPayments({ HITId: hit.HITId })
  expect(NumResults).toBe(1)
  expect(BonusPayments![0]).toMatchObject({
    WorkerId: worker.id,
    BonusAmount: '0.50',
    AssignmentId,
    Reason: 'Very careful work',
  })
  expect((await requester.ListBonusPayments({ AssignmentId })).NumResults).toBe(1)
  await expect(requester.ListBonusPayments()).rejects.toMatchObject({ code: 'InvalidParameterValue' })
})

test('InvalidParameterValue, InsufficientFunds: a bonus to the wrong Worker, of nothing, or of more than there is', async () => {
  const { AssignmentId } = await submitted()
  const stranger = await market.aWorker()
  const send = (change: object) =>
    requester.SendBonus({ AssignmentId, WorkerId: worker.id, BonusAmount: '1.00', Reason: 'x', ...change })
  await expect(send({ WorkerId: stranger.id })).rejects.toMatchObject({
    code: 'InvalidParameterValue',
    message: `The value "${stranger.id}" is not valid for the parameter WorkerId.`,
  })
  await expect(send({ BonusAmount: '0.00' })).rejects.toMatchObject({ code: 'InvalidParameterValue' })
  await expect(send({ BonusAmount: '9.00' })).rejects.toMatchObject({ code: 'InsufficientFunds' })
  expect((await requester.ListBonusPayments({ AssignmentId })).NumResults).toBe(0)
})

test('a bonus is for submitted work in any state, of a cent to $10,000, with a Reason', async () => {
  const { AssignmentId } = await submitted({ MaxAssignments: 2 })
  const send = (change: object) =>
    requester.SendBonus({ AssignmentId, WorkerId: worker.id, BonusAmount: '0.01', Reason: 'x', ...change })
  await send({})
  await requester.RejectAssignment({ AssignmentId, RequesterFeedback: '' })
  await send({})
  await requester.ApproveAssignment({ AssignmentId, OverrideRejection: true })
  await send({})
  expect((await requester.ListBonusPayments({ AssignmentId })).NumResults).toBe(3)
  const refused = { code: 'InvalidParameterValue' }
  await expect(send({ BonusAmount: '10000.01' })).rejects.toMatchObject(refused)
  await expect(send({ Reason: '' })).rejects.toMatchObject(refused)
  const { HITId } = await aHIT(requester)
  const { Assignment } = await worker.AcceptAssignment({ HITId })
  await expect(send({ AssignmentId: Assignment.AssignmentId })).rejects.toMatchObject({
    code: 'InvalidAssignmentState',
  })
})

test('InsufficientFunds: a rejection is taken back only with money for it, and nothing is done', async () => {
  const { AssignmentId } = await submitted()
  await requester.RejectAssignment({ AssignmentId, RequesterFeedback: 'no' })
  await market.pass(8 * 86_400)
  await aHIT(requester, { Reward: '8.00' })
  await expect(requester.ApproveAssignment({ AssignmentId, OverrideRejection: true })).rejects.toMatchObject({
    code: 'InsufficientFunds',
    message: expect.stringMatching(
      /^This Requester has insufficient funds in their account to complete this transaction\. Please visit /,
    ),
  })
  expect((await requester.GetAssignment({ AssignmentId })).Assignment!.AssignmentStatus).toBe('Rejected')
  expect(await earned()).toBe('0.00')
})

test('AssignmentAlreadyHeld: whose work was rejected does not get the HIT again', async () => {
  const { hit, AssignmentId } = await submitted({ MaxAssignments: 2 })
  await requester.RejectAssignment({ AssignmentId, RequesterFeedback: '' })
  await expect(worker.AcceptAssignment({ HITId: hit.HITId })).rejects.toMatchObject({ code: 'AssignmentAlreadyHeld' })
})

test('no event holds a word of feedback, reason or answer', async () => {
  const { AssignmentId } = await submitted()
  await requester.SendBonus({ AssignmentId, WorkerId: worker.id, BonusAmount: '0.10', Reason: 'secret-reason' })
  await requester.RejectAssignment({ AssignmentId, RequesterFeedback: 'secret-feedback' })
  await market.operator.OverturnRejection({ AssignmentId, Reason: 'secret-verdict' })
  const { rows } = await market.database.pool.query(
    'select event_id, parents, state::text from event where requester_id = $1',
    [requester.id],
  )
  expect(rows.filter(({ state }) => state.includes('secret'))).toEqual([])
  // Every event but the first of its subject follows one that is there.
  const known = new Set(rows.map((row) => row.event_id))
  expect(rows.flatMap((row) => row.parents).filter((parent: string) => !known.has(parent))).toEqual([])
})
