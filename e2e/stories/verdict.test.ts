import { type Marketplace, startMarketplace } from '@kempelen/conformance'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aBatchInReview } from '../src/batch.ts'
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

test('a reviewer finds what is in doubt, decides it by keyboard, and the verdict is the label', async () => {
  const { context, page } = await aPerson(browser, market.url)
  await signUp(page, 'worker')
  const links = page.getByRole('navigation').getByRole('link', { name: 'Reviews' })
  expect(await links.count()).toBe(0)
  const { WorkerId } = await page.evaluate(async () =>
    (
      await fetch('/v1/GetAccount', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })
    ).json(),
  )
  const { batchId } = await aBatchInReview(market, WorkerId)
  await page.reload()
  await links.first().click()
  await page.getByText('2 items in doubt').waitFor()
  const task = page.frameLocator('iframe').getByText(/^It (purrs|barks)\.$/)
  const isCat = (await task.textContent()) === 'It purrs.'
  // The first by its digit, with a comment; what it was is known, the order of items is not.
  await page.keyboard.press(isCat ? '1' : '2')
  expect(await page.getByRole('radio', { name: isCat ? /^cat/ : /^dog/ }).isChecked()).toBe(true)
  await page.getByLabel('Comment (optional)').fill('Nobody else does so.')
  await page.getByRole('button', { name: 'Give the verdict' }).click()
  await page.getByText('1 item in doubt').waitFor()
  await page
    .frameLocator('iframe')
    .getByText(isCat ? 'It barks.' : 'It purrs.')
    .waitFor()
  await page.keyboard.press(isCat ? '2' : '1')
  await page.getByLabel('Make it a known answer').check()
  await page.getByRole('button', { name: 'Give the verdict' }).click()
  await page.getByRole('heading', { name: 'Nothing waits for you' }).waitFor()

  type Listed = { Labels: { Label?: string; Source?: string; Verdict?: { Label: string; Comment?: string } }[] }
  const { Labels } = await market.rest<Listed>(market.requester.Token, 'GetBatchLabels', { BatchId: batchId })
  expect(Labels.slice(0, 2).map(({ Label, Source }) => [Label, Source])).toEqual([
    ['cat', 'Reviewer'],
    ['dog', 'Reviewer'],
  ])
  expect(Labels[isCat ? 0 : 1]!.Verdict).toMatchObject({ Comment: 'Nobody else does so.' })
  await context.close()
})
