import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aPerson, openBrowser } from '../src/browser.ts'
import { type Hand, pointer } from '../src/hand.ts'
import { keyboard } from '../src/keyboard.ts'
import { operatorLink } from '../src/operator.ts'
import { startOn } from '../src/start.ts'
import { Steps } from '../src/steps.ts'
import { ways } from '../src/ways.ts'

const browser = await openBrowser()
afterAll(() => browser.close())

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
async function joinAndAnswer(url: string, link: string, number: number): Promise<number> {
  const { context, page } = await aPerson(browser, url)
  const opened = performance.now()
  await page.goto(link)
  await signUpHere(page, pointer, String(number))
  const task = page.frameLocator('iframe')
  await task.getByRole('radio', { name: 'Positive' }).waitFor()
  const seconds = (performance.now() - opened) / 1000
  await task.getByRole('radio', { name: 'Positive' }).click()
  await task.getByRole('button', { name: 'Submit' }).click()
  await page.getByRole('heading', { name: 'Submitted' }).waitFor()
  await context.close()
  return seconds
}

// One server a way, since only an empty one has a first operator.
describe.each([
  { ...ways[0]!, browsers: 20 },
  { ...ways[1]!, browsers: 5 },
])('$way', ({ hand, device, browsers }) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'kempelen-invite-test-'))
  let server: Awaited<ReturnType<typeof startOn>>
  let link: string
  beforeAll(async () => {
    server = await startOn(dataDir)
  })
  afterAll(async () => {
    await server?.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })

  test(`An empty server, one invite link, ${browsers} browsers signed up and at work`, async () => {
    const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] }
    const { context, page } = await aPerson(browser, server.url, { ...device, ...clipboard })
    const steps = new Steps(page, hand)
    await steps.open('the operator link', await operatorLink({ url: server.url, dataDir }))
    await steps.fill('name, e-mail and password', { Name: 'Ada', 'E-mail': 'ada@example.org', Password: password })
    await steps.press(page.getByRole('button', { name: 'Sign up and become the operator' }))
    await steps.press(page.getByRole('link', { name: 'Publish a first batch' }))
    await steps.press(page.getByRole('button', { name: 'Start to post work' }))
    await steps.fill('the rows', { 'Lines, a table or JSON Lines': reviews.join('\n') })
    await steps.press(page.getByRole('button', { name: /^Deposit .* and publish$/ }))
    await steps.press(page.getByRole('button', { name: 'Copy the link' }))
    console.log(`${steps.taken.length} steps:\n${steps.taken.map((step, at) => `${at + 1}. ${step}`).join('\n')}`)
    expect(steps.taken.length).toBeLessThanOrEqual(8)

    link = await page.evaluate(() => navigator.clipboard.readText())
    expect(link).toMatch(/\/join\/[A-Z0-9]{10}$/)
    const seconds: number[] = []
    for (let first = 1; first <= browsers; first += 5)
      seconds.push(
        ...(await Promise.all([0, 1, 2, 3, 4].map((place) => joinAndAnswer(server.url, link, first + place)))),
      )
    console.log(`From the link to the first task: ${seconds.map((one) => one.toFixed(1)).join(' ')} s`)
    expect(Math.max(...seconds)).toBeLessThan(60)

    await figure(page, 'Answers', String(browsers))
    await figure(page, 'Workers', String(browsers))
    await page.getByRole('table', { name: 'Labels' }).getByText('Positive').first().waitFor()
    await context.close()
  }, 300_000)

  test('who opens the link again, signed in, is where they left off; a wrong code says so', async () => {
    const { context, page } = await aPerson(browser, server.url, device)
    await page.goto(link)
    await page.getByText('Ada invites you to this work.').waitFor()
    await signUpHere(page, hand, 'again')
    const task = page.url()
    await page.goto(link)
    await hand.press(page.getByRole('button', { name: 'Start working' }))
    await page.waitForURL(task)
    await page.goto('/join/NOSUCHCODE')
    await page.getByRole('heading', { name: 'This invitation leads nowhere' }).waitFor()
    await page.getByRole('link', { name: 'Find other work' }).waitFor()
    await context.close()
  })

  test.runIf(hand === keyboard)(
    'guidelines stand beside the task, and Alt+G goes from the task to them and back',
    async () => {
      const { context, page } = await aPerson(browser, server.url, device)
      await page.goto(link)
      await signUpHere(page, hand, 'guided')
      const guidelines = page.getByRole('complementary', { name: 'Guidelines' })
      await guidelines.getByRole('listitem').filter({ hasText: 'Neutral: states facts' }).waitFor()
      const choice = page.frameLocator('iframe').getByRole('radio', { name: 'Neutral' })
      await hand.point(page.frameLocator('iframe').getByRole('radio', { name: 'Positive' }))
      await page.keyboard.press('Alt+g')
      await expect.poll(() => guidelines.evaluate((panel) => panel === document.activeElement)).toBe(true)
      await page.keyboard.press('Alt+g')
      await guidelines.waitFor({ state: 'hidden' })
      await page.keyboard.press('2')
      await expect.poll(() => choice.isChecked()).toBe(true)
      await context.close()
    },
  )

  test.runIf(device.isMobile)('guidelines open over the task', async () => {
    const { context, page } = await aPerson(browser, server.url, device)
    await page.goto(link)
    await signUpHere(page, hand, 'guided')
    await hand.press(page.getByRole('button', { name: 'Guidelines' }))
    const guidelines = page.getByRole('complementary', { name: 'Guidelines' })
    await guidelines.getByText('Judge what the writer feels').waitFor()
    await context.close()
  })
})

async function signUpHere(page: Page, hand: Hand, name: string): Promise<void> {
  await hand.write(page.getByLabel('Name'), `Person ${name}`)
  await hand.write(page.getByLabel('E-mail'), `invited-${name}@example.org`)
  await hand.write(page.getByLabel('Password', { exact: true }), password)
  await hand.press(page.getByRole('button', { name: 'Sign up and start' }))
  await page.waitForURL('**/worker/assignments/*')
}

/** The page asks again every few seconds; a figure comes by itself. */
async function figure(page: Page, name: string, value: string): Promise<void> {
  await page
    .locator('dl > div', { has: page.getByText(name, { exact: true }) })
    .getByText(value, { exact: true })
    .waitFor()
}
