import { afterAll, beforeAll, expect, test } from 'vitest'
import { aHIT, aMarket, doHIT, type Party, type TestMarket } from '../../testing/a-market.ts'

let market: TestMarket
beforeAll(async () => {
  market = await aMarket({ feePolicy: 'mturk' })
})
afterAll(async () => {
  expect(await market.findings()).toEqual([])
  await market.close()
})

const aType = async (requester: Party, more = {}) =>
  (
    await requester.CreateHITType({
      Title: 'Another title',
      Description: 'Another description',
      Reward: '1.00',
      AssignmentDurationInSeconds: 120,
      AutoApprovalDelayInSeconds: 60,
      ...more,
    })
  ).HITTypeId!

test('the HIT takes every property of the type, and more money is held', async () => {
  const requester = await market.aRequester({ deposit: '10.00' })
  const hit = await aHIT(requester, { MaxAssignments: 2, Keywords: 'old' })
  expect(await requester.GetAccountBalance()).toEqual({ AvailableBalance: '9.76', OnHoldBalance: '0.24' })
  const HITTypeId = await aType(requester)
  await requester.UpdateHITTypeOfHIT({ HITId: hit.HITId, HITTypeId })
  const { HIT } = await requester.GetHIT({ HITId: hit.HITId })
  expect(HIT).toMatchObject({
    ...{ HITTypeId, Title: 'Another title', Description: 'Another description', Reward: '1.00' },
    ...{ AssignmentDurationInSeconds: 120, AutoApprovalDelayInSeconds: 60, NumberOfAssignmentsAvailable: 2 },
    ...{ Question: hit.Question, Expiration: hit.Expiration },
  })
  expect(HIT).not.toHaveProperty('Keywords')
  expect(HIT!.HITGroupId).not.toBe(hit.HITGroupId)
  expect(await requester.GetAccountBalance()).toEqual({ AvailableBalance: '7.60', OnHoldBalance: '2.40' })
})

test('a cheaper type gives money back, and the fee follows its requirements', async () => {
  const requester = await market.aRequester({ deposit: '10.00' })
  const hit = await aHIT(requester, { Reward: '2.00', MaxAssignments: 1 })
  const masters = { QualificationTypeId: '2F1QJWKUDD8XADTFD2Q0G6UTO95ALH', Comparator: 'Exists' as const }
  const HITTypeId = await aType(requester, { QualificationRequirements: [masters] })
  await requester.UpdateHITTypeOfHIT({ HITId: hit.HITId, HITTypeId })
  await requester.UpdateHITTypeOfHIT({ HITId: hit.HITId, HITTypeId })
  expect(await requester.GetAccountBalance()).toEqual({ AvailableBalance: '8.75', OnHoldBalance: '1.25' })
})

test('Workers find it in the new group, do it under the new type, and are paid the new reward', async () => {
  const requester = await market.aRequester()
  const worker = await market.aWorker()
  const hit = await aHIT(requester, { Title: 'Moving' })
  await market.pass(1)
  const HITTypeId = await aType(requester, { Title: 'Moved' })
  await requester.UpdateHITTypeOfHIT({ HITId: hit.HITId, HITTypeId })
  await market.pass(1)
  const groupsOf = async (SearchTerm: string) => (await worker.ListHITGroups({ SearchTerm })).HITGroups
  expect(await groupsOf('Moving')).toEqual([])
  expect(await groupsOf('Moved')).toMatchObject([{ HITTypeId, NumberOfHITsAvailable: 1 }])
  await doHIT(worker, hit)
  await market.pass(70)
  expect((await worker.ListMyAssignments({})).Assignments).toMatchObject([{ Status: 'Approved', Reward: '1.00' }])
})

test('an expired HIT holds nothing, and what it is extended with is the new price', async () => {
  const requester = await market.aRequester({ deposit: '10.00' })
  const hit = await aHIT(requester, { LifetimeInSeconds: 60 })
  await market.pass(61)
  await requester.UpdateHITTypeOfHIT({ HITId: hit.HITId, HITTypeId: await aType(requester) })
  expect(await requester.GetAccountBalance()).toEqual({ AvailableBalance: '10.00' })
  await requester.UpdateExpirationForHIT({ HITId: hit.HITId, ExpireAt: new Date(market.now().getTime() + 60_000) })
  expect(await requester.GetAccountBalance()).toEqual({ AvailableBalance: '8.80', OnHoldBalance: '1.20' })
})

test('InsufficientFunds: nothing changes', async () => {
  const requester = await market.aRequester({ deposit: '0.50' })
  const hit = await aHIT(requester)
  const HITTypeId = await aType(requester)
  await expect(requester.UpdateHITTypeOfHIT({ HITId: hit.HITId, HITTypeId })).rejects.toMatchObject({
    code: 'InsufficientFunds',
  })
  expect((await requester.GetHIT({ HITId: hit.HITId })).HIT).toMatchObject({ HITTypeId: hit.HITTypeId, Reward: '0.10' })
  expect(await requester.GetAccountBalance()).toEqual({ AvailableBalance: '0.38', OnHoldBalance: '0.12' })
})

test('InvalidHITState: once it was accepted, even when it was returned, or when it is disposed', async () => {
  const requester = await market.aRequester()
  const worker = await market.aWorker()
  const HITTypeId = await aType(requester)
  const refused = { code: 'InvalidHITState' }
  const taken = await aHIT(requester, { MaxAssignments: 2 })
  const { Assignment } = await worker.AcceptAssignment({ HITId: taken.HITId })
  await expect(requester.UpdateHITTypeOfHIT({ HITId: taken.HITId, HITTypeId })).rejects.toMatchObject(refused)
  await worker.ReturnAssignment({ AssignmentId: Assignment.AssignmentId })
  await expect(requester.UpdateHITTypeOfHIT({ HITId: taken.HITId, HITTypeId })).rejects.toMatchObject(refused)
  const gone = await aHIT(requester, { LifetimeInSeconds: 30 })
  await market.pass(31)
  await requester.DeleteHIT({ HITId: gone.HITId })
  await expect(requester.UpdateHITTypeOfHIT({ HITId: gone.HITId, HITTypeId })).rejects.toMatchObject({
    ...refused,
    message: expect.stringContaining("currently in the state 'Disposed'"),
  })
})

test('HITTypeDoesNotExist and HITDoesNotExist: those of another Requester', async () => {
  const requester = await market.aRequester()
  const stranger = await market.aRequester()
  const { HITId } = await aHIT(requester)
  const HITTypeId = await aType(stranger)
  await expect(requester.UpdateHITTypeOfHIT({ HITId, HITTypeId })).rejects.toMatchObject({
    code: 'HITTypeDoesNotExist',
  })
  await expect(stranger.UpdateHITTypeOfHIT({ HITId, HITTypeId })).rejects.toMatchObject({ code: 'HITDoesNotExist' })
})
