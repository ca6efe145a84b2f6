/**
 * A tour of the web app for docs/screenshots, on a marketplace of its own that has seen some days of work:
 *
 *     npm run screenshots [-- --only NAME] [--out FOLDER] [--whole] [--zoom 2] [--locale de-DE] [--stay]
 *
 * It takes every page wide and on a phone, light and dark, and says which address of the router no picture shows.
 * `--only` takes the views whose name contains it, `--whole` all of each page, and `--stay` leaves the marketplace open
 * until Ctrl+C.
 */
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser } from 'playwright-core'
import { openBrowser } from './src/browser.ts'
import { type Film, type Shape, shapes, take } from './src/tour/camera.ts'
import { gatherCast, gatherNewcomers, signInAgain } from './src/tour/cast.ts'
import { TouredMarketplace } from './src/tour/marketplace.ts'
import { Host } from './src/tour/people.ts'
import { routesWithoutView } from './src/tour/routes.ts'
import { daysOnStage, findStage, playDays } from './src/tour/stage.ts'
import { allViews } from './src/tour/views/index.ts'
import type { View } from './src/tour/views/view.ts'

const { values: options } = parseArgs({
  options: {
    port: { type: 'string', default: '1850' },
    out: { type: 'string', default: 'docs/screenshots' },
    only: { type: 'string', default: '' },
    locale: { type: 'string', default: 'en-US' },
    zoom: { type: 'string', default: '1' },
    whole: { type: 'boolean', default: false },
    stay: { type: 'boolean', default: false },
  },
})

const market = new TouredMarketplace(options.port)
const browser = await openBrowser()
try {
  await market.startBehind(daysOnStage)
  const host = new Host(market.ready.Url, browser)
  const before = await gatherCast(host, market)
  const past = await playDays(before)
  await market.startAgain()
  const cast = await signInAgain(before)
  const newcomers = await gatherNewcomers(host)
  const views = allViews(await findStage(cast, past), { ...cast, newcomers })
  for (const route of routesWithoutView(views)) {
    process.exitCode = 1
    console.error(`No view shows ${route}`)
  }
  await takeAll(browser, views)
  if (options.stay) await new Promise((resolve) => process.once('SIGINT', resolve))
} finally {
  await browser.close()
  await market.end()
}

async function takeAll(chrome: Browser, views: readonly View[]): Promise<void> {
  mkdirSync(options.out, { recursive: true })
  if (options.only === '') clear()
  const { out, locale, whole: isWhole } = options
  const complain = (text: string) => console.error(`  ${text}`)
  const film: Film = { url: market.ready.Url, out, locale, zoom: Number(options.zoom), isWhole, complain }
  const waiting = views
    .filter(({ name }) => name.includes(options.only))
    .flatMap((view) => (Object.keys(shapes) as Shape[]).map((shape) => ({ view, shape })))
  const takeNext = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { view, shape } = next
      await take(chrome, view, shape, film).catch((error: Error) => {
        process.exitCode = 1
        complain(`${view.name} ${shape}: ${error.message}`)
      })
    }
  }
  await Promise.all([takeNext(), takeNext()])
  const files = pictures()
  const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0)
  console.log(`${files.length} pictures in ${out}, ${(bytes / 1_048_576).toFixed(1)} MB`)
}

/** Pictures of pages that are gone are not kept. */
function clear(): void {
  for (const file of pictures()) rmSync(file)
}

function pictures(): string[] {
  return readdirSync(options.out)
    .filter((file) => file.endsWith('.webp'))
    .map((file) => join(options.out, file))
}
