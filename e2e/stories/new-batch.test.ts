import { type Marketplace, startMarketplace } from '@kempelen/conformance'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
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

test('a file, known answers and too small a reward: what is wrong stands beside its field, and one click mends the reward', async () => {
  const { context, page } = await aPerson(browser, market.url)
  await signUp(page, 'requester', 'Lab of Birds')
  await page.goto('/requester/batches')
  await page.getByRole('link', { name: 'New batch' }).click()
  const rows = page.getByRole('region', { name: 'Rows' })
  const file = (lines: string[]) => ({ name: 'birds.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) })
  const chooser = page.locator('input[type=file]')
  await chooser.setInputFiles(file(['text,known', 'It sings.,Positive', 'It bites, hard.,']))
  await rows.getByRole('alert').getByText('Line 3: the row has 3 values, the header 2.').waitFor()

  await chooser.setInputFiles(file(['text,known', 'It sings.,Positive', '"It bites, hard.",', 'It flies.,']))
  await rows.getByText('3 rows of text, known from birds.csv').waitFor()
  await page.getByLabel('Column of known answers (optional)').selectOption('known')
  await page.getByText('Everybody here').click()
  await page.getByLabel('Seconds a task takes').fill('60')
  await page.getByLabel('Reward for a task').fill('0.05')
  await page.getByText('Less than the wage floor for this time.').waitFor()
  await page.getByRole('button', { name: 'Pay $0.14' }).click()
  await page.getByText('$8.40 per hour; the floor is $8.00').waitFor()
  await page.getByRole('button', { name: /and publish$/ }).click()
  await page.getByRole('heading', { name: 'birds', exact: true }).waitFor()
  await page.getByText('2 at work').waitFor()
  const limit = page.locator('dl > div', { has: page.getByText('Cost', { exact: true }) })
  expect(await limit.textContent()).toMatch(/of at most \$\d+\.\d\d\b/)
  expect(await page.getByRole('button', { name: 'Make a link' }).count()).toBe(0)

  await page.getByRole('button', { name: 'Pause' }).click()
  await page.getByText('Paused').waitFor()
  await page.getByRole('button', { name: 'Resume' }).click()
  await page.getByRole('button', { name: 'Pause' }).waitFor()
  await page.getByRole('button', { name: 'Cancel the batch' }).click()
  await page.getByRole('button', { name: 'Cancel this batch' }).click()
  await page.getByText('Cancelled').first().waitFor()
  await context.close()
})
