import { type Marketplace, startMarketplace } from '@kempelen/conformance'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aPerson, openBrowser, signUp } from '../src/browser.ts'
import { htmlQuestion } from '../src/requester.ts'

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

const call = (page: Awaited<ReturnType<typeof aPerson>>['page'], operation: string, input: object = {}) =>
  page.evaluate(
    async ([name, body]) =>
      (
        await fetch(`/v1/${name}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        })
      ).json(),
    [operation, input] as const,
  )

test('what happens elsewhere shows on open pages, in every tab, without a reload', async () => {
  const { context, page } = await aPerson(browser, market.url)
  await signUp(page, 'requester', 'A Watcher')
  await call(page, 'Deposit', { Amount: '20.00' })
  const { HIT } = await call(page, 'CreateHIT', {
    ...{ Title: 'Which bird is this?', Description: 'One picture, one name.', Reward: '0.25', MaxAssignments: 3 },
    ...{ AssignmentDurationInSeconds: 900, LifetimeInSeconds: 86_400 },
    Question: htmlQuestion('<form><input name="bird"></form>'),
  })
  await page.goto('/requester')
  const toReview = (number: number) => `${number} assignment${number === 1 ? '' : 's'}`
  await page.getByRole('link', { name: toReview(0) }).waitFor()
  const other = await context.newPage()
  await other.goto('/requester')
  await other.getByRole('link', { name: toReview(0) }).waitFor()

  await market.work(market.workers[0]!, HIT.HITId, { bird: 'jay' })
  await other.getByRole('link', { name: toReview(1) }).waitFor({ timeout: 8000 })
  // The tab in the background asks once it is looked at.
  await page.bringToFront()
  await page.getByRole('link', { name: toReview(1) }).waitFor({ timeout: 8000 })

  // The tab that had the line goes; the other one takes it over.
  await page.close()
  await market.work(market.workers[1]!, HIT.HITId, { bird: 'crow' })
  await other.getByRole('link', { name: toReview(2) }).waitFor({ timeout: 15_000 })
  await context.close()
})

test('any page, and whatever an id names, is a few keys away; and `?` tells the keys', async () => {
  const { context, page } = await aPerson(browser, market.url)
  await signUp(page, 'requester', 'A Typist')
  await call(page, 'Deposit', { Amount: '20.00' })
  const { HIT } = await call(page, 'CreateHIT', {
    ...{ Title: 'Which tree is this?', Description: 'One picture, one name.', Reward: '0.25' },
    ...{ AssignmentDurationInSeconds: 900, LifetimeInSeconds: 86_400 },
    Question: htmlQuestion('<form><input name="tree"></form>'),
  })
  const go = async (text: string) => {
    await page.keyboard.press('Control+k')
    await page.getByPlaceholder('Go to a page, or paste an id').fill(text)
    await page.keyboard.press('Enter')
  }
  await go('mon')
  await page.waitForURL('**/requester/money')
  await go(HIT.HITId)
  await page.waitForURL(`**/requester/hits/${HIT.HITId}`)

  await page.getByRole('heading', { name: 'Which tree is this?' }).click()
  await page.keyboard.press('?')
  const keys = page.getByRole('dialog', { name: 'Shortcuts on this page' })
  await keys.getByText('Go to a page, or to what an id names').waitFor()
  await page.keyboard.press('Escape')
  await keys.waitFor({ state: 'hidden' })
  // Where a letter is written it is a letter.
  await page.goto('/requester/money')
  await page.getByLabel('Amount').first().focus()
  await page.keyboard.press('?')
  expect(await keys.isVisible()).toBe(false)
  await context.close()
})
