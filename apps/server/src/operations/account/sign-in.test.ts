import { createHmac } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aBrowser, aNewcomer, password } from '../../testing/a-browser.ts'
import { aMarket, type TestMarket } from '../../testing/a-market.ts'
import { doorsOf } from '../../testing/doors-of.ts'

let market: TestMarket
let app: FastifyInstance
const dataDir = mkdtempSync(join(tmpdir(), 'kempelen-sign-in-'))
beforeAll(async () => {
  market = await aMarket({ dataDir })
  app = await doorsOf(market)
})
afterAll(async () => {
  await app.close()
  await market.close()
  rmSync(dataDir, { recursive: true, force: true })
})

const signedOut = { code: 'MissingAuthenticationTokenException' }

test('who signs up is signed in, signs out, and signs in again', async () => {
  const browser = await aNewcomer(app, { Name: 'Ada' })
  expect(await browser.call('GetAccount', {})).toMatchObject({ Name: 'Ada', Email: browser.email })
  await browser.call('SignOut', {})
  await expect(browser.call('GetAccount', {})).rejects.toMatchObject(signedOut)
  expect(await browser.call('SignIn', { Email: browser.email, Password: password })).toEqual({ NeedsCode: false })
  await browser.call('UpdateMyAccount', { Name: 'Ada L.' })
  expect(await browser.call('GetAccount', {})).toMatchObject({ Name: 'Ada L.' })
})

test('a new password ends the other sessions, and the old one signs in nobody', async () => {
  const here = await aNewcomer(app)
  const there = aBrowser(app)
  await there.call('SignIn', { Email: here.email, Password: password })
  const { Sessions } = await here.call('ListMySessions', {})
  expect(Sessions.map(({ IsThisOne }) => IsThisOne).sort()).toEqual([false, true])
  await here.call('ChangePassword', { CurrentPassword: password, NewPassword: 'another horse' })
  await expect(there.call('ListMySessions', {})).rejects.toThrow()
  expect((await here.call('ListMySessions', {})).Sessions).toHaveLength(1)
  await expect(there.call('SignIn', { Email: here.email, Password: password })).rejects.toMatchObject({
    code: 'SignInRefused',
    message: 'Invalid email or password',
  })
})

test('AccountRefused: a wrong password changes neither password nor address', async () => {
  const browser = await aNewcomer(app)
  const refused = { code: 'AccountRefused' }
  const wrong = 'not the password'
  await expect(
    browser.call('ChangePassword', { CurrentPassword: wrong, NewPassword: 'another horse' }),
  ).rejects.toMatchObject(refused)
  await expect(
    browser.call('ChangeEmail', { Email: 'new-address@example.org', Password: wrong }),
  ).rejects.toMatchObject(refused)
  const change = { Email: 'new-address@example.org', Password: password }
  expect(await browser.call('ChangeEmail', change)).toEqual({ IsMailed: false })
  expect((await browser.call('GetAccount', {})).Email).toBe('new-address@example.org')
})

test('a second factor is asked for once it is confirmed; a recovery code works once', async () => {
  const browser = await aNewcomer(app)
  const { AuthenticatorURI, RecoveryCodes } = await browser.call('EnableTwoFactor', { Password: password })
  expect((await browser.call('GetSignInMethods', {})).HasTwoFactor).toBe(false)
  await browser.call('ConfirmTwoFactor', { Code: codeOf(AuthenticatorURI) })
  expect((await browser.call('GetSignInMethods', {})).HasTwoFactor).toBe(true)
  const enter = async (how: { Code: string } | { RecoveryCode: string }) => {
    const other = aBrowser(app)
    const { NeedsCode } = await other.call('SignIn', { Email: browser.email, Password: password })
    expect(NeedsCode).toBe(true)
    await expect(other.call('GetAccount', {})).rejects.toMatchObject(signedOut)
    await other.call('ConfirmSignIn', how)
    return (await other.call('GetAccount', {})).Email
  }
  expect(await enter({ RecoveryCode: RecoveryCodes[0]! })).toBe(browser.email)
  await expect(enter({ RecoveryCode: RecoveryCodes[0]! })).rejects.toMatchObject({ code: 'SignInRefused' })
  await expect(enter({ Code: '000000' })).rejects.toMatchObject({ code: 'SignInRefused' })
})

test('a forgotten password is set anew by the letter; for nobody the answer is the same', async () => {
  const browser = await aNewcomer(app)
  const answers = []
  for (const Email of [browser.email, 'nobody@example.org'])
    answers.push(await aBrowser(app).call('RequestPasswordReset', { Email }))
  expect(answers[0]).toEqual(answers[1])
  await market.deliver()
  const letters = readdirSync(join(dataDir, 'outbox')).map((name) =>
    readFileSync(join(dataDir, 'outbox', name), 'utf8'),
  )
  const letter = letters.find((text) => text.includes(browser.email))!
  expect(letters.join()).not.toContain('nobody@example.org')
  const Token = /reset-password\/(\w+)/.exec(letter)![1]!
  const reset = { Token, NewPassword: 'remembered horse' }
  await aBrowser(app).call('ResetPassword', reset)
  await expect(aBrowser(app).call('ResetPassword', reset)).rejects.toMatchObject({ code: 'AccountRefused' })
  await expect(browser.call('ListMySessions', {})).rejects.toThrow()
  await aBrowser(app).call('SignIn', { Email: browser.email, Password: 'remembered horse' })
})

test('ThrottlingException: passwords cannot be guessed through the operation any faster than before', async () => {
  const guess = () => aBrowser(app).call('SignIn', { Email: 'victim@example.org', Password: 'guess' })
  const codes: string[] = []
  for (let n = 0; n < 20; n++)
    codes.push(
      await guess().then(
        () => 'in',
        (error) => error.code,
      ),
    )
  expect(codes.filter((code) => code === 'ThrottlingException').length).toBeGreaterThanOrEqual(5)
  expect(codes).not.toContain('in')
})

test('AccessDeniedException: programs have no business with accounts', async () => {
  const { userId } = market.aPerson('person-x').caller
  await expect(market.aPerson(userId!).ListMySessions()).rejects.toMatchObject({ code: 'AccessDeniedException' })
})

/** The code of an authenticator (RFC 6238) at this moment. */
function codeOf(uri: string): string {
  const bits = [...new URL(uri).searchParams.get('secret')!]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  const key = Buffer.from(bits.match(/.{8}/g)!.map((byte) => Number.parseInt(byte, 2)))
  const step = Buffer.alloc(8)
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const hash = createHmac('sha1', key).update(step).digest()
  const at = hash[19]! & 15
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}
