import AxeBuilder from '@axe-core/playwright'
import { type Marketplace, startMarketplace } from '@kempelen/conformance'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aBatchInReview } from '../src/batch.ts'
import { aPerson, openBrowser, signUp } from '../src/browser.ts'
import { operatorLink } from '../src/operator.ts'
import { aProgram, htmlQuestion, post } from '../src/requester.ts'

let market: Marketplace
let browser: Browser
beforeAll(async () => {
  market = await startMarketplace()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await market?.stop()
})

/** What axe finds serious or worse, in light and dark, wide and on a phone; and whether the page is wider than its window. */
async function faultsOf(page: Page, path: string): Promise<string[]> {
  const faults: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1440, 390]) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width, height: 844 })
      await page.goto(path, { waitUntil: 'networkidle' })
      const where = `${path} ${colorScheme} ${width}`
      const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze()
      for (const { id, impact, nodes } of violations)
        if (impact === 'serious' || impact === 'critical')
          faults.push(`${where}: ${id} at ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
      const excess = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      if (excess > 0) faults.push(`${where}: ${excess} px wider than the window`)
    }
  }
  return faults
}

test('pages before signing in', async () => {
  const { context, page } = await aPerson(browser, market.url)
  const docs = ['/docs/api', '/docs/api/CreateHIT', '/docs/errors', '/docs/errors/InvalidHITState']
  for (const path of ['/', '/sign-in', '/sign-up', '/nowhere', '/worker', ...docs])
    expect(await faultsOf(page, path)).toEqual([])
  await context.close()
}, 180_000)

test('pages of a Worker, empty and with work', async () => {
  const program = aProgram(market.url, market.requester)
  const hit = await post(
    program,
    htmlQuestion('<form action="/mturk/externalSubmit"><input name="a" aria-label="A"><button>Send</button></form>'),
    {
      MaxAssignments: 3,
      QualificationRequirements: [
        { QualificationTypeId: '00000000000000000040', Comparator: 'GreaterThanOrEqualTo', IntegerValues: [0] },
      ],
    },
  )
  const { context, page } = await aPerson(browser, market.url)
  await signUp(page, 'worker')
  for (const path of [
    '/worker',
    '/worker/queue',
    '/worker/earnings',
    '/worker/messages',
    '/account',
    `/worker/groups/${hit.HITGroupId}`,
  ])
    expect(await faultsOf(page, path)).toEqual([])
  await page.goto(`/worker/groups/${hit.HITGroupId}`)
  await page.getByRole('button', { name: 'Accept this HIT' }).click()
  await page.waitForURL('**/worker/assignments/*')
  expect(await faultsOf(page, new URL(page.url()).pathname)).toEqual([])
  await page.frameLocator('iframe').getByRole('button', { name: 'Send' }).click()
  await page.getByRole('heading', { name: 'Submitted' }).waitFor()
  for (const path of [new URL(page.url()).pathname, '/worker/earnings']) expect(await faultsOf(page, path)).toEqual([])
  await context.close()
}, 300_000)

test('pages of a Requester and of an operator', async () => {
  const { context, page } = await aPerson(browser, market.url)
  await signUp(page, 'requester')
  const keys = await page.evaluate(async () => {
    const call = async (operation: string, input: object) =>
      (
        await fetch(`/v1/${operation}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(input),
        })
      ).json()
    await call('Deposit', { Amount: '50' })
    return call('CreateAccessKey', {}) as Promise<{ AccessKeyId: string; SecretAccessKey: string }>
  })
  const hit = await post(aProgram(market.url, keys), htmlQuestion('<form></form>'), { MaxAssignments: 2 })
  await market.work(market.workers[0]!, hit.HITId!, { bird: 'wren' })
  for (const path of [
    '/requester',
    '/requester/hits',
    '/requester/workers',
    `/requester/workers/${market.workers[0]!.WorkerId}`,
    '/requester/activity',
    '/requester/members',
    `/requester/money/${new Date().toISOString().slice(0, 7)}`,
    `/requester/types/${hit.HITTypeId}`,
    `/requester/hits/${hit.HITId}`,
    '/requester/projects',
    '/requester/qualifications',
    '/requester/qualifications/new',
    '/requester/reviewed',
    '/requester/keys',
    '/requester/layouts',
    '/requester/notifications',
    '/requester/money',
  ])
    expect(await faultsOf(page, path)).toEqual([])
  await page.goto(await operatorLink(market))
  await page.getByRole('button', { name: 'Become the operator' }).click()
  await page.getByRole('link', { name: 'Operate this marketplace' }).click()
  await page.waitForURL('**/operator')
  for (const path of [
    '/operator',
    '/operator?by=day',
    '/operator/people',
    `/operator/people/${market.workers[0]!.WorkerId}`,
    '/operator/money',
    '/operator/money?tab=books',
    '/operator/problems?tab=appeals',
    '/operator/deliveries',
    '/operator/settings',
    '/operator/settings?tab=storage',
    '/operator/settings?tab=sign-on',
  ])
    expect(await faultsOf(page, path)).toEqual([])
  await context.close()
}, 300_000)

test('pages of batches, of an invitation, of a task with guidelines, and of a reviewer', async () => {
  const { context, page } = await aPerson(browser, market.url)
  await signUp(page, 'worker')
  const { WorkerId } = await page.evaluate(async () => {
    const call = async (operation: string, input: object) =>
      (
        await fetch(`/v1/${operation}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(input),
        })
      ).json()
    await call('RegisterRequester', { Name: 'Lab of Pets' })
    return call('GetAccount', {}) as Promise<{ WorkerId: string }>
  })
  const { code } = await aBatchInReview(market, WorkerId)
  for (const path of ['/worker/reviews', `/join/${code}`, '/join/NOSUCHCODE', '/requester/batches'])
    expect(await faultsOf(page, path)).toEqual([])
  await page.goto(`/join/${code}`)
  await page.getByRole('button', { name: 'Start working' }).click()
  await page.waitForURL('**/worker/assignments/*')
  expect(await faultsOf(page, new URL(page.url()).pathname)).toEqual([])
  expect(await faultsOf(page, '/requester/batches/new')).toEqual([])
  await page.getByLabel('Lines, a table or JSON Lines').fill('text,known\nIt purrs.,Positive\nIt barks.,')
  await page.getByRole('button', { name: /^Deposit .* and publish$/ }).click()
  await page.getByRole('button', { name: 'Copy the link' }).waitFor()
  const mine = new URL(page.url()).pathname
  for (const path of [mine, `${mine}?tab=workers`, '/requester/batches']) expect(await faultsOf(page, path)).toEqual([])
  await context.close()
  const visitor = await aPerson(browser, market.url)
  for (const path of [`/join/${code}`, '/operator/claim?token=x'])
    expect(await faultsOf(visitor.page, path)).toEqual([])
  await visitor.context.close()
}, 300_000)
