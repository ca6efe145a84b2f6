import { type Marketplace, startMarketplace } from '@kempelen/conformance'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asPage } from '../src/as-page.ts'
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

/** A Requester in front of three answers to one HIT. */
async function beforeAnswers(page: Page): Promise<string> {
  await signUp(page, 'requester', { name: 'Lab of Birds' })
  await asPage(page, 'Deposit', { Amount: '20' })
  const { HIT } = await asPage<{ HIT: { HITId: string; HITTypeId: string } }>(page, 'CreateHIT', {
    ...{ Title: 'Which bird is this?', Description: 'One picture, one name.', Reward: '0.25', MaxAssignments: 3 },
    ...{ AssignmentDurationInSeconds: 900, LifetimeInSeconds: 86_400 },
    Question: htmlQuestion('<form><input name="bird"></form>'),
  })
  for (const worker of market.workers.slice(0, 3)) await market.work(worker, HIT.HITId, { bird: 'robin' })
  await page.goto(`/requester/types/${HIT.HITTypeId}`)
  await page.getByLabel('Select all results shown').check()
  return HIT.HITTypeId
}

async function statusesOf(page: Page, HITTypeId: string): Promise<string[]> {
  type Listed = { Results: { AssignmentStatus: string }[] }
  const { Results } = await asPage<Listed>(page, 'ListResults', { HITTypeId })
  return Results.map(({ AssignmentStatus }) => AssignmentStatus)
}

async function reject(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Reject 3 assignments' }).click()
  await page.getByRole('dialog').getByLabel('Reason').fill('That is a wren.')
  await page.getByRole('dialog').getByRole('button', { name: 'Reject 3 assignments' }).press('Enter')
}

const submitted = ['Submitted', 'Submitted', 'Submitted']

test('a mass rejection waits ten seconds with a countdown, is undone from the keyboard, and is sent once they have passed', async () => {
  const { context, page } = await aPerson(browser, market.url)
  const hitTypeId = await beforeAnswers(page)
  const notice = page.getByRole('alert').filter({ hasText: 'Rejecting 3 assignments' })
  await reject(page)
  await notice.waitFor()
  expect(Number(await notice.getByRole('timer').textContent())).toBeGreaterThan(5)
  await page.getByText('Being rejected').nth(2).waitFor()
  await page.keyboard.press('Control+z')
  await page.getByText('Undone: nothing was sent.').waitFor()
  await notice.waitFor({ state: 'detached' })
  await new Promise((resolve) => setTimeout(resolve, 11_000))
  expect(await statusesOf(page, hitTypeId)).toEqual(submitted)

  await page.getByLabel('Select all results shown').check()
  await reject(page)
  // Elsewhere in the room it goes on waiting, and is sent.
  await page.getByRole('link', { name: 'Money' }).first().click()
  await notice.getByRole('button', { name: 'Undo' }).waitFor()
  await page.getByText('3 assignments rejected.').waitFor()
  expect(await statusesOf(page, hitTypeId)).toEqual(['Rejected', 'Rejected', 'Rejected'])
  await context.close()
}, 90_000)

test('the browser asks before a page is left on which something waits, and what was left is not done', async () => {
  const { context, page } = await aPerson(browser, market.url)
  const hitTypeId = await beforeAnswers(page)
  await page.getByRole('button', { name: 'Approve 3 assignments' }).click()
  await page.getByText('Approving 3 assignments').waitFor()
  const asked = page.waitForEvent('dialog').then(async (dialog) => {
    await dialog.accept()
    return dialog.type()
  })
  await page.goto('/requester/money')
  expect(await asked).toBe('beforeunload')
  await new Promise((resolve) => setTimeout(resolve, 11_000))
  expect(await statusesOf(page, hitTypeId)).toEqual(submitted)
  await page.goto(`/requester/types/${hitTypeId}`)
  await page.getByLabel('Select all results shown').check()
  await page.getByRole('button', { name: 'Approve 3 assignments' }).click()
  await page.getByRole('button', { name: 'Do it now' }).press('Enter')
  await page.getByText('3 assignments approved.').waitFor()
  await context.close()
}, 90_000)
