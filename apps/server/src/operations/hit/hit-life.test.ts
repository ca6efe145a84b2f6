import { afterAll, beforeAll, expect, test } from 'vitest'
import { aHIT, aMarket, doHIT, type Party, type TestMarket } from '../../testing/a-market.ts'

let market: TestMarket
let requester: Party
let worker: Party
beforeAll(async () => {
  market = await aMarket()
})
afterAll(async () => {
  expect(await market.findings()).toEqual([])
  await market.close()
})

async function parties() {
  requester = await market.aRequester({ deposit: '10.00' })
  worker = await market.aWorker()
}
const get = async (HITId: string) => (await requester.GetHIT({ HITId })).HIT!
const held = async () => (await requester.GetAccountBalance()).OnHoldBalance ?? '0.00'

test('a HIT goes Assignable, Unassignable, Reviewable, Reviewing, Disposed', async () => {
  await parties()
  const { HITId } = await aHIT(requester)
  expect((await get(HITId)).HITStatus).toBe('Assignable')
  const { Assignment } = await worker.AcceptAssignment({ HITId })
  expect(await get(HITId)).toMatchObject({
    HITStatus: 'Unassignable',
    NumberOfAssignmentsPending: 1,
    NumberOfAssignmentsAvailable: 0,
  })
  await worker.SubmitAssignment({ AssignmentId: Assignment.AssignmentId, Fields: { a: '1' } })
  expect(await get(HITId)).toMatchObject({
    HITStatus: 'Reviewable',
    NumberOfAssignmentsPending: 0,
    NumberOfAssignmentsCompleted: 0,
  })
  await requester.UpdateHITReviewStatus({ HITId })
  expect((await get(HITId)).HITStatus).toBe('Reviewing')
  expect((await requester.ListReviewableHITs({ Status: 'Reviewing' })).HITs).toHaveLength(1)
  await requester.UpdateHITReviewStatus({ HITId, Revert: true })
  await requester.ApproveAssignment({ AssignmentId: Assignment.AssignmentId })
  await requester.DeleteHIT({ HITId })
  expect(await get(HITId)).toMatchObject({ HITStatus: 'Disposed', NumberOfAssignmentsCompleted: 1 })
  expect((await requester.ListHITs()).HITs).toEqual([])
})

test('InvalidHITState: review status moves only between Reviewable and Reviewing', async () => {
  await parties()
  const { HITId } = await aHIT(requester)
  await expect(requester.UpdateHITReviewStatus({ HITId })).rejects.toMatchObject({
    code: 'InvalidHITState',
    message:
      "This HIT is currently in the state 'Assignable'.  This operation can be called with a status of: Reviewable",
  })
  await doHIT(worker, await get(HITId))
  await expect(requester.UpdateHITReviewStatus({ HITId, Revert: true })).rejects.toMatchObject({
    code: 'InvalidHITState',
    message: expect.stringContaining("'Reviewable'"),
  })
  await requester.UpdateHITReviewStatus({ HITId })
  await expect(requester.UpdateHITReviewStatus({ HITId })).rejects.toMatchObject({
    code: 'InvalidHITState',
    message: expect.stringContaining("'Reviewing'"),
  })
})

test('DeleteHIT waits until every submitted assignment is reviewed, and a second one says Disposed', async () => {
  await parties()
  const hit = await aHIT(requester)
  await expect(requester.DeleteHIT({ HITId: hit.HITId })).rejects.toMatchObject({ code: 'InvalidHITState' })
  const AssignmentId = await doHIT(worker, hit)
  await expect(requester.DeleteHIT({ HITId: hit.HITId })).rejects.toMatchObject({
    message: expect.stringContaining("'Reviewable'"),
  })
  await requester.RejectAssignment({ AssignmentId, RequesterFeedback: '' })
  await requester.DeleteHIT({ HITId: hit.HITId })
  await expect(requester.DeleteHIT({ HITId: hit.HITId })).rejects.toMatchObject({
    message: expect.stringContaining("currently in the state 'Disposed'"),
  })
})

test('HITDoesNotExist: not yours is not there', async () => {
  await parties()
  const { HITId } = await aHIT(requester)
  const other = await market.aRequester()
  const refused = { code: 'HITDoesNotExist', message: `Hit ${HITId} does not exist.` }
  await expect(other.GetHIT({ HITId })).rejects.toMatchObject(refused)
  await expect(other.UpdateExpirationForHIT({ HITId, ExpireAt: new Date(0) })).rejects.toMatchObject(refused)
  await expect(other.ListAssignmentsForHIT({ HITId })).rejects.toMatchObject(refused)
})

test('expiry gives back the money of places nobody took, and leaves the places counted', async () => {
  await parties()
  const { HITId } = await aHIT(requester, { MaxAssignments: 3, LifetimeInSeconds: 60 })
  const { Assignment } = await worker.AcceptAssignment({ HITId })
  await market.pass(61)
  expect(await get(HITId)).toMatchObject({
    HITStatus: 'Unassignable',
    NumberOfAssignmentsAvailable: 2,
    NumberOfAssignmentsPending: 1,
  })
  expect(await held()).toBe('0.10')
  await worker.SubmitAssignment({ AssignmentId: Assignment.AssignmentId, Fields: { a: '1' } })
  expect((await get(HITId)).HITStatus).toBe('Reviewable')
  await expect((await market.aWorker()).AcceptAssignment({ HITId })).rejects.toMatchObject({ code: 'NoHITsAvailable' })
})

test('ExpireAt 0 ends a HIT now, a second time is no error, and a later time opens it again', async () => {
  await parties()
  const { HITId } = await aHIT(requester, { MaxAssignments: 2 })
  await requester.UpdateExpirationForHIT({ HITId, ExpireAt: new Date(0) })
  await requester.UpdateExpirationForHIT({ HITId, ExpireAt: new Date(0) })
  expect((await get(HITId)).HITStatus).toBe('Reviewable')
  expect(await held()).toBe('0.00')
  await requester.UpdateExpirationForHIT({ HITId, ExpireAt: new Date(market.now().getTime() + 600_000) })
  expect((await get(HITId)).HITStatus).toBe('Assignable')
  expect(await held()).toBe('0.20')
})

test('InsufficientFunds: a HIT that has expired is extended only with money for its places', async () => {
  await parties()
  const { HITId } = await aHIT(requester, { Reward: '6.00' })
  await requester.UpdateExpirationForHIT({ HITId, ExpireAt: new Date(0) })
  await aHIT(requester, { Reward: '5.00' })
  await expect(
    requester.UpdateExpirationForHIT({ HITId, ExpireAt: new Date(market.now().getTime() + 600_000) }),
  ).rejects.toMatchObject({ code: 'InsufficientFunds' })
})

test('additional assignments open a finished HIT again and hold their money; an expired one stays expired', async () => {
  await parties()
  const hit = await aHIT(requester)
  const { HITId } = hit
  await doHIT(worker, hit)
  await requester.CreateAdditionalAssignmentsForHIT({
    HITId,
    NumberOfAdditionalAssignments: 2,
    UniqueRequestToken: 'more',
  })
  expect(await get(HITId)).toMatchObject({
    HITStatus: 'Assignable',
    MaxAssignments: 3,
    NumberOfAssignmentsAvailable: 2,
  })
  expect(await held()).toBe('0.30')
  await expect(
    requester.CreateAdditionalAssignmentsForHIT({
      HITId,
      NumberOfAdditionalAssignments: 2,
      UniqueRequestToken: 'more',
    }),
  ).rejects.toMatchObject({
    code: 'DuplicateRequest',
    message: 'The idempotency token "more" has already been processed.',
  })
  await expect(
    requester.CreateAdditionalAssignmentsForHIT({ HITId, NumberOfAdditionalAssignments: 7 }),
  ).rejects.toMatchObject({ code: 'InvalidMaximumAssignmentsIncrease' })
  await requester.UpdateExpirationForHIT({ HITId, ExpireAt: new Date(0) })
  await requester.CreateAdditionalAssignmentsForHIT({ HITId, NumberOfAdditionalAssignments: 1 })
  expect(await get(HITId)).toMatchObject({ HITStatus: 'Reviewable', NumberOfAssignmentsAvailable: 3 })
  expect(await held()).toBe('0.10')
})

test('a HIT is disposed of 120 days after its last activity', async () => {
  await parties()
  const hit = await aHIT(requester, { LifetimeInSeconds: 60 })
  await market.pass(61)
  await market.pass(119 * 86_400)
  expect((await get(hit.HITId)).HITStatus).toBe('Reviewable')
  await market.pass(2 * 86_400)
  expect((await get(hit.HITId)).HITStatus).toBe('Disposed')
})

test('lists page newest first; every page that has rows carries a NextToken, and an empty one ends the list', async () => {
  await parties()
  const made = []
  for (let count = 0; count < 5; count++) made.push((await aHIT(requester)).HITId)
  const seen: string[] = []
  let NextToken: string | undefined
  for (;;) {
    const page = await requester.ListHITs({ MaxResults: 2, ...(NextToken && { NextToken }) })
    expect(page.NumResults).toBe(page.HITs!.length)
    if (page.HITs!.length === 0) {
      expect(page).not.toHaveProperty('NextToken')
      break
    }
    seen.push(...page.HITs!.map((hit) => hit.HITId!))
    NextToken = page.NextToken!
  }
  expect(seen).toEqual(made.reverse())
  await expect(requester.ListHITs({ NextToken: 'nonsense' })).rejects.toMatchObject({ code: 'InvalidParameterValue' })
})

test('ListReviewableHITs knows the HITType and the status asked for', async () => {
  await parties()
  const done = await aHIT(requester, { Title: 'done' })
  await aHIT(requester, { Title: 'open' })
  await doHIT(worker, done)
  expect((await requester.ListReviewableHITs()).HITs!.map((hit) => hit.HITId)).toEqual([done.HITId])
  expect((await requester.ListReviewableHITs({ HITTypeId: done.HITTypeId })).NumResults).toBe(1)
  expect((await requester.ListReviewableHITs({ Status: 'Reviewing' })).NumResults).toBe(0)
})

test('without a Status ListReviewableHITs shows what is Reviewable and not what is Reviewing, each HIT in full', async () => {
  await parties()
  const [first, second] = [await aHIT(requester, { Title: 'first' }), await aHIT(requester, { Title: 'second' })]
  await doHIT(worker, first)
  await doHIT(worker, second)
  await requester.UpdateHITReviewStatus({ HITId: second.HITId })
  expect((await requester.ListReviewableHITs()).HITs).toEqual([await get(first.HITId)])
  expect((await requester.ListReviewableHITs({ Status: 'Reviewing' })).HITs).toEqual([await get(second.HITId)])
})
