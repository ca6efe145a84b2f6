import { type Marketplace, startMarketplace } from '@kempelen/conformance'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asPage } from '../src/as-page.ts'
import { aPerson, openBrowser, signUp } from '../src/browser.ts'

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

test('the parts of a new batch open in turn, keep what was filled in while they are folded, and work by keyboard', async () => {
  const { context, page } = await aPerson(browser, market.url)
  await signUp(page, 'requester', { name: 'Lab of Birds' })
  await asPage(page, 'Deposit', { Amount: '20' })
  await page.goto('/requester/batches/new')
  await page.frameLocator('iframe').getByText('The tea was cold, but the view made up for it.').waitFor()
  const people = page.getByRole('button', { name: /^People/ })
  expect(await people.getAttribute('aria-expanded')).toBe('false')
  await people.getByText('Who has the link, 3 answers a row').waitFor()
  expect(await page.getByLabel('People a row').isVisible()).toBe(false)

  await people.press('Enter')
  await page.getByLabel('People a row').fill('2')
  await people.press('Enter')
  await people.getByText('Who has the link, 2 answers a row').waitFor()
  await people.press('Enter')
  expect(await page.getByLabel('People a row').inputValue()).toBe('2')
  await page.getByText('How long it takes is not known').waitFor({ state: 'detached' })

  await page.getByLabel('Lines, a table or JSON Lines').fill('It sings.\nIt bites.')
  await page.getByText('How long it takes is not known: it hangs on whom you ask.').waitFor()
  await page.getByText('Quality', { exact: true }).click()
  // A task that is new has no reviewers yet.
  expect(await page.getByLabel('Send rows that stay in doubt to reviewers').isDisabled()).toBe(true)
  await page.getByLabel('Least accuracy, in percent').fill('120')
  await page.getByRole('button', { name: /^Task/ }).press('Enter')
  await people.press('Enter')
  await page.getByRole('button', { name: 'Publish 2 rows' }).click()
  // What is wrong stands in a part that was folded: it opens.
  await page.getByText('From 50 to 99.9').waitFor()
  await page.getByLabel('Least accuracy, in percent').fill('80')
  await page.getByRole('button', { name: 'Publish 2 rows' }).click()
  await page.getByText('2 at work').waitFor()

  const { Projects } = await asPage<{ Projects: { ProjectId: string }[] }>(page, 'ListProjects', {})
  const { ProjectId } = Projects[0]!
  await asPage(page, 'AddProjectReviewer', { ProjectId, WorkerId: market.workers[0]!.WorkerId })
  await page.goto(`/requester/batches/new?project=${ProjectId}`)
  await page.getByLabel('Lines, a table or JSON Lines').fill('It swims.')
  await page.getByText('Quality', { exact: true }).click()
  await page.getByLabel('Send rows that stay in doubt to reviewers').check()
  await page.getByLabel('Audited, in percent').fill('10')
  await page.getByRole('button', { name: 'Publish 1 row' }).click()
  await page.getByText('rows that stay in doubt go to reviewers').waitFor()
  await page.getByText('10 % of the rows are drawn for an audit').waitFor()
  await context.close()
}, 120_000)

test('a page opens its next part by itself once rows fit the one before', async () => {
  const { context, page } = await aPerson(browser, market.url)
  await signUp(page, 'requester', { name: 'Lab of Fish' })
  await page.goto('/requester/batches/new')
  const people = page.getByRole('button', { name: /^People/ })
  await people.waitFor()
  await page.getByLabel('Lines, a table or JSON Lines').fill('It swims.')
  await page.getByLabel('People a row').waitFor()
  expect(await people.getAttribute('aria-expanded')).toBe('true')
  await context.close()
}, 60_000)
