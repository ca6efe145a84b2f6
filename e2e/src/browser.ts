import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { findChromium } from '../../scripts/setup/browser.mjs'
import { type Hand, pointer } from './hand.ts'

/** The Chromium that set-up has found or installed. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await findChromium(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

/** A person at a browser of their own. Errors in the console are kept. */
export async function aPerson(browser: Browser, url: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ baseURL: url, locale: 'en-US', reducedMotion: 'reduce', ...options })
  context.setDefaultTimeout(30_000)
  context.on('request', (request) => {
    if (request.method() === 'GET') return
    const { origin, pathname } = new URL(request.url())
    const isOfApp = origin === new URL(url).origin && request.frame().parentFrame() === null
    if (isOfApp && !isWriteByOperation(pathname))
      throw new Error(`The page wrote by ${request.method()} ${pathname}, which is no operation`)
  })
  const page = await context.newPage()
  return { context, page }
}

/** Operations, and the files whose rows are handed to operations. */
const isWriteByOperation = (path: string) =>
  /^\/v1\/([A-Z]\w+|batches\/\w+\/rows|results\/reviewed\.csv|workers\.csv)$/.test(path) ||
  // What a provider of sign-on, or a page of a task in a window of its own, posts itself.
  /^\/(sign-on\/|t\/|mturk\/externalSubmit)/.test(path)

/** Whether nothing lies beyond the sides of the window. */
export const isWithinWindow = (page: Page): Promise<boolean> =>
  // Not innerWidth: what is too wide for a phone widens that too.
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)

let people = 0

/** Signs up through the page, as Worker or Requester. */
export async function signUp(
  page: Page,
  role: 'worker' | 'requester',
  { name = 'A Person', hand = pointer }: { name?: string; hand?: Hand } = {},
): Promise<void> {
  await page.goto('/sign-up')
  await hand.write(page.getByLabel('Name'), name)
  await hand.write(page.getByLabel('E-mail'), `person-${++people}@example.org`)
  await hand.write(page.getByLabel('Password', { exact: true }), 'correct horse battery')
  await hand.press(page.getByRole('button', { name: 'Make the account' }))
  await page.waitForURL('**/welcome')
  if (role === 'worker') {
    await hand.press(page.getByRole('button', { name: 'Start to work' }))
  } else {
    await hand.write(page.getByLabel('Name'), name)
    await hand.press(page.getByRole('button', { name: 'Start to post work' }))
  }
  await page.waitForURL(`**/${role}`)
}
