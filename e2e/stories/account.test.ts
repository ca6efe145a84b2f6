import { createHmac } from 'node:crypto'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { asPage } from '../src/as-page.ts'
import { aPerson, signUp } from '../src/browser.ts'
import type { Hand } from '../src/hand.ts'
import { openHouse } from '../src/house.ts'
import { ways } from '../src/ways.ts'

const { market, browser } = await openHouse()

const first = 'correct horse battery'
const second = 'another horse battery'

async function signInAs(page: Page, hand: Hand, email: string, password: string): Promise<void> {
  await page.goto('/sign-in')
  await hand.write(page.getByLabel('E-mail'), email)
  await hand.write(page.getByLabel('Password', { exact: true }), password)
  await hand.press(page.getByRole('button', { name: 'Sign in', exact: true }))
}

/** The code of an authenticator (RFC 6238) at this moment. */
function codeOf(secret: string): string {
  const bits = [...secret]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  const key = Buffer.from(bits.match(/.{8}/g)!.map((byte) => Number.parseInt(byte, 2)))
  const step = Buffer.alloc(8)
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const hash = createHmac('sha1', key).update(step).digest()
  return String((hash.readUInt32BE(hash[19]! & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

const section = (page: Page, name: string) => page.getByRole('region', { name })

/** Sets a second factor up on the account's page; gives its secret and recovery codes. */
async function setUpSecondFactor(page: Page, hand: Hand, password: string) {
  const part = section(page, 'Second factor')
  await hand.write(part.getByLabel('Your password'), password)
  await hand.press(part.getByRole('button', { name: 'Set up a second factor' }))
  await part.getByRole('img', { name: 'The secret as a picture' }).waitFor()
  const secret = (await part.locator('p code').textContent())!
  const recoveryCodes = await part.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem').allTextContents()
  await hand.write(part.getByLabel('Code of your authenticator'), codeOf(secret))
  await hand.press(part.getByRole('button', { name: 'Turn the second factor on' }))
  await part.getByText(/^On: signing in/).waitFor()
  return { secret, recoveryCodes }
}

test.each(ways)(
  'a person changes the password, signs out elsewhere, and adds a second factor, $way',
  async ({ hand, device }) => {
    const [here, there] = [await aPerson(browser, market.url, device), await aPerson(browser, market.url, device)]
    await signUp(here.page, 'worker', { name: 'Paula Person', hand })
    const { Email } = await asPage<{ Email: string }>(here.page, 'GetAccount')
    await signInAs(there.page, hand, Email, first)
    await there.page.waitForURL(`${market.url}/`)

    await here.page.goto('/account')
    await hand.write(section(here.page, 'Name and address').getByLabel('Name'), 'Paula P.')
    await hand.press(here.page.getByRole('button', { name: 'Change the name' }))
    await here.page.getByRole('term').filter({ hasText: 'Name' }).locator('+ dd').getByText('Paula P.').waitFor()
    await section(here.page, 'Where you are signed in').getByRole('listitem').nth(1).waitFor()
    await hand.write(here.page.getByLabel('The password now'), first)
    await hand.write(here.page.getByLabel('New password'), second)
    await hand.press(here.page.getByRole('button', { name: 'Change the password' }))
    await here.page.getByText('Your new password holds.').waitFor()
    await there.page.goto('/account')
    await there.page.waitForURL('**/sign-in*')

    const { secret, recoveryCodes } = await setUpSecondFactor(here.page, hand, second)
    await signInAs(there.page, hand, Email, second)
    await hand.write(there.page.getByLabel('Code of your authenticator'), codeOf(secret))
    await hand.press(there.page.getByRole('button', { name: 'Go on' }))
    await there.page.waitForURL(`${market.url}/`)
    await there.context.clearCookies()
    await signInAs(there.page, hand, Email, second)
    await hand.press(there.page.getByRole('button', { name: 'Use a recovery code' }))
    await hand.write(there.page.getByLabel('Recovery code'), recoveryCodes[0]!)
    await hand.press(there.page.getByRole('button', { name: 'Go on' }))
    await there.page.waitForURL(`${market.url}/`)

    await here.page.goto('/account')
    await hand.press(here.page.getByRole('button', { name: 'Sign out everywhere else' }))
    await here.page.getByRole('button', { name: 'Sign out everywhere else' }).waitFor({ state: 'detached' })
    expect(await asPage(there.page, 'ListMySessions')).toMatchObject({
      Code: 'MissingAuthenticationTokenException',
    })
    for (const { context } of [here, there]) await context.close()
  },
)

test.each(ways)(
  'a passkey of the device signs in without a password, until it is removed, $way',
  async ({ hand, device }) => {
    const { context, page } = await aPerson(browser, market.url, device)
    const cdp = await context.newCDPSession(page)
    await cdp.send('WebAuthn.enable')
    await cdp.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true },
        ...{ hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
      },
    })
    await signUp(page, 'worker', { name: 'Petra Passkey', hand })
    const { WorkerId } = await asPage<{ WorkerId: string }>(page, 'GetAccount')
    await page.goto('/account')
    await hand.write(page.getByLabel('Name of the passkey'), 'My laptop')
    await hand.press(page.getByRole('button', { name: 'Add a passkey' }))
    await section(page, 'Passkeys').getByText('My laptop').waitFor()
    await hand.press(page.getByRole('button', { name: 'Sign out', exact: true }))
    await page.getByRole('link', { name: 'Sign in' }).first().waitFor()

    await page.goto('/sign-in')
    await hand.press(page.getByRole('button', { name: 'Sign in with a passkey' }))
    await page.waitForURL(`${market.url}/`)
    expect(await asPage(page, 'GetAccount')).toMatchObject({ WorkerId })

    await page.goto('/account')
    await hand.press(page.getByRole('button', { name: 'Remove the passkey My laptop' }))
    await section(page, 'Passkeys').getByText('My laptop').waitFor({ state: 'detached' })
    await page.context().clearCookies()
    await page.goto('/sign-in')
    await hand.press(page.getByRole('button', { name: 'Sign in with a passkey' }))
    await page.getByRole('alert').first().waitFor()
    await context.close()
  },
)
