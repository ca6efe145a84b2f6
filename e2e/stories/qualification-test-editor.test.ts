import { type Marketplace, startMarketplace } from '@kempelen/conformance'
import type { Browser, Page } from 'playwright-core'
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

/** A choice between two, the first of which is right. */
async function ask(page: Page, number: number, words: string, right: string, wrong: string): Promise<void> {
  await page.getByLabel(`Words of question ${number}`).fill(words)
  await page.getByLabel(`Choice 1 of question ${number}`, { exact: true }).fill(right)
  await page.getByLabel(`Choice 2 of question ${number}`, { exact: true }).fill(wrong)
}

/** A person takes the test; gives their WorkerId. */
async function takeTest(typeId: string): Promise<string> {
  const { context, page } = await aPerson(browser, market.url)
  await signUp(page, 'worker')
  const { WorkerId } = await (await page.request.post('/v1/GetAccount', { data: {} })).json()
  await page.goto(`/worker/qualifications/${typeId}`)
  await page.getByRole('button', { name: 'Begin the test' }).click()
  const frame = page.frameLocator('iframe')
  await frame.getByLabel('Troglodytes').check()
  await frame.getByLabel('Blue & white').check()
  await frame.getByRole('button', { name: 'Submit' }).click()
  await page.locator('dd', { hasText: /^50$/ }).waitFor()
  await context.close()
  return WorkerId
}

test.each([1440, 390])('A test is written without XML, taken, and edited again, %i wide', async (width) => {
  const { context, page } = await aPerson(browser, market.url, { viewport: { width, height: 900 } })
  await signUp(page, 'requester', 'Lab of Birds')
  await page.goto('/requester/qualifications')
  await page.getByRole('link', { name: 'New qualification type' }).click()
  await page.getByLabel('Name', { exact: true }).fill(`Small birds ${width}`)
  await page.getByLabel('Description').fill('Tells small birds apart.')
  await page.getByText('By a test', { exact: true }).click()
  await ask(page, 1, 'Which is a wren?', 'Troglodytes', 'Parus')
  await page.getByRole('button', { name: 'Add a question' }).click()
  await ask(page, 2, 'What colours has a <blue tit>?', 'Blue & yellow', 'Blue & white')
  await page.getByText('At most 2 points').waitFor()
  const preview = page.frameLocator('iframe')
  await preview.getByText('What colours has a <blue tit>?').waitFor()
  await page.getByRole('button', { name: 'Make the qualification type' }).click()
  await page.getByRole('heading', { name: `Small birds ${width}` }).waitFor()
  const typeId = new URL(page.url()).pathname.split('/').at(-1)!

  expect(await page.getByLabel('Words of question 2').inputValue()).toBe('What colours has a <blue tit>?')
  expect(await page.getByLabel('Choice 2 of question 2', { exact: true }).inputValue()).toBe('Blue & white')
  expect(await page.getByLabel('Points for choice 1 of question 1').inputValue()).toBe('1')
  const workerId = await takeTest(typeId)
  await page.reload()
  const holders = page.getByRole('table', { name: 'Who has it' })
  await holders.getByText('50', { exact: true }).waitFor()

  await page.getByLabel('Points for choice 1 of question 1').fill('3')
  await page.getByRole('button', { name: 'Change the qualification type' }).click()
  await page.getByText('The qualification type is changed.').waitFor()
  await page.reload()
  expect(await page.getByLabel('Points for choice 1 of question 1').inputValue()).toBe('3')

  await page.getByLabel('Worker id').fill(workerId)
  await page.getByLabel('Value to grant').fill('77')
  await page.getByRole('button', { name: 'Grant or change it' }).click()
  await holders.getByText('77', { exact: true }).waitFor()
  await page.getByRole('button', { name: `Revoke it from ${workerId}` }).click()
  await page.getByText('Nobody yet.').waitFor()
  await context.close()
})
