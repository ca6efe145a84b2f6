import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { type Browser, type BrowserContextOptions, chromium, type Page, type Route } from 'playwright-core'
import { test as base, expect, inject } from 'vitest'
import { pictures } from './pictures.ts'
import { partOf, recordings } from './recordings.ts'

export { expect } from 'vitest'

const origin = 'http://elements.test'

/** A template that is open in a real browser, in a frame address like the ones Kempelen gives. */
export interface Task {
  readonly page: Page
  /** Presses Submit wherever it is and gives the answer that was posted: the object of `taskAnswers`, or the fields as they came. */
  submit(): Promise<Record<string, unknown>>
  /** The answer that was posted last, as `submit` gives it. */
  submitted(): Record<string, unknown>
  /** What was posted so far: the fields of the last post; undefined when nothing was. */
  posted(): Record<string, string> | undefined
  /** The answer as it would be submitted now. */
  answer(): Promise<Record<string, unknown>>
}

export interface OpenOptions extends BrowserContextOptions {
  /** The frame's address behind `?`; by default an accepted assignment. */
  search?: string
  /** Console errors are what this test is about. */
  expectsErrors?: boolean
}

const accepted = `assignmentId=3A&hitId=3H&workerId=A1&turkSubmitTo=${origin}/submit`
/** What pages load from MTurk; ours are below the address of the first one. */
const loaders = /^https:\/\/assets\.crowd\.aws\/(crowd-html-elements(?:-v2)?\.js|crowd-elements\/\w+\.js)$/

let browser: Promise<Browser> | undefined

/**
 * `test` with `open(template, options)`. The template is a whole page or a part of one; its original loader line is answered
 * with our bundle, and one is added when there is none. Errors in the console fail the test.
 * `/picture/WIDTHxHEIGHT.png` is a picture of that size, `/media/tone-3s.wav` and `/media/clip.webm` are recordings.
 */
export const test = base.extend<{ open: (template: string, options?: OpenOptions) => Promise<Task> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads the names of fixtures from this pattern.
  open: async ({}, use) => {
    const ends: (() => Promise<void>)[] = []
    await use(async (template, options = {}) => {
      const { task, end } = await openTask(template, options)
      ends.push(end)
      return task
    })
    for (const end of ends) await end()
  },
})

async function openTask(template: string, { search = accepted, expectsErrors, ...options }: OpenOptions) {
  browser ??= chromium.connect(inject('elements').browser)
  const context = await (await browser).newContext({ reducedMotion: 'reduce', ...options })
  context.setDefaultTimeout(10_000)
  const page = await context.newPage()
  const errors: string[] = []
  let posted: Record<string, string> | undefined
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  await page.route('**/*', (route) => answerRequest(route, template, (fields) => (posted = fields)))
  await page.addInitScript(() => {
    document.addEventListener('all-crowd-elements-ready', () => document.documentElement.setAttribute('data-ready', ''))
  })
  await page.goto(`${origin}/task?${search}`)
  await page.locator('html[data-ready]').waitFor({ state: 'attached' })
  const task: Task = {
    page,
    posted: () => posted,
    answer: () => page.evaluate(() => (document.querySelector('crowd-form') as never as { answers: never }).answers),
    submitted() {
      const { assignmentId: _, taskAnswers, ...fields } = posted!
      return taskAnswers === undefined ? fields : JSON.parse(taskAnswers)[0]
    },
    async submit() {
      const answered = page.waitForResponse((response) => response.url().endsWith('/mturk/externalSubmit'))
      await page.locator('[data-testid=crowd-submit], crowd-button[form-action=submit], [type=submit]').last().click()
      await answered
      return task.submitted()
    },
  }
  const end = async () => {
    await context.close()
    if (!expectsErrors) expect(errors, 'errors in the console').toEqual([])
  }
  return { task, end }
}

async function answerRequest(route: Route, template: string, onPost: (fields: Record<string, string>) => void) {
  const request = route.request()
  const url = new URL(request.url())
  const loader = loaders.exec(request.url())?.[1]
  if (loader) return sendBundle(route, loader)
  if (request.url().endsWith('/mturk-public/externalHIT_v1.js'))
    return route.fulfill({ contentType: 'text/javascript', body: '' })
  if (url.origin !== origin) return route.fulfill({ status: 404 })
  if (url.pathname === '/task') return route.fulfill({ contentType: 'text/html', body: pageOf(template) })
  if (url.pathname.startsWith('/static/samples/'))
    return sendSample(route, url.pathname.slice('/static/samples/'.length))
  if (url.pathname.startsWith('/static/')) return sendBundle(route, url.pathname.slice('/static/'.length))
  if (url.pathname.startsWith('/picture/')) return route.fulfill(pictures(url.pathname))
  if (url.pathname.startsWith('/media/')) return route.fulfill(recordings(url.pathname, request.headers().range))
  if (url.pathname === '/submit/mturk/externalSubmit') {
    onPost(Object.fromEntries(new URLSearchParams(request.postData() ?? '')))
    return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Submitted</title>' })
  }
  return route.fulfill({ status: url.pathname === '/favicon.ico' ? 204 : 404 })
}

function sendBundle(route: Route, path: string) {
  // Bundles load their groups from beside themselves, on whichever host they were asked for.
  return route.fulfill({
    contentType: 'text/javascript',
    headers: { 'access-control-allow-origin': '*' },
    body: readFileSync(join(inject('elements').bundles, path)),
  })
}

/** The pictures and sounds of the gallery's sample rows. */
function sendSample(route: Route, name: string) {
  const body = readFileSync(new URL(`../../../templates/samples/${name}`, import.meta.url))
  const ending = name.split('.').at(-1)!
  const types: Record<string, string> = { svg: 'image/svg+xml', wav: 'audio/wav', webm: 'video/webm' }
  return route.fulfill(partOf(body, types[ending] ?? 'application/octet-stream', route.request().headers().range))
}

function pageOf(template: string): string {
  const loader = /crowd-html-elements(-v2)?\.js/.test(template)
    ? ''
    : '<script src="/static/crowd-html-elements.js"></script>'
  if (/<html|<!doctype/i.test(template)) return template.replace(/<head[^>]*>|(?!.*<head)<html[^>]*>/i, `$&${loader}`)
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Task</title>${loader}</head><body>${template}</body></html>`
}

/** Fails with what axe finds: serious and critical faults of the page as it is now. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .disableRules(['region', 'landmark-one-main', 'page-has-heading-one'])
    .analyze()
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
}

/** The first example of an element's page, `elements/TAG/TAG.md`, as it stands there. */
export function exampleOf(tag: string): string {
  const page = readFileSync(new URL(`../elements/${tag}/${tag}.md`, import.meta.url), 'utf8')
  const example = /```html\n([\s\S]*?)```/.exec(page)?.[1]
  if (example === undefined) throw new Error(`${tag}.md has no example.`)
  return example
}

/** All of the page as WebP, of which Playwright itself knows nothing. */
async function pictureOf(page: Page): Promise<Buffer> {
  const devTools = await page.context().newCDPSession(page)
  const { cssContentSize } = await devTools.send('Page.getLayoutMetrics')
  const clip = { ...cssContentSize, scale: 1 }
  const options = { format: 'webp', quality: 75, captureBeyondViewport: true, clip } as const
  const { data } = await devTools.send('Page.captureScreenshot', options)
  return Buffer.from(data, 'base64')
}

const viewports = { wide: { width: 1000, height: 600 }, phone: { width: 390, height: 700 } }

/** The first case of every element: the example of its page opens without an error and axe finds nothing grave, also on a phone. */
export function testExample(tag: string): void {
  test(`${tag}: the example of its page is accessible, wide and on a phone`, async ({ open }) => {
    const { page } = await open(exampleOf(tag))
    for (const [size, viewport] of Object.entries(viewports)) {
      await page.setViewportSize(viewport)
      await expectAccessible(page)
      const { screenshots } = inject('elements')
      if (screenshots) writeFileSync(join(screenshots, `${tag}-${size}.webp`), await pictureOf(page))
    }
  })
}
