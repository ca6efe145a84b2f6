import { leastMemberRole, type MemberRole, memberRoles, operations } from '@kempelen/protocol'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aHIT, aMarket, doHIT, type Party, type TestMarket } from '../../testing/a-market.ts'
import { aMember, aNamedPerson, anOrganisation, codeOf } from '../../testing/a-member.ts'

let market: TestMarket
beforeAll(async () => {
  market = await aMarket()
})
afterAll(() => market.close())

const roleOf = async (party: Party) => (await party.GetAccount()).MemberRole

test('an invitation makes one member, in its role, and then no other', async () => {
  const { owner, requesterId } = await anOrganisation(market)
  const { URL, Expiration, IsMailed } = await owner.InviteMember({ Role: 'Reviewer', Email: 'rita@example.org' })
  expect(URL).toMatch(/^http:\/\/localhost:1770\/join-requester\/[\w-]{27}$/)
  expect([IsMailed, Expiration.getTime() > market.now().getTime()]).toEqual([false, true])
  const Code = codeOf(URL)
  const rita = market.aPerson(await aNamedPerson(market, 'Rita'))
  const facts = { RequesterId: requesterId, RequesterName: 'The lab', Role: 'Reviewer' }
  expect(await rita.GetMemberInvitation({ Code })).toMatchObject(facts)
  expect(await rita.AcceptMemberInvitation({ Code })).toEqual(facts)
  // A second click, or the way back in the browser.
  expect(await rita.AcceptMemberInvitation({ Code })).toEqual(facts)
  const other = market.aPerson(await aNamedPerson(market, 'Other'))
  const refused = { code: 'MemberInvitationDoesNotExist' }
  await expect(other.AcceptMemberInvitation({ Code })).rejects.toMatchObject(refused)
  await expect(other.GetMemberInvitation({ Code })).rejects.toMatchObject(refused)
  await expect(other.GetMemberInvitation({ Code: 'guess' })).rejects.toMatchObject(refused)
  const { Members } = await rita.ListMembers()
  expect(Members.map(({ Name, Role, IsMe }) => [Name, Role, IsMe])).toEqual([
    ['Olga', 'Owner', false],
    ['Rita', 'Reviewer', true],
  ])
})

test('of two who open a link at once one becomes a member', async () => {
  const { owner } = await anOrganisation(market)
  const Code = codeOf((await owner.InviteMember({ Role: 'Viewer' })).URL)
  const people = await Promise.all(['Ann', 'Ben', 'Cem'].map(async (name) => aNamedPerson(market, name)))
  const outcomes = await Promise.allSettled(people.map((id) => market.aPerson(id).AcceptMemberInvitation({ Code })))
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect((await owner.ListMembers()).Members).toHaveLength(2)
})

test('MemberInvitationDoesNotExist: an invitation that was taken back, is over, or is of somebody else', async () => {
  const { owner } = await anOrganisation(market)
  const { owner: stranger } = await anOrganisation(market)
  const [first, second] = [await owner.InviteMember({ Role: 'Viewer' }), await owner.InviteMember({ Role: 'Owner' })]
  expect((await owner.ListMemberInvitations()).Invitations.map(({ Role, InvitedBy }) => [Role, InvitedBy])).toEqual([
    ['Owner', { Kind: 'Member', Name: 'Olga' }],
    ['Viewer', { Kind: 'Member', Name: 'Olga' }],
  ])
  expect((await stranger.ListMemberInvitations()).Invitations).toEqual([])
  const refused = { code: 'MemberInvitationDoesNotExist' }
  const { InvitationId } = first
  await expect(stranger.RevokeMemberInvitation({ InvitationId })).rejects.toMatchObject(refused)
  await owner.RevokeMemberInvitation({ InvitationId })
  await expect(owner.RevokeMemberInvitation({ InvitationId })).rejects.toMatchObject(refused)
  const person = market.aPerson(await aNamedPerson(market, 'Late'))
  await expect(person.AcceptMemberInvitation({ Code: codeOf(first.URL) })).rejects.toMatchObject(refused)
  await market.pass(14 * 86_400)
  await expect(person.AcceptMemberInvitation({ Code: codeOf(second.URL) })).rejects.toMatchObject(refused)
})

test('roles change and memberships end at once', async () => {
  const { owner } = await anOrganisation(market)
  const member = await aMember(market, owner, 'Viewer')
  const { MemberId } = (await owner.ListMembers()).Members[1]!
  await owner.UpdateMemberRole({ MemberId, Role: 'Manager' })
  expect(await roleOf(member)).toBe('Manager')
  await owner.RemoveMember({ MemberId })
  expect(await roleOf(member)).toBeUndefined()
  await expect(member.ListHITs()).rejects.toMatchObject({ code: 'AccessDeniedException' })
  await expect(owner.RemoveMember({ MemberId })).rejects.toMatchObject({ code: 'MemberDoesNotExist' })
})

test('LastOwner: a Requester keeps an Owner, also when two leave at once', async () => {
  const { owner } = await anOrganisation(market)
  const refused = { code: 'LastOwner' }
  const own = (await owner.ListMembers()).Members[0]!
  await expect(owner.LeaveRequester()).rejects.toMatchObject(refused)
  await expect(owner.RemoveMember({ MemberId: own.MemberId })).rejects.toMatchObject(refused)
  await expect(owner.UpdateMemberRole({ MemberId: own.MemberId, Role: 'Manager' })).rejects.toMatchObject(refused)
  const second = await aMember(market, owner, 'Owner')
  const outcomes = await Promise.allSettled([owner.LeaveRequester(), second.LeaveRequester()])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('MemberDoesNotExist: the members of other Requesters, and programs, which are nobody’s member', async () => {
  const { owner, requesterId } = await anOrganisation(market)
  const { owner: stranger } = await anOrganisation(market)
  const { MemberId } = (await stranger.ListMembers()).Members[0]!
  const refused = { code: 'MemberDoesNotExist' }
  await expect(owner.RemoveMember({ MemberId })).rejects.toMatchObject(refused)
  await expect(owner.UpdateMemberRole({ MemberId, Role: 'Viewer' })).rejects.toMatchObject(refused)
  const { dispatch } = await import('../../dispatch.ts')
  await expect(dispatch(market.market, { requesterId }, 'LeaveRequester', {})).rejects.toMatchObject(refused)
})

test('a person acts for the Requester that the page names, for the first otherwise, and for none that is not theirs', async () => {
  const [one, two, third] = [await anOrganisation(market), await anOrganisation(market), await anOrganisation(market)]
  const { id } = await aMember(market, one.owner, 'Viewer')
  const { URL } = await two.owner.InviteMember({ Role: 'Manager' })
  await market.aPerson(id).AcceptMemberInvitation({ Code: codeOf(URL) })
  const acting = async (requesterId?: string) => (await market.aPerson(id, requesterId).GetAccount()).RequesterId
  expect(await acting()).toBe(one.requesterId)
  expect(await acting(two.requesterId)).toBe(two.requesterId)
  expect(await acting(third.requesterId)).toBeUndefined()
  const { Requesters } = await market.aPerson(id, third.requesterId).ListMyRequesters()
  expect(Requesters.map(({ RequesterId, Role }) => [RequesterId, Role])).toEqual([
    [one.requesterId, 'Viewer'],
    [two.requesterId, 'Manager'],
  ])
  expect((await market.aPerson(id, two.requesterId).CreateToken({ Name: 'x' })).Token).toMatch(/^kpl_/)
  await expect(market.aPerson(id, one.requesterId).CreateToken({ Name: 'x' })).rejects.toMatchObject({
    code: 'MemberRoleTooLow',
  })
})

test('an operator invites the first Owner of a Requester for programs', async () => {
  const requester = await market.aRequester()
  const { URL } = await market.operator.InviteMember({ Role: 'Owner', RequesterId: requester.id })
  const person = market.aPerson(await aNamedPerson(market, 'First'))
  await person.AcceptMemberInvitation({ Code: codeOf(URL) })
  expect(await roleOf(person)).toBe('Owner')
  const { owner } = await anOrganisation(market)
  await expect(owner.InviteMember({ Role: 'Owner', RequesterId: requester.id })).rejects.toMatchObject({
    code: 'InvalidParameterValue',
  })
})

describe('MemberRoleTooLow', () => {
  /** Every operation of Requesters that takes more than looking. */
  const guarded = [...operations.values()].filter((one) => one.roles.includes('requester'))
  let parties: Record<MemberRole, Party>
  beforeAll(async () => {
    const { owner } = await anOrganisation(market)
    const [Viewer, Reviewer, Manager] = [
      await aMember(market, owner, 'Viewer'),
      await aMember(market, owner, 'Reviewer'),
      await aMember(market, owner, 'Manager'),
    ]
    parties = { Viewer, Reviewer, Manager, Owner: owner }
  })

  test('the table of roles is the one that is promised', () => {
    const of = (role: MemberRole) =>
      guarded
        .filter((one) => leastMemberRole(one) === role && !one.reads)
        .map(({ name }) => name)
        .sort()
    expect(of('Viewer')).toEqual(['AppealSuspension', 'LeaveRequester'])
    expect(of('Reviewer')).toEqual([
      ...['ApproveAssignment', 'MarkConversationRead', 'RejectAnswer', 'RejectAssignment', 'ReviewAssignments'],
      ...['SendMessageToWorker', 'UpdateHITReviewStatus'],
    ])
    expect(of('Owner')).toEqual([
      ...['CloseRequester', 'InviteMember', 'RemoveMember', 'RevokeMemberInvitation', 'UpdateMemberRole'],
    ])
    expect(of('Manager')).toEqual(expect.arrayContaining(['CreateHIT', 'Deposit', 'SendBonus', 'CreateAccessKey']))
    const guardedReads = guarded.filter((one) => one.reads && leastMemberRole(one) !== 'Viewer').map(({ name }) => name)
    expect(guardedReads.sort()).toEqual(['ListAccessKeys', 'ListMemberInvitations', 'ListTokens'])
  })

  test.each(memberRoles)('a %s is refused all that takes more, and nothing else', async (role) => {
    for (const { name, ...operation } of guarded) {
      // Nothing is filled in: whoever may call is told so of the input, or gets an answer.
      const call = (parties[role] as unknown as Record<string, (input: object) => Promise<unknown>>)[name]!
      if (name === 'LeaveRequester') continue
      const code = await call({}).then(
        () => undefined,
        (error: { code?: string }) => error.code,
      )
      const isRefused = memberRoles.indexOf(leastMemberRole(operation)) > memberRoles.indexOf(role)
      expect([name, code === 'MemberRoleTooLow']).toEqual([name, isRefused])
    }
  })

  test('the sentence names both roles and who can grant the one needed', async () => {
    await expect(parties.Reviewer.Deposit({ Amount: '1.00' })).rejects.toThrow(
      'Deposit takes the role Manager in this Requester, and yours is Reviewer. An Owner can give it to you under Members.',
    )
  })

  test('a Reviewer reviews, and the event names the membership and nobody', async () => {
    const { owner, requesterId } = await anOrganisation(market)
    const reviewer = await aMember(market, owner, 'Reviewer')
    const AssignmentId = await doHIT(await market.aWorker(), await aHIT(owner))
    await reviewer.ApproveAssignment({ AssignmentId })
    const { rows } = await market.database.pool.query(
      'select actor from event where requester_id = $1 and subject_id = $2 and type = $3',
      [requesterId, AssignmentId, 'AssignmentApproved'],
    )
    expect(rows).toEqual([{ actor: (await reviewer.GetAccount()).MemberId }])
    expect(JSON.stringify(rows)).not.toContain('person-')
  })
})
