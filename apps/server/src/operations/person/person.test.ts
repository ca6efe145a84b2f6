import { addPerson } from '@kempelen/store/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aHIT, aMarket, doHIT, type TestMarket } from '../../testing/a-market.ts'
import { aMember, anOrganisation } from '../../testing/a-member.ts'

let market: TestMarket
beforeAll(async () => {
  market = await aMarket()
})
afterAll(() => market.close())

const notice = 'Two accounts were used from one desk.'
const suspended = { code: 'AccountSuspended', message: expect.stringContaining(notice) }

test('a suspended Worker cannot look for or take work, is paid for what was handed in, and takes out the money', async () => {
  const requester = await market.aRequester()
  const worker = await market.aWorker()
  const done = await doHIT(worker, await aHIT(requester, { Reward: '6.00' }))
  const hit = await aHIT(requester, { MaxAssignments: 3 })
  const { Assignment } = await worker.AcceptAssignment({ HITId: hit.HITId })
  const { Suspension } = await market.operator.SuspendPerson({ Id: worker.id, Reason: 'SharedAccount', Notice: notice })
  expect(Suspension).toMatchObject({ Kind: 'Worker', SubjectId: worker.id, Reason: 'SharedAccount' })
  await expect(worker.AcceptAssignment({ HITId: hit.HITId })).rejects.toMatchObject(suspended)
  await expect(worker.ListHITGroups()).rejects.toMatchObject(suspended)
  await expect(
    worker.SubmitAssignment({ AssignmentId: Assignment.AssignmentId, Fields: { a: '1' } }),
  ).rejects.toMatchObject(suspended)
  await market.pass(2)
  expect((await worker.ListMyAssignments({ Statuses: ['Returned'] })).Assignments).toMatchObject([
    { AssignmentId: Assignment.AssignmentId },
  ])
  expect((await requester.GetHIT({ HITId: hit.HITId })).HIT).toMatchObject({ NumberOfAssignmentsAvailable: 3 })
  await requester.ApproveAssignment({ AssignmentId: done })
  await worker.PutPayoutMethod({ Name: 'Ann', IBAN: 'AT611904300234573201', Country: 'AT' })
  expect((await worker.RequestPayout()).Payout).toMatchObject({ Amount: '6.00' })
  expect((await worker.GetEarnings()).NumberOfAssignmentsApproved).toBe(1)

  await worker.AppealSuspension({ Text: 'My sister works at the same desk.' })
  expect((await market.operator.ListSuspensions({ Appealed: true })).Suspensions).toMatchObject([
    { SubjectId: worker.id, Appeal: 'My sister works at the same desk.' },
  ])
  await market.operator.ReinstatePerson({ Id: worker.id, Note: 'She does.' })
  await worker.AcceptAssignment({ HITId: hit.HITId })
  expect((await market.operator.ListSuspensions()).Suspensions).toEqual([])
  const { Events } = await market.operator.ListMarketActivity({ SubjectId: worker.id })
  expect(Events.map(({ Type }) => Type)).toEqual(['PersonReinstated', 'SuspensionAppealed', 'PersonSuspended'])
  expect(JSON.stringify(Events)).not.toMatch(/sister|desk/)
  expect(await market.findings()).toEqual([])
})

test('a suspended Requester’s HITs are given to nobody, the money stays, and what was handed in is approved in time', async () => {
  const requester = await market.aRequester({ name: 'Careless' })
  const worker = await market.aWorker()
  const done = await doHIT(worker, await aHIT(requester, { AutoApprovalDelayInSeconds: 60 }))
  const hit = await aHIT(requester, { Title: 'Waits for its Requester' })
  await market.pass(1)
  const isListed = async () => (await worker.ListHITGroups({ SearchTerm: 'Waits for its' })).HITGroups.length === 1
  expect(await isListed()).toBe(true)
  const { AvailableBalance } = await requester.GetAccountBalance()
  await market.operator.SuspendPerson({ Id: requester.id, Reason: 'NotPaying', Notice: notice })
  expect(await isListed()).toBe(false)
  await expect(worker.AcceptAssignment({ HITId: hit.HITId })).rejects.toMatchObject({ code: 'NoHITsAvailable' })
  await expect(aHIT(requester)).rejects.toMatchObject(suspended)
  await expect(requester.RejectAssignment({ AssignmentId: done, RequesterFeedback: 'no' })).rejects.toMatchObject(
    suspended,
  )
  expect(await requester.GetAccountBalance()).toMatchObject({ AvailableBalance })
  await market.pass(61)
  expect((await worker.GetEarnings()).NumberOfAssignmentsApproved).toBe(1)
  await market.operator.ReinstatePerson({ Id: requester.id, Note: 'Paid up.' })
  expect(await isListed()).toBe(true)
  await worker.AcceptAssignment({ HITId: hit.HITId })
})

test('a suspension ends by itself, and another can follow', async () => {
  const worker = await market.aWorker()
  const hit = await aHIT(await market.aRequester(), { LifetimeInSeconds: 864_000 })
  const Until = new Date(market.now().getTime() + 3600_000)
  const order = { Id: worker.id, Reason: 'Security' as const, Notice: notice }
  await market.operator.SuspendPerson({ ...order, Until })
  await expect(worker.AcceptAssignment({ HITId: hit.HITId })).rejects.toMatchObject(suspended)
  await market.pass(3601)
  await worker.AcceptAssignment({ HITId: hit.HITId })
  await market.operator.SuspendPerson(order)
  await expect(market.operator.SuspendPerson({ ...order, Until })).rejects.toMatchObject({
    code: 'InvalidParameterValue',
  })
  await expect(market.operator.SuspendPerson(order)).rejects.toMatchObject({ code: 'AlreadySuspended' })
})

test('a person is suspended as Worker, whichever way the Worker comes, and reads it in the account', async () => {
  await addPerson(market.database, { userId: 'p-ann', name: 'Ann Onymous', at: market.now() })
  const person = market.aPerson('p-ann')
  const { WorkerId } = await person.RegisterWorker()
  await market.operator.SuspendPerson({ Id: 'p-ann', Reason: 'Other', Notice: notice })
  await expect(person.ListHITGroups()).rejects.toMatchObject(suspended)
  expect((await person.GetAccount()).Suspensions).toMatchObject([{ Kind: 'Person', Notice: notice }])
  await person.AppealSuspension({ Text: 'Why?' })
  await market.operator.ReinstatePerson({ Id: 'p-ann', Note: 'A mistake.' })
  await person.ListHITGroups()
  expect(await person.GetAccount()).not.toHaveProperty('Suspensions')
  expect((await market.operator.GetPerson({ Id: WorkerId })).Person).toMatchObject({ Id: 'p-ann', Name: 'Ann Onymous' })
  await expect(person.AppealSuspension({ Text: 'x' })).rejects.toMatchObject({ code: 'SuspensionDoesNotExist' })
})

test('people are found by name, e-mail and id, by role and state, page by page', async () => {
  await addPerson(market.database, { userId: 'p-bob', name: 'Bob Searched', at: market.now() })
  const person = market.aPerson('p-bob')
  const { WorkerId } = await person.RegisterWorker()
  const { RequesterId } = await person.RegisterRequester({ Name: 'House of Bob' })
  const ids = async (input: object) => (await market.operator.ListPeople(input)).People.map(({ Id }) => Id)
  for (const SearchTerm of ['searched', 'P-BOB@ex', WorkerId, RequesterId, 'p-bob'])
    expect(await ids({ SearchTerm }), SearchTerm).toEqual(['p-bob'])
  expect(await ids({ SearchTerm: 'searched', Role: 'Operator' })).toEqual([])
  expect(await ids({ SearchTerm: 'searched', Suspended: true })).toEqual([])
  await market.operator.SuspendPerson({ Id: WorkerId, Reason: 'Fraud', Notice: notice })
  expect(await ids({ SearchTerm: 'searched', Suspended: true })).toEqual(['p-bob'])
  const program = await market.aWorker()
  expect(await ids({ SearchTerm: program.id })).toEqual([program.id])

  const all: string[] = []
  let NextToken: string | undefined
  do {
    const page = await market.operator.ListPeople({ MaxResults: 3, ...(NextToken && { NextToken }) })
    all.push(...page.People.map(({ Id }) => Id))
    NextToken = page.NextToken
  } while (NextToken)
  expect(new Set(all).size).toBe(all.length)
  expect(all).toEqual(await ids({ MaxResults: 100 }))
  const house = await market.operator.GetPerson({ Id: RequesterId })
  expect(house).toMatchObject({ Person: { Name: 'House of Bob' }, Members: [{ Name: 'Bob Searched', Role: 'Owner' }] })
})

test('everything that was decided about a Worker and a Requester stands in one list, with its rule', async () => {
  const requester = await market.aRequester()
  const worker = await market.aWorker()
  const hit = await aHIT(requester)
  const AssignmentId = await doHIT(worker, hit)
  await requester.RejectAssignment({ AssignmentId, RequesterFeedback: 'Not a digit.' })
  await worker.AppealRejection({ AssignmentId, Text: 'It is a seven.' })
  await market.operator.DecideAppeal({ AssignmentId, Decision: 'Overturned', Reason: 'It is a seven indeed.' })
  await worker.ReportProblem({ HITGroupId: hit.HITGroupId, Kind: 'Broken', Text: 'Blurred.' })
  await requester.CreateWorkerBlock({ WorkerId: worker.id, Reason: 'Quarrels.' })
  await market.operator.SuspendPerson({ Id: worker.id, Reason: 'Harassment', Notice: notice })
  const { Decisions } = await market.operator.ListDecisions({ Id: worker.id })
  expect(Decisions.map(({ Kind }) => Kind)).toEqual(
    expect.arrayContaining(['Suspension', 'Block', 'ProblemReport', 'Appeal']),
  )
  expect(Decisions[0]).toMatchObject({ Kind: 'Suspension', Rule: 'Harassment', Text: notice, By: 'operator' })
  expect(Decisions.find(({ Kind }) => Kind === 'Appeal')).toMatchObject({ Rule: 'Overturned', SubjectId: AssignmentId })
  const pages: string[] = []
  for (let NextToken: string | undefined, first = true; first || NextToken; first = false) {
    const page = await market.operator.ListDecisions({ Id: worker.id, MaxResults: 1, ...(NextToken && { NextToken }) })
    pages.push(...page.Decisions.map(({ DecisionId }) => DecisionId))
    NextToken = page.NextToken
  }
  expect(pages).toEqual(Decisions.map(({ DecisionId }) => DecisionId))
  const about = (await market.operator.ListDecisions({ Id: requester.id })).Decisions
  expect(about.map(({ Kind }) => Kind).sort()).toEqual(['Appeal', 'ProblemReport'])
  await expect(market.operator.ListDecisions({ Id: 'ANOBODY' })).rejects.toMatchObject({ code: 'PersonDoesNotExist' })
})

describe('a Requester of a suspended person', () => {
  const order = { Reason: 'Fraud' as const, Notice: notice }

  test('stands still where nobody else owns it, by whichever door it comes, and its members read that without the reason', async () => {
    const { owner, requesterId } = await anOrganisation(market)
    const manager = await aMember(market, owner, 'Manager')
    const program = market.aProgram(requesterId)
    const worker = await market.aWorker()
    const hit = await aHIT(program, { Title: 'Waits for an Owner' })
    await market.pass(1)
    const isListed = async () =>
      (await worker.ListHITGroups({ SearchTerm: 'Waits for an Owner' })).HITGroups.length === 1
    expect(await isListed()).toBe(true)

    await market.operator.SuspendPerson({ Id: owner.id, ...order })
    expect(await isListed()).toBe(false)
    await expect(worker.AcceptAssignment({ HITId: hit.HITId })).rejects.toMatchObject({ code: 'NoHITsAvailable' })
    await expect(aHIT(owner)).rejects.toMatchObject(suspended)
    for (const party of [program, manager]) {
      const refusal = await aHIT(party).catch((error: Error) => error)
      expect(refusal).toMatchObject({ code: 'AccountSuspended', message: expect.stringContaining('Owners') })
      expect(String(refusal)).not.toMatch(/fraud|desk/)
    }
    const [told] = (await manager.GetAccount()).Suspensions!
    expect(told).toMatchObject({ Kind: 'Requester', SubjectId: requesterId, ThroughOwners: true, Reason: 'Other' })
    expect(told!.Notice).not.toContain('desk')
    expect((await owner.GetAccount()).Suspensions).toMatchObject([{ Kind: 'Person', Notice: notice }])

    const page = await market.operator.GetPerson({ Id: requesterId })
    expect(page).toMatchObject({
      Person: { IsSuspended: true },
      Suspensions: [{ Kind: 'Person', SubjectId: owner.id }],
    })
    expect(page.SuspendedRequesterIds).toEqual([requesterId])
    await market.operator.ReinstatePerson({ Id: owner.id, Note: 'A mistake.' })
    expect(await isListed()).toBe(true)
    await aHIT(program)
    expect(await manager.GetAccount()).not.toHaveProperty('Suspensions')
  })

  test('goes on where somebody else owns it, until that one is suspended too', async () => {
    const { owner, requesterId } = await anOrganisation(market)
    const other = await aMember(market, owner, 'Owner')
    await market.operator.SuspendPerson({ Id: owner.id, ...order })
    await expect(aHIT(owner)).rejects.toMatchObject(suspended)
    await aHIT(other)
    await aHIT(market.aProgram(requesterId))
    expect((await market.operator.GetPerson({ Id: owner.id })).SuspendedRequesterIds).toEqual([])

    const Until = new Date(market.now().getTime() + 3600_000)
    await market.operator.SuspendPerson({ Id: other.id, ...order, Until })
    await expect(aHIT(market.aProgram(requesterId))).rejects.toMatchObject({ code: 'AccountSuspended' })
    await market.pass(3601)
    await aHIT(market.aProgram(requesterId))
  })

  test('goes on where the person is suspended as Worker alone', async () => {
    const { owner } = await anOrganisation(market)
    const { WorkerId } = await owner.RegisterWorker()
    await market.operator.SuspendPerson({ Id: WorkerId, ...order })
    await expect(owner.ListHITGroups()).rejects.toMatchObject(suspended)
    await aHIT(owner)
  })
})
