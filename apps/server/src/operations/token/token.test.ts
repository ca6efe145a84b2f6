import { afterAll, beforeAll, expect, test } from 'vitest'
import { hashToken } from '../../config/secrets.ts'
import { aMarket, type TestMarket } from '../../testing/a-market.ts'
import { aMember, anOrganisation } from '../../testing/a-member.ts'

let market: TestMarket
beforeAll(async () => {
  market = await aMarket()
})
afterAll(() => market.close())

const bearer = (token: string) => market.market.credentials.bearer(token)

test('a token acts in its role until it is revoked, and is listed without its secret', async () => {
  const { owner, requesterId } = await anOrganisation(market)
  const { Token, TokenId } = await owner.CreateToken({ Name: 'Nightly run', Role: 'Reviewer' })
  expect(await bearer(Token)).toMatchObject({ requesterId, keyId: TokenId, memberRole: 'Reviewer' })
  const { Tokens } = await owner.ListTokens()
  expect(Tokens).toMatchObject([
    { TokenId, Name: 'Nightly run', Role: 'Reviewer', MadeBy: { Kind: 'Member', Name: 'Olga' } },
  ])
  expect(JSON.stringify(Tokens)).not.toContain(Token)
  const { owner: stranger } = await anOrganisation(market)
  expect((await stranger.ListTokens()).Tokens).toEqual([])
  await expect(stranger.RevokeToken({ TokenId })).rejects.toMatchObject({ code: 'InvalidParameterValue' })
  await owner.RevokeToken({ TokenId })
  expect(await bearer(Token)).toBeUndefined()
  expect((await owner.ListTokens()).Tokens).toEqual([])
})

test('a token that expires stops working by itself', async () => {
  const { owner } = await anOrganisation(market)
  const { Token } = await owner.CreateToken({ Name: 'A day', ExpiresInDays: 1 })
  expect(await bearer(Token)).toBeDefined()
  await market.pass(86_400)
  expect(await bearer(Token)).toBeUndefined()
  expect((await owner.ListTokens()).Tokens).toEqual([])
})

test('a key of a lesser role cannot make one of a greater', async () => {
  const { owner } = await anOrganisation(market)
  const { dispatch } = await import('../../dispatch.ts')
  const { Token } = await owner.CreateToken({ Name: 'Reads', Role: 'Viewer' })
  const caller = (await bearer(Token))!
  await expect(dispatch(market.market, caller, 'CreateToken', { Name: 'More' })).rejects.toMatchObject({
    code: 'MemberRoleTooLow',
  })
  expect(await dispatch(market.market, caller, 'ListHITs', {})).toMatchObject({ NumResults: 0 })
})

test('access keys have a role and say who made them', async () => {
  const { owner } = await anOrganisation(market)
  const manager = await aMember(market, owner, 'Manager', { name: 'Mara' })
  const { AccessKeyId } = await manager.CreateAccessKey({ Role: 'Viewer' })
  expect((await owner.ListAccessKeys()).AccessKeys).toMatchObject([
    { AccessKeyId, Role: 'Viewer', MadeBy: { Kind: 'Member', Name: 'Mara' } },
  ])
  expect((await market.market.credentials.accessKey(AccessKeyId))!.caller).toMatchObject({
    ...{ keyId: AccessKeyId, memberRole: 'Viewer' },
  })
})

test('what names a token does not tell it', async () => {
  const { owner } = await anOrganisation(market)
  const { Token, TokenId } = await owner.CreateToken({ Name: 'x' })
  expect(TokenId).toBe(`T${hashToken(Token).toString('hex').slice(0, 16).toUpperCase()}`)
})
