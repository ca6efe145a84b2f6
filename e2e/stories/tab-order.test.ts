import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { asPage } from '../src/as-page.ts'
import { aPerson, signUp } from '../src/browser.ts'
import { openHouse } from '../src/house.ts'
import { aProgram, htmlQuestion, post } from '../src/requester.ts'
import { tabTo } from '../src/tab.ts'

const { market, browser } = await openHouse()

/** Opens an address, and goes by the first stop of the page to its content. */
async function skipToContent(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await page.getByRole('main').waitFor()
  await tabTo(page, page.getByRole('link', { name: 'Skip to the content' }), 1)
  await page.keyboard.press('Enter')
  await expect.poll(() => page.getByRole('main').evaluate((main) => main === document.activeElement)).toBe(true)
}

test('Tab alone leads a Worker from the front of the list into a HIT, through it and out again', async () => {
  const Title = 'Name the moss'
  const form = '<form action="/mturk/externalSubmit"><input name="moss" aria-label="Moss"><button>Send</button></form>'
  await post(aProgram(market.url, market.requester), htmlQuestion(form), { Title })
  const { context, page } = await aPerson(browser, market.url)
  await signUp(page, 'worker')
  const link = page.getByRole('link', { name: Title })
  await link.waitFor()
  await skipToContent(page, '/worker')
  await link.waitFor()
  const passed = await tabTo(page, link)
  expect(passed[0]).toContain('Search')
  await page.keyboard.press('Enter')
  const accept = page.getByRole('button', { name: 'Accept this HIT' })
  await accept.waitFor()
  await tabTo(page, accept)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/worker/assignments/*')
  const moss = page.frameLocator('iframe').getByLabel('Moss')
  await moss.waitFor()
  await tabTo(page, moss)
  await page.keyboard.type('Polytrichum')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Submitted' }).waitFor()
  await context.close()
})

test('Tab alone leads a Requester into the results, arrows walk them, and Tab leaves and finds the row again', async () => {
  const { context, page } = await aPerson(browser, market.url)
  await signUp(page, 'requester')
  await asPage(page, 'Deposit', { Amount: '20' })
  const { HIT } = await asPage<{ HIT: { HITId: string; HITTypeId: string } }>(page, 'CreateHIT', {
    ...{ Title: 'Which bird is this?', Description: 'One picture, one name.', Reward: '0.25', MaxAssignments: 3 },
    ...{ AssignmentDurationInSeconds: 900, LifetimeInSeconds: 86_400 },
    Question: htmlQuestion('<form><input name="bird"></form>'),
  })
  for (const [at, worker] of market.workers.slice(0, 3).entries())
    await market.work(worker, HIT.HITId, { bird: `robin-${at}` })
  await skipToContent(page, `/requester/types/${HIT.HITTypeId}`)
  const row = (at: number) => page.getByRole('row').filter({ hasText: `robin-${at}` })
  const hasFocus = (at: number) => row(at).evaluate((element) => element.matches(':focus'))
  await row(2).waitFor()
  await tabTo(page, row(0))
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => hasFocus(1)).toBe(true)
  await page.keyboard.press('Shift+Tab')
  expect(await hasFocus(1)).toBe(false)
  await tabTo(page, row(1), 1)
  await page.keyboard.press('a')
  await row(1).getByText('Approved').waitFor()
  const reject = page.getByRole('button', { name: 'Reject…' })
  await page.keyboard.press('ArrowDown')
  await tabTo(page, reject)
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'Reject' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog', { name: 'Reject' }).waitFor({ state: 'hidden' })
  await expect.poll(() => reject.evaluate((element) => element.matches(':focus'))).toBe(true)
  await context.close()
})
