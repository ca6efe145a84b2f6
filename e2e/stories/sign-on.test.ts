import { type Marketplace, startMarketplace } from '@kempelen/conformance'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aPerson, openBrowser } from '../src/browser.ts'
import { startOidcProvider, startSamlProvider } from '../src/identity-providers.ts'

let market: Marketplace
let browser: Browser
const ends: (() => Promise<void>)[] = []
beforeAll(async () => {
  market = await startMarketplace()
  browser = await openBrowser()
  const oidc = await startOidcProvider(`${market.url}/sign-on/institute/callback`)
  const saml = await startSamlProvider()
  ends.push(oidc.stop, saml.stop)
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
})
afterAll(async () => {
  await browser?.close()
  await market?.stop()
  for (const end of ends) await end()
})

async function signInAtInstitute(page: Page, name: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'Sign in with the institute' }).click()
  await page.locator('input[name=login]').fill(name)
  await page.locator('input[name=password]').fill('anything')
  await page.getByRole('button', { name: 'Sign-in' }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
}

async function signInAtUniversity(page: Page, name: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'Sign in with the university' }).click()
  await page.getByLabel('User').fill(name)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

const accountOf = (page: Page) =>
  page.evaluate(async () =>
    (
      await fetch('/v1/GetAccount', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })
    ).json(),
  )

test('OpenID Connect: a newcomer comes in, and is the same person the next time', async () => {
  const seen: string[] = []
  for (let visit = 0; visit < 2; visit++) {
    const { context, page } = await aPerson(browser, market.url)
    await signInAtInstitute(page, 'ada')
    await page.waitForURL('**/welcome')
    const { UserId, Name, Email } = await accountOf(page)
    expect({ Name, Email }).toEqual({ Name: 'Dr ada', Email: 'ada@university.example' })
    seen.push(UserId)
    await context.close()
  }
  expect(seen[0]).toBe(seen[1])
})

test('SAML: the provider that speaks for the domain joins the account, and nobody who made it before keeps a way in', async () => {
  const { context, page } = await aPerson(browser, market.url)
  await page.goto('/sign-up')
  await page.getByLabel('Name').fill('An impostor')
  await page.getByLabel('E-mail').fill('grace@university.example')
  await page.getByLabel('Password', { exact: true }).fill('correct horse battery')
  await page.getByRole('button', { name: 'Make the account' }).click()
  await page.waitForURL('**/welcome')

  const { context: hers, page: herPage } = await aPerson(browser, market.url)
  await signInAtUniversity(herPage, 'grace')
  await herPage.waitForURL('**/welcome')
  expect(await accountOf(herPage)).toMatchObject({ Email: 'grace@university.example' })

  await context.clearCookies()
  await page.goto('/sign-in')
  await page.getByLabel('E-mail').fill('grace@university.example')
  await page.getByLabel('Password', { exact: true }).fill('correct horse battery')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page
    .getByRole('alert')
    .getByText(/Invalid email or password/)
    .waitFor()
  await Promise.all([context.close(), hers.close()])
})

test('a provider that does not speak for the domain joins no account, and says so', async () => {
  const { context, page } = await aPerson(browser, market.url)
  await signInAtInstitute(page, 'grace')
  await page.waitForURL('**/sign-in?problem=*')
  await page
    .getByRole('alert')
    .getByText(/does not speak for this address/)
    .waitFor()
  await context.close()
})

test('a sign-in counts once, and only for whom it was begun', async () => {
  const { context, page } = await aPerson(browser, market.url)
  let posted: { url: string; body: string } | undefined
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/assertion'))
      posted = { url: request.url(), body: request.postData()! }
  })
  await signInAtUniversity(page, 'edsger')
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
  form.set('SAMLResponse', Buffer.from(signed.replaceAll('edsger@', 'grace@')).toString('base64'))
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
