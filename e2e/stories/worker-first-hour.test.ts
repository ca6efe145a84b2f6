import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { aPerson, isWithinWindow, signUp } from '../src/browser.ts'
import type { Hand } from '../src/hand.ts'
import { openHouse } from '../src/house.ts'
import { aProgram, htmlQuestion, post } from '../src/requester.ts'
import { visit } from '../src/visit.ts'
import { ways } from '../src/ways.ts'

const { market, browser } = await openHouse()
const program = aProgram(market.url, market.requester)

const form = `<form method="post" action="https://www.mturk.com/mturk/externalSubmit"><input type="hidden" name="assignmentId">
  <label>Name <input name="moss"></label><button>Send</button></form>`

test.each(ways)('the first hour of a Worker, $way', async ({ way, hand, device }) => {
  const Title = `Name the moss ${way}`
  await post(program, htmlQuestion(form), { Title, Keywords: 'moss', AutoApprovalDelayInSeconds: 86_400 })
  await post(program, htmlQuestion(form), {
    Title: `Only the experienced ${way}`,
    Keywords: 'moss',
    QualificationRequirements: [
      { QualificationTypeId: '00000000000000000040', Comparator: 'GreaterThan', IntegerValues: [100] },
    ],
  })
  const { context, page } = await aPerson(browser, market.url, device)
  await signUp(page, 'worker', { hand })

  await hand.write(page.getByLabel('Search', { exact: true }), way)
  await page.waitForURL('**q=**')
  await page.getByRole('link', { name: Title }).waitFor()
  await hand.press(page.locator('summary', { hasText: 'asks for something you do not have' }))
  await page.getByText('Number of HITs approved must be greater than 100.').first().waitFor()

  await saveSearch(page, hand)
  await lookCloser(page, hand)

  await hand.press(page.getByRole('link', { name: Title }))
  await page.frameLocator('iframe').getByRole('button', { name: 'Send' }).waitFor()
  await hand.press(page.getByRole('button', { name: 'Accept this HIT' }))
  await page.waitForURL('**/worker/assignments/*')
  await report(page, hand)

  const task = page.frameLocator('iframe')
  await hand.write(task.getByLabel('Name'), 'Polytrichum')
  await hand.press(task.getByRole('button', { name: 'Send' }))
  await page.getByRole('heading', { name: 'Submitted' }).waitFor()

  await visit(page, hand, '/worker/earnings')
  await page.getByRole('heading', { name: 'Earnings', exact: true }).waitFor()
  await page.getByRole('heading', { name: 'Pending, and the day it becomes yours' }).waitFor()
  await hand.choose(page.getByLabel('State'), 'Submitted')
  await page.waitForURL('**state=Submitted**')
  await page.getByText('owed, yours').waitFor()
  await hand.press(page.locator('summary', { hasText: Title }))
  await page.getByText('unless the Requester rejects it').waitFor()

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    hand.press(page.getByRole('link', { name: 'Download CSV' })),
  ])
  const lines = readFileSync(await download.path(), 'utf8')
    .trimEnd()
    .split('\n')
  expect(lines).toHaveLength(2)
  expect(lines[1]).toContain(`"${Title}"`)
  expect(lines[1]).toContain('"Submitted","0.25"')
  expect(await isWithinWindow(page)).toBe(true)
  await context.close()
})

async function saveSearch(page: Page, hand: Hand): Promise<void> {
  await hand.press(page.getByRole('button', { name: 'Save this search' }))
  await hand.write(page.getByLabel('Name of the search'), 'Mosses')
  await hand.press(page.getByRole('button', { name: 'Save the search' }))
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.getByRole('list', { name: 'Saved searches' }).getByRole('link', { name: 'Mosses' }).waitFor()
}

/** The card of a Requester; hidden, the work is gone, and it comes back by undoing. */
async function lookCloser(page: Page, hand: Hand): Promise<void> {
  const group = page.getByRole('list', { name: 'HIT groups' }).getByRole('listitem')
  await hand.press(group.locator('button[aria-expanded]'))
  await group.getByText('Here since').waitFor()
  await hand.press(group.getByRole('button', { name: 'Hide their work' }))
  await page.getByText('No HITs match these filters').waitFor()
  await hand.press(page.getByRole('button', { name: 'Undo' }))
  await group.first().waitFor()
}

async function report(page: Page, hand: Hand): Promise<void> {
  await hand.press(page.getByRole('button', { name: 'Report' }))
  await hand.choose(page.getByLabel('What is wrong?'), 'Underpaid')
  await hand.write(page.getByLabel('What happened?'), 'It takes longer than it says.')
  await hand.press(page.getByRole('button', { name: 'Send the report' }))
  await page.getByText('Reported. The Requester is told').waitFor()
}
