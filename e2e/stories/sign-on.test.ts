import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { asPage } from '../src/as-page.ts'
import { aPerson } from '../src/browser.ts'
import type { Hand } from '../src/hand.ts'
import { openHouse } from '../src/house.ts'
import { startOidcProvider, startSamlProvider } from '../src/identity-providers.ts'
import { ways } from '../src/ways.ts'

const { market, browser } = await openHouse()
const oidc = await startOidcProvider(`${market.url}/sign-on/institute/callback`)
const saml = await startSamlProvider()
afterAll(() => Promise.all([oidc.stop(), saml.stop()]))
const asOperator = (input: object) => market.rest(market.operator.Token, 'PutSignOnProvider', input)
await asOperator({
  ProviderId: 'institute',
  Kind: 'OIDC',
  Name: 'the institute',
  Issuer: oidc.issuer,
  ClientId: oidc.clientId,
  ClientSecret: oidc.clientSecret,
})
await asOperator({
  ProviderId: 'university',
  Kind: 'SAML',
  Name: 'the university',
  Issuer: saml.issuer,
  EntryPoint: saml.entryPoint,
  Certificate: saml.certificate,
  EmailDomains: ['university.example'],
})
const metadata = await fetch(`${market.url}/sign-on/university/metadata`)
expect(metadata.headers.get('content-type')).toContain('samlmetadata+xml')
saml.learn(await metadata.text())

async function signInAtInstitute(page: Page, hand: Hand, name: string): Promise<void> {
  await page.goto('/sign-in')
  await hand.press(page.getByRole('link', { name: 'Sign in with the institute' }))
  await hand.write(page.locator('input[name=login]'), name)
  await hand.write(page.locator('input[name=password]'), 'anything')
  await hand.press(page.getByRole('button', { name: 'Sign-in' }))
  await hand.press(page.getByRole('button', { name: 'Continue' }))
}

async function signInAtUniversity(page: Page, hand: Hand, name: string): Promise<void> {
  await page.goto('/sign-in')
  await hand.press(page.getByRole('link', { name: 'Sign in with the university' }))
  await hand.write(page.getByLabel('User'), name)
  await hand.press(page.getByRole('button', { name: 'Sign in' }))
}

/** Each way meets other people. */
const each = ways.map((way, nth) => ({ ...way, nth }))

const accountOf = (page: Page) => asPage<{ UserId: string; Name: string; Email: string }>(page, 'GetAccount')

test.each(each)(
  'OpenID Connect: a newcomer comes in, and is the same person the next time, $way',
  async ({ hand, device, nth }) => {
    const seen: string[] = []
    for (let visit = 0; visit < 2; visit++) {
      const { context, page } = await aPerson(browser, market.url, device)
      await signInAtInstitute(page, hand, `ada-${nth}`)
      await page.waitForURL('**/welcome')
      const { UserId, Name, Email } = await accountOf(page)
      expect({ Name, Email }).toEqual({ Name: `Dr ada-${nth}`, Email: `ada-${nth}@university.example` })
      seen.push(UserId)
      await context.close()
    }
    expect(seen[0]).toBe(seen[1])
  },
)

test.each(each)(
  'SAML: the provider that speaks for the domain joins the account, and nobody who made it before keeps a way in, $way',
  async ({ hand, device, nth }) => {
    const { context, page } = await aPerson(browser, market.url, device)
    await page.goto('/sign-up')
    await hand.write(page.getByLabel('Name'), 'An impostor')
    await hand.write(page.getByLabel('E-mail'), `grace-${nth}@university.example`)
    await hand.write(page.getByLabel('Password', { exact: true }), 'correct horse battery')
    await hand.press(page.getByRole('button', { name: 'Make the account' }))
    await page.waitForURL('**/welcome')

    const { context: hers, page: herPage } = await aPerson(browser, market.url, device)
    await signInAtUniversity(herPage, hand, `grace-${nth}`)
    await herPage.waitForURL('**/welcome')
    expect(await accountOf(herPage)).toMatchObject({ Email: `grace-${nth}@university.example` })

    await context.clearCookies()
    await page.goto('/sign-in')
    await hand.write(page.getByLabel('E-mail'), `grace-${nth}@university.example`)
    await hand.write(page.getByLabel('Password', { exact: true }), 'correct horse battery')
    await hand.press(page.getByRole('button', { name: 'Sign in', exact: true }))
    await page
      .getByRole('alert')
      .getByText(/Invalid email or password/)
      .waitFor()
    await Promise.all([context.close(), hers.close()])
  },
)

test.each(each)(
  'a provider that does not speak for the domain joins no account, and says so, $way',
  async ({ hand, device, nth }) => {
    const { context, page } = await aPerson(browser, market.url, device)
    await signInAtInstitute(page, hand, `grace-${nth}`)
    await page.waitForURL('**/sign-in?problem=*')
    await page
      .getByRole('alert')
      .getByText(/does not speak for this address/)
      .waitFor()
    await context.close()
  },
)

test.each(each)('a sign-in counts once, and only for whom it was begun, $way', async ({ hand, device, nth }) => {
  const { context, page } = await aPerson(browser, market.url, device)
  let posted: { url: string; body: string } | undefined
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/assertion'))
      posted = { url: request.url(), body: request.postData()! }
  })
  await signInAtUniversity(page, hand, `edsger-${nth}`)
  await page.waitForURL('**/welcome')
  const replay = (body: string) =>
    fetch(posted!.url, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body,
      redirect: 'manual',
    })
  const problemOf = (reply: Response) => new URL(reply.headers.get('location')!, market.url).searchParams.get('problem')
  expect(problemOf(await replay(posted!.body))).toBe('This sign-in has been used. Begin again.')

  const form = new URLSearchParams(posted!.body)
  const signed = Buffer.from(form.get('SAMLResponse')!, 'base64').toString()
  form.set('SAMLResponse', Buffer.from(signed.replaceAll('edsger-', 'grace-')).toString('base64'))
  expect(problemOf(await replay(`${form}`))).toContain('could not be verified')

  const begun = await fetch(`${market.url}/sign-on/university`, { redirect: 'manual' })
  form.set('SAMLResponse', Buffer.from(signed).toString('base64'))
  form.set('RelayState', new URL(begun.headers.get('location')!).searchParams.get('RelayState')!)
  expect(problemOf(await replay(`${form}`))).toContain('InResponseTo')
  await context.close()
})

test('SignOnProviderUnreachable: an issuer without a discovery document is not kept', async () => {
  await expect(
    market.rest(market.operator.Token, 'PutSignOnProvider', {
      ...{ ProviderId: 'nowhere', Kind: 'OIDC', Name: 'Nowhere', Issuer: 'http://127.0.0.1:9' },
      ...{ ClientId: 'a', ClientSecret: 'b' },
    }),
  ).rejects.toThrow(/SignOnProviderUnreachable/)
  const { SignOnProviders } = await market.rest<{ SignOnProviders: { ProviderId: string }[] }>(
    market.operator.Token,
    'ListSignOnProviders',
  )
  expect(SignOnProviders.map(({ ProviderId }) => ProviderId)).toEqual(['institute', 'university'])
})
