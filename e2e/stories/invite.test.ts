import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aPerson, openBrowser } from '../src/browser.ts'
import { operatorLink } from '../src/operator.ts'
import { startOn } from '../src/start.ts'
import { Steps } from '../src/steps.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'kempelen-invite-test-'))
let server: Awaited<ReturnType<typeof startOn>>
let browser: Browser
let link: string
beforeAll(async () => {
  server = await startOn(dataDir)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

const password = 'correct horse battery'
const reviews = [
  'I would come back any day.',
  'The soup was cold and nobody cared.',
  'It does what it says, no more and no less.',
  'Our third visit, and again we stayed until they closed.',
  'Bring patience, and leave your appetite at home.',
  'Nothing to complain about, and that is the best that can be said.',
  'They remembered what we had ordered a year ago.',
  'The view is the only thing that was not overpriced.',
]

/** Signs up at the end of the link and hands in one answer; gives the seconds from opening the link to the first task. */
async function joinAndAnswer(number: number): Promise<number> {
  const { context, page } = await aPerson(browser, server.url)
  const opened = performance.now()
  await page.goto(link)
  await signUpHere(page, String(number))
  const task = page.frameLocator('iframe')
  await task.getByRole('radio', { name: 'Positive' }).waitFor()
  const seconds = (performance.now() - opened) / 1000
  await task.getByRole('radio', { name: 'Positive' }).click()
  await task.getByRole('button', { name: 'Submit' }).click()
  await page.getByRole('heading', { name: 'Submitted' }).waitFor()
  await context.close()
  return seconds
}

test('An empty server, one invite link, 20 browsers signed up and at work', async () => {
  const { context, page } = await aPerson(browser, server.url, {
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  const steps = new Steps(page)
  await steps.open('the operator link', await operatorLink({ url: server.url, dataDir }))
  await steps.fill('name, e-mail and password', { Name: 'Ada', 'E-mail': 'ada@example.org', Password: password })
  await steps.click(page.getByRole('button', { name: 'Sign up and become the operator' }))
  await steps.click(page.getByRole('link', { name: 'Publish a first batch' }))
  await steps.click(page.getByRole('button', { name: 'Start to post work' }))
  await steps.fill('the rows', { 'Lines, a table or JSON Lines': reviews.join('\n') })
  await steps.click(page.getByRole('button', { name: /^Deposit .* and publish$/ }))
  await steps.click(page.getByRole('button', { name: 'Copy the link' }))
  console.log(`${steps.taken.length} steps:\n${steps.taken.map((step, at) => `${at + 1}. ${step}`).join('\n')}`)
  expect(steps.taken.length).toBeLessThanOrEqual(8)

  link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).toMatch(/\/join\/[A-Z0-9]{10}$/)
  const seconds: number[] = []
  for (let first = 1; first <= 20; first += 5)
    seconds.push(...(await Promise.all([0, 1, 2, 3, 4].map((place) => joinAndAnswer(first + place)))))
  console.log(`From the link to the first task: ${seconds.map((one) => one.toFixed(1)).join(' ')} s`)
  expect(Math.max(...seconds)).toBeLessThan(60)

  await figure(page, 'Answers', '20')
  await figure(page, 'Workers', '20')
  await page.getByRole('table', { name: 'Labels' }).getByText('Positive').first().waitFor()
  await context.close()
}, 300_000)

test('who opens the link again, signed in, is where they left off; a wrong code says so', async () => {
  const { context, page } = await aPerson(browser, server.url)
  await page.goto(link)
  await page.getByText('Ada invites you to this work.').waitFor()
  await signUpHere(page, 'again')
  const task = page.url()
  await page.goto(link)
  await page.getByRole('button', { name: 'Start working' }).click()
  await page.waitForURL(task)
  await page.goto('/join/NOSUCHCODE')
  await page.getByRole('heading', { name: 'This invitation leads nowhere' }).waitFor()
  await page.getByRole('link', { name: 'Find other work' }).waitFor()
  await context.close()
})

test('guidelines stand beside the task, and Alt+G goes from the task to them and back', async () => {
  const { context, page } = await aPerson(browser, server.url)
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(link)
  await signUpHere(page, 'guided')
  const guidelines = page.getByRole('complementary', { name: 'Guidelines' })
  await guidelines.getByRole('listitem').filter({ hasText: 'Neutral: states facts' }).waitFor()
  const choice = page.frameLocator('iframe').getByRole('radio', { name: 'Neutral' })
  await choice.focus()
  await page.keyboard.press('Alt+g')
  await expect.poll(() => guidelines.evaluate((panel) => panel === document.activeElement)).toBe(true)
  await page.keyboard.press('Alt+g')
  await guidelines.waitFor({ state: 'hidden' })
  await page.keyboard.press('2')
  await expect.poll(() => choice.isChecked()).toBe(true)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.reload()
  await page.getByRole('button', { name: 'Guidelines' }).click()
  await guidelines.getByText('Judge what the writer feels').waitFor()
  await context.close()
})

async function signUpHere(page: Page, name: string): Promise<void> {
  await page.getByLabel('Name').fill(`Person ${name}`)
  await page.getByLabel('E-mail').fill(`invited-${name}@example.org`)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign up and start' }).click()
  await page.waitForURL('**/worker/assignments/*')
}

/** The page asks again every few seconds; a figure comes by itself. */
async function figure(page: Page, name: string, value: string): Promise<void> {
  await page
    .locator('dl > div', { has: page.getByText(name, { exact: true }) })
    .getByText(value, { exact: true })
    .waitFor()
}
