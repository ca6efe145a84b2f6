import { type Marketplace, startMarketplace } from '@kempelen/conformance'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
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

/** A Requester in the browser with money, whose rejections all need a reason; gives a program with a key of theirs. */
async function aFairRequester(page: Page) {
  await signUp(page, 'requester', 'Lab of Birds')
  await page.goto('/requester/money')
  await page.getByLabel('Amount').fill('20')
  await page.getByRole('button', { name: /Deposit/ }).click()
  await page.getByText('$20.00').first().waitFor()
  await page.goto('/requester/keys')
  const saved = page.waitForResponse((response) => response.url().endsWith('/v1/UpdateRequesterSettings'))
  await page.getByText('Everything', { exact: true }).click()
  expect((await saved).status()).toBe(200)
  await page
    .getByRole('button', { name: /Make an API key/ })
    .first()
    .click()
  await page
    .getByText(/AKIA[A-Z0-9]{16}/)
    .first()
    .waitFor()
  const [AccessKeyId, SecretAccessKey] = await page.locator('dd code').allInnerTexts()
  return aProgram(market.url, { AccessKeyId: AccessKeyId!, SecretAccessKey: SecretAccessKey! })
}

test('a rejection takes a reason and seals the answer, the Worker appeals, an operator overturns, the Worker is paid', async () => {
  const requester = await aPerson(browser, market.url)
  const program = await aFairRequester(requester.page)
  const form = '<form action="/mturk/externalSubmit"><input name="bird" aria-label="Bird"><button>Send</button></form>'
  const hit = await post(program, htmlQuestion(form), { Title: 'Name this bird' })

  const worker = await aPerson(browser, market.url)
  await signUp(worker.page, 'worker')
  await worker.page.goto(`/worker/groups/${hit.HITGroupId}`)
  await worker.page.getByRole('button', { name: 'Accept this HIT' }).click()
  await worker.page.waitForURL('**/worker/assignments/*')
  await worker.page.frameLocator('iframe').getByLabel('Bird').fill('a very rare wren')
  await worker.page.frameLocator('iframe').getByRole('button', { name: 'Send' }).click()
  await worker.page.getByRole('heading', { name: 'Submitted' }).waitFor()

  await requester.page.goto(`/requester/types/${hit.HITTypeId}`)
  await requester.page.getByText('a very rare wren').first().click()
  await requester.page.keyboard.press('r')
  const dialog = requester.page.getByRole('dialog')
  await dialog.getByLabel('Evidence').fill('short')
  await dialog.getByRole('button', { name: /Reject/ }).click()
  await dialog.getByText('Choose what is wrong with it').waitFor()
  await dialog.getByText('Evidence of at least ten characters').waitFor()
  await dialog.getByLabel('Reason').selectOption('ClearlyOffInstructions')
  await dialog.getByLabel('Evidence').fill('There is no bird in the picture.')
  await dialog.getByRole('button', { name: /Reject/ }).click()
  await requester.page.getByText('The answer is sealed').first().waitFor()
  await requester.page.reload()
  await requester.page.getByText('The answer is sealed').first().waitFor()
  expect(await requester.page.getByText('a very rare wren').count()).toBe(0)

  await worker.page.goto('/worker/messages')
  await worker.page.getByRole('main').getByRole('listitem').first().getByRole('link').click()
  await worker.page.getByText('was rejected').first().waitFor()
  await worker.page.goto('/worker/earnings')
  await worker.page.getByText('Name this bird').first().click()
  await worker.page.getByText('There is no bird in the picture.').waitFor()
  await worker.page.getByRole('button', { name: 'Appeal…' }).click()
  await worker.page.getByLabel('Why is the rejection wrong?').fill('Look at the branch on the left.')
  await worker.page.getByRole('button', { name: 'Send the appeal' }).click()
  await worker.page.getByText('You have appealed.').waitFor()

  const operator = await aPerson(browser, market.url)
  await signUp(operator.page, 'worker', 'Ada Operator')
  await operator.page.goto(await operatorLink(market))
  await operator.page.getByRole('button', { name: 'Become the operator' }).click()
  await operator.page.getByRole('link', { name: 'Operate this marketplace' }).click()
  await operator.page.waitForURL('**/operator')
  await operator.page.goto('/operator/problems?tab=appeals')
  await operator.page.getByText('Look at the branch on the left.').waitFor()
  await operator.page.getByText('a very rare wren').first().waitFor()
  await operator.page.getByRole('button', { name: 'Overturn and pay…' }).click()
  await operator.page.getByLabel('Reason').fill('There it is.')
  await operator.page.getByRole('button', { name: 'Overturn and pay', exact: true }).click()
  await operator.page.getByText('No appeal is open').waitFor()

  await worker.page.reload()
  await worker.page.getByText('Approved').first().waitFor()
  await requester.page.reload()
  await requester.page.getByText('a very rare wren').first().waitFor()
  for (const { context } of [requester, worker, operator]) await context.close()
})
