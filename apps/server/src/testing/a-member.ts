import type { MemberRole } from '@kempelen/protocol'
import { addPerson } from '@kempelen/store/testing'
import type { Party, TestMarket } from './a-market.ts'

let people = 0

/** A person with an account, and so with a name. */
export async function aNamedPerson(market: TestMarket, name: string): Promise<string> {
  const userId = `person-${++people}-${name.toLowerCase()}`
  await addPerson(market.database, { userId, name, at: market.now() })
  return userId
}

/** A Requester with an Owner, with money unless told otherwise. */
export async function anOrganisation(
  market: TestMarket,
  { deposit = '100.00' } = {},
): Promise<{ requesterId: string; owner: Party }> {
  const userId = await aNamedPerson(market, 'Olga')
  const { RequesterId: requesterId } = await market.aPerson(userId).RegisterRequester({ Name: 'The lab' })
  await market.operator.Deposit({ RequesterId: requesterId, Amount: deposit })
  return { requesterId, owner: market.aPerson(userId, requesterId) }
}

/** A person who has accepted an invitation of the Owner. */
export async function aMember(
  market: TestMarket,
  owner: Party,
  Role: MemberRole,
  { name = 'Max', requesterId }: { name?: string; requesterId?: string } = {},
): Promise<Party> {
  const { URL } = await owner.InviteMember({ Role })
  const userId = await aNamedPerson(market, name)
  const accepted = await market.aPerson(userId).AcceptMemberInvitation({ Code: codeOf(URL) })
  return market.aPerson(userId, requesterId ?? accepted.RequesterId)
}

/** The code at the end of an invitation's address. */
export function codeOf(url: string): string {
  return url.split('/').at(-1)!
}
