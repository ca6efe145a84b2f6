import { afterAll, beforeAll, expect, test } from 'vitest'
import { dispatch } from '../../dispatch.ts'
import { aHIT, aMarket, doHIT, type Party, type TestMarket } from '../../testing/a-market.ts'
import { aMember, anOrganisation } from '../../testing/a-member.ts'

let market: TestMarket
let owner: Party
let requesterId: string
beforeAll(async () => {
  market = await aMarket()
  const made = await anOrganisation(market)
  owner = made.owner
  requesterId = made.requesterId
})
afterAll(() => market.close())

test('it says who did what, the newest first', async () => {
  const reviewer = await aMember(market, owner, 'Reviewer', { name: 'Rita' })
  const { Token } = await owner.CreateToken({ Name: 'Nightly run' })
  const program = (await market.market.credentials.bearer(Token))!
  const worker = await market.aWorker()
  const hit = await aHIT(owner)
  const AssignmentId = await doHIT(worker, hit)
  await reviewer.ApproveAssignment({ AssignmentId })
  await dispatch(market.market, program, 'CreateWorkerBlock', { WorkerId: worker.id, Reason: 'Private words.' })
  const { Events } = await owner.ListActivity({ MaxResults: 5 })
  expect(Events.map(({ Type, Actor }) => [Type, Actor.Kind, Actor.Name])).toEqual([
    ['WorkerBlocked', 'Token', 'Nightly run'],
    ['AssignmentApproved', 'Member', 'Rita'],
    ['HITReviewable', 'Worker', worker.id],
    ['AssignmentSubmitted', 'Worker', worker.id],
    ['AssignmentAccepted', 'Worker', worker.id],
  ])
  expect(Events[1]).toMatchObject({ SubjectId: AssignmentId, Facts: { HITId: hit.HITId, WorkerId: worker.id } })
  expect(JSON.stringify(Events)).not.toContain('Private words')
})

test('the name of who has left stays with what they did', async () => {
  const leaver = await aMember(market, owner, 'Manager', { name: 'Lena' })
  const hit = await aHIT(leaver)
  await leaver.LeaveRequester()
  const { Events } = await owner.ListActivity({ SubjectId: hit.HITId! })
  expect(Events).toMatchObject([{ Type: 'HITCreated', Actor: { Kind: 'Member', Name: 'Lena' } }])
})

test('it filters by actor, type, subject and time, and goes on from page to page', async () => {
  const from = market.now()
  const manager = await aMember(market, owner, 'Manager', { name: 'Mara' })
  const { MemberId } = await manager.GetAccount()
  for (let count = 0; count < 3; count++) await aHIT(manager, { Title: `HIT ${count}` })
  await aHIT(owner)
  const byMara = { ActorId: MemberId!, Types: ['HITCreated' as const], From: from }
  const first = await owner.ListActivity({ ...byMara, MaxResults: 2 })
  const second = await owner.ListActivity({ ...byMara, MaxResults: 2, NextToken: first.NextToken! })
  expect([first.NumResults, second.NumResults, second.NextToken]).toEqual([2, 1, undefined])
  const all = [...first.Events, ...second.Events]
  expect(all.map(({ Type, Actor }) => [Type, Actor.Name])).toEqual(Array(3).fill(['HITCreated', 'Mara']))
  expect(new Set(all.map(({ EventId }) => EventId)).size).toBe(3)
  expect((await owner.ListActivity({ ...byMara, To: from, From: new Date(0) })).Events).toEqual([])
})

test('others’ events do not exist', async () => {
  const { owner: stranger, requesterId: theirs } = await anOrganisation(market)
  const { Events } = await stranger.ListActivity({ MaxResults: 100 })
  expect(Events.map(({ Type, SubjectId }) => [Type, SubjectId])).toEqual([
    ['DepositMade', theirs],
    ['RequesterRegistered', theirs],
  ])
  expect((await stranger.ListActivity({ SubjectId: requesterId })).Events).toEqual([])
})
