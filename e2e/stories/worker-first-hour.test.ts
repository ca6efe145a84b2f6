import { readFileSync } from 'node:fs'
import type { MTurkClient } from '@aws-sdk/client-mturk'
import { type Marketplace, startMarketplace } from '@kempelen/conformance'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aPerson, openBrowser, signUp } from '../src/browser.ts'
import { aProgram, htmlQuestion, post } from '../src/requester.ts'

let market: Marketplace
let browser: Browser
let program: MTurkClient
beforeAll(async () => {
  market = await startMarketplace()
  browser = await openBrowser()
  program = aProgram(market.url, market.requester)
})
afterAll(async () => {
  await browser?.close()
  await market?.stop()
})

/** How a person presses something: with a pointer, or with the keyboard alone. */
type Press = (target: Locator) => Promise<void>

const point: Press = (target) => target.click()
const enter: Press = async (target) => {
  await target.focus()
  await target.press('Enter')
}

const form = `<form method="post" action="https://www.mturk.com/mturk/externalSubmit"><input type="hidden" name="assignmentId">
  <label>Name <input name="moss"></label><button>Send</button></form>`

const ways = [
  { name: 'at a desk', viewport: { width: 1440, height: 900 }, press: point },
  { name: 'on a phone', viewport: { width: 390, height: 844 }, press: point },
  { name: 'by keyboard alone', viewport: { width: 1440, height: 900 }, press: enter },
]

test.each(ways)('the first hour of a Worker $name', async ({ name, viewport, press }) => {
  const Title = `Name the moss ${name}`
  await post(program, htmlQuestion(form), { Title, Keywords: 'moss', AutoApprovalDelayInSeconds: 86_400 })
  await post(program, htmlQuestion(form), {
    Title: `Only the experienced ${name}`,
    Keywords: 'moss',
    QualificationRequirements: [
      { QualificationTypeId: '00000000000000000040', Comparator: 'GreaterThan', IntegerValues: [100] },
    ],
  })
  const { context, page } = await aPerson(browser, market.url, { viewport, acceptDownloads: true })
  await signUp(page, 'worker')

  await page.getByLabel('Search', { exact: true }).fill(name)
  await page.waitForURL('**q=**')
  await page.getByRole('link', { name: Title }).waitFor()
  const locked = page.getByText('asks for something you do not have')
  await press(locked)
  await page.getByText('Number of HITs approved must be greater than 100.').first().waitFor()

  await saveSearch(page, press)
  await lookCloser(page, press)

  await press(page.getByRole('link', { name: Title }))
  await page.frameLocator('iframe').getByRole('button', { name: 'Send' }).waitFor()
  await press(page.getByRole('button', { name: 'Accept this HIT' }))
  await page.waitForURL('**/worker/assignments/*')
  await report(page, press)

  const task = page.frameLocator('iframe')
  await task.getByLabel('Name').fill('Polytrichum')
  await press(task.getByRole('button', { name: 'Send' }))
  await page.getByRole('heading', { name: 'Submitted' }).waitFor()

  await press(page.getByRole('link', { name: 'Earnings' }).filter({ visible: true }).first())
  await page.getByRole('heading', { name: 'Earnings', exact: true }).waitFor()
  await page.getByRole('heading', { name: 'Pending, and the day it becomes yours' }).waitFor()
  await page.getByLabel('State').selectOption('Submitted')
  await page.waitForURL('**state=Submitted**')
  await page.getByText('owed, yours').waitFor()
  await press(page.locator('summary', { hasText: Title }))
  await page.getByText('unless the Requester rejects it').waitFor()

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    press(page.getByRole('link', { name: 'Download CSV' })),
  ])
  const lines = readFileSync(await download.path(), 'utf8')
    .trimEnd()
    .split('\n')
  expect(lines).toHaveLength(2)
  expect(lines[1]).toContain(`"${Title}"`)
  expect(lines[1]).toContain('"Submitted","0.25"')
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  await context.close()
})

async function saveSearch(page: Page, press: Press): Promise<void> {
  await press(page.getByRole('button', { name: 'Save this search' }))
  await page.getByLabel('Name of the search').fill('Mosses')
  await press(page.getByRole('button', { name: 'Save the search' }))
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.getByRole('list', { name: 'Saved searches' }).getByRole('link', { name: 'Mosses' }).waitFor()
}

/** The card of a Requester; hidden, the work is gone, and it comes back by undoing. */
async function lookCloser(page: Page, press: Press): Promise<void> {
  const group = page.getByRole('list', { name: 'HIT groups' }).getByRole('listitem')
  await press(group.locator('button[aria-expanded]'))
  await group.getByText('Here since').waitFor()
  await press(group.getByRole('button', { name: 'Hide their work' }))
  await page.getByText('No HITs match these filters').waitFor()
  await press(page.getByRole('button', { name: 'Undo' }))
  await group.first().waitFor()
}

async function report(page: Page, press: Press): Promise<void> {
  await press(page.getByRole('button', { name: 'Report' }))
  await page.getByLabel('What is wrong?').selectOption('Underpaid')
  await page.getByLabel('What happened?').fill('It takes longer than it says.')
  await press(page.getByRole('button', { name: 'Send the report' }))
  await page.getByText('Reported. The Requester is told').waitFor()
}
