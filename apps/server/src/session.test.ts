import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aMarket, type TestMarket } from './testing/a-market.ts'
import { anOrganisation, codeOf } from './testing/a-member.ts'
import { doorsOf } from './testing/doors-of.ts'

let market: TestMarket
let app: FastifyInstance
beforeAll(async () => {
  market = await aMarket({ logLevel: 'silent' })
  app = await doorsOf(market)
})
afterAll(async () => {
  await app.close()
  await market.close()
})

/** Signs somebody up in a browser; gives what calls operations with that session. */
async function signUp() {
  const reply = await app.inject({
    ...{ method: 'POST', url: '/api/auth/sign-up/email', headers: { origin: market.market.publicUrl() } },
    payload: { name: 'Rita', email: 'rita@example.org', password: 'correct horse battery' },
  })
  const cookie = reply.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  return async (operation: string, payload: object = {}, { requesterId, query = '' }: Acting = {}) => {
    const headers = { cookie, ...(requesterId && { 'x-requester-id': requesterId }) }
    return (await app.inject({ method: 'POST', url: `/v1/${operation}${query}`, payload, headers })).json()
  }
}

interface Acting {
  requesterId?: string
  query?: string
}

test('a session acts for the Requester that the request names, in the role it has there', async () => {
  const [one, two, third] = [await anOrganisation(market), await anOrganisation(market), await anOrganisation(market)]
  const call = await signUp()
  for (const [{ owner }, Role] of [
    [one, 'Viewer'],
    [two, 'Manager'],
  ] as const)
    await call('AcceptMemberInvitation', { Code: codeOf((await owner.InviteMember({ Role })).URL) })
  expect(await call('GetAccount')).toMatchObject({ RequesterId: one.requesterId, MemberRole: 'Viewer' })
  const inTwo = { requesterId: two.requesterId }
  expect(await call('GetAccount', {}, inTwo)).toMatchObject({ RequesterId: two.requesterId, MemberRole: 'Manager' })
  const byLink = await call('GetAccount', {}, { query: `?RequesterId=${two.requesterId}` })
  expect(byLink.RequesterId).toBe(two.requesterId)
  expect(await call('CreateToken', { Name: 'x' })).toMatchObject({ Code: 'MemberRoleTooLow' })
  expect((await call('CreateToken', { Name: 'x' }, inTwo)).Token).toMatch(/^kpl_/)
  const inThird = { requesterId: third.requesterId }
  expect((await call('GetAccount', {}, inThird)).RequesterId).toBeUndefined()
  expect(await call('ListHITs', {}, inThird)).toMatchObject({ Code: 'AccessDeniedException' })
})
