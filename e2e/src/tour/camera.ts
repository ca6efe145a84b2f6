import { writeFileSync } from 'node:fs'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { View } from './views/view.ts'

export const shapes = { wide: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const
export type Shape = keyof typeof shapes
const schemes = ['light', 'dark'] as const
/** Letters are still clear, and all pages together stay below 8 MB. */
const quality = 48

export interface Film {
  readonly url: string
  readonly out: string
  readonly locale: string
  /** How much larger everything is, as somebody reads it who needs that. */
  readonly zoom: number
  /** The whole page, not only what the window shows. */
  readonly isWhole: boolean
  /** Told of pages that complain or are wider than their window. */
  readonly complain: (text: string) => void
}

/** Takes a view in one shape, light and dark. */
export async function take(chrome: Browser, view: View, shape: Shape, film: Film): Promise<void> {
  const { width, height } = shapes[shape]
  const context = await chrome.newContext({
    viewport: { width: width / film.zoom, height: height / film.zoom },
    deviceScaleFactor: film.zoom,
    locale: film.locale,
    reducedMotion: 'reduce',
    ...(view.as && { storageState: view.as }),
  })
  try {
    const page = await openPage(context, view, (text) => film.complain(`${view.name} ${shape}: ${text}`), film)
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme, media: view.isPrinted ? 'print' : 'screen' })
      await page.evaluate(repaintDates)
      await page.evaluate(arrive)
      writeFileSync(`${film.out}/${view.name}-${shape}-${colorScheme}.webp`, await photograph(page, film))
    }
  } finally {
    await context.close()
  }
}

/** Chromium keeps the calendar of a date field as it was painted first. */
const repaintDates = `for (const field of document.querySelectorAll('input[type=date]')) {
  field.type = 'text'
  field.offsetWidth
  field.type = 'date'
}`

/** Colours change over a moment; a picture is of where they arrive. Whatever moves without an end is left. */
const arrive = `(async () => {
  const frame = () => new Promise(requestAnimationFrame)
  await frame()
  await frame()
  for (const motion of document.getAnimations())
    if (Number.isFinite(motion.effect.getComputedTiming().endTime)) motion.finish()
  await frame()
  await frame()
})()`

async function openPage(
  context: BrowserContext,
  view: View,
  complain: (text: string) => void,
  { url }: Film,
): Promise<Page> {
  const page = await context.newPage()
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 40[14]/.test(message.text())) complain(message.text())
  })
  page.on('pageerror', (error) => complain(error.message))
  await page.goto(`${url}${view.path}`, { waitUntil: 'networkidle' })
  await page.locator('h1, iframe').first().waitFor()
  await page.locator('[role=status][aria-label^=Loading]').first().waitFor({ state: 'detached' })
  await view.before?.(page)
  const excess = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')
  if (excess > 0) complain(`${excess} px wider than the window`)
  return page
}

/** Playwright itself knows PNG and JPEG only. */
async function photograph(page: Page, { isWhole }: Film): Promise<Buffer> {
  const devTools = await page.context().newCDPSession(page)
  const height = isWhole ? await page.evaluate<number>('document.documentElement.scrollHeight') : 0
  const { data } = await devTools.send('Page.captureScreenshot', {
    ...{ format: 'webp', quality },
    ...(isWhole && {
      captureBeyondViewport: true,
      clip: { x: 0, y: 0, width: page.viewportSize()!.width, height, scale: 1 },
    }),
  })
  await devTools.detach()
  return Buffer.from(data, 'base64')
}
