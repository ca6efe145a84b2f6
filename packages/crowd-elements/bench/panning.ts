// `node packages/crowd-elements/bench/panning.ts`: builds, opens a picture of 50 megapixels with 2,000 boxes in Chromium without
// a GPU, pans it for five seconds with real pointer events, and prints the frames per second and the longest frame, first with
// the whole picture in sight, then enlarged.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { findChromium } from '../../../scripts/setup/browser.mjs'
import { buildScripts } from '../scripts/build.ts'

const [WIDTH, HEIGHT] = [8660, 5774]
const BOXES = 2000
const SECONDS = 5
const origin = 'http://bench.test'

const bundles = mkdtempSync(join(tmpdir(), 'kempelen-panning-'))
await buildScripts(bundles)
const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
})
try {
  await measure(browser)
} finally {
  await browser.close()
  rmSync(bundles, { recursive: true, force: true })
}

async function measure(browser: Browser): Promise<void> {
  const picture = await makePicture(await browser.newPage())
  console.log(`Picture: ${WIDTH} x ${HEIGHT}, JPEG of ${(picture.length / 1e6).toFixed(1)} MB; ${BOXES} boxes`)
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url())
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: task() })
    if (pathname === '/picture.jpg') return route.fulfill({ contentType: 'image/jpeg', body: picture })
    return route.fulfill({ contentType: 'text/javascript', body: readFileSync(join(bundles, pathname)) })
  })
  const start = performance.now()
  await page.goto(origin)
  await page.locator('.stage[aria-label*=pixels]').waitFor()
  console.log(`Shown after ${((performance.now() - start) / 1000).toFixed(1)} s`)
  await pan(page, 'whole picture')
  for (let notch = 0; notch < 3; notch++) await page.mouse.wheel(0, -240)
  await pan(page, 'enlarged')
}

/** Two thousand boxes all over the picture. */
function task(): string {
  const boxes = Array.from({ length: BOXES }, (_, index) => ({
    label: ['Car', 'Person', 'Sign'][index % 3],
    left: ((index * 7919) % 8400) + 20,
    top: ((index * 104729) % 5500) + 20,
    width: 60 + (index % 7) * 25,
    height: 60 + (index % 5) * 30,
  }))
  return `<!doctype html><script src="/crowd-html-elements.js"></script><crowd-form>
    <crowd-bounding-box name="boxes" src="/picture.jpg" header="Boxes" labels="['Car', 'Person', 'Sign']"
      initial-value='${JSON.stringify(boxes)}'></crowd-bounding-box></crowd-form>`
}

/** A JPEG with as much detail as a photograph has. */
async function makePicture(page: Page): Promise<Buffer> {
  const text = await page.evaluate(
    async ([width, height]) => {
      const tile = new OffscreenCanvas(512, 512)
      const tileContext = tile.getContext('2d')!
      const grain = tileContext.createImageData(512, 512)
      for (let at = 0; at < grain.data.length; at += 4) {
        const value = Math.random() * 40
        grain.data.set([value, value, value, 90], at)
      }
      tileContext.putImageData(grain, 0, 0)
      const canvas = new OffscreenCanvas(width!, height!)
      const context = canvas.getContext('2d')!
      for (let index = 0; index < 4000; index++) {
        context.fillStyle = `hsl(${(index * 47) % 360} 40% ${30 + (index % 40)}%)`
        context.fillRect(
          (index * 7919) % width!,
          (index * 104729) % height!,
          50 + ((index * 13) % 400),
          50 + ((index * 29) % 400),
        )
      }
      context.fillStyle = context.createPattern(tile, 'repeat')!
      context.fillRect(0, 0, width!, height!)
      const bytes = new Uint8Array(
        await (await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 })).arrayBuffer(),
      )
      let binary = ''
      for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192))
      return btoa(binary)
    },
    [WIDTH, HEIGHT],
  )
  await page.close()
  return Buffer.from(text, 'base64')
}

/** Drags with the middle button in circles, and counts the frames that the page draws meanwhile. */
async function pan(page: Page, name: string): Promise<void> {
  const { x, y, width, height } = (await page.locator('.stage').boundingBox())!
  const [centerX, centerY] = [x + width / 2, y + height / 2]
  await page.mouse.move(centerX + 150, centerY)
  await page.mouse.down({ button: 'middle' })
  await page.evaluate(() => {
    const frames: number[] = []
    Object.assign(globalThis, { frames })
    const count = (time: number) => {
      frames.push(time)
      requestAnimationFrame(count)
    }
    requestAnimationFrame(count)
  })
  const end = performance.now() + SECONDS * 1000
  let moves = 0
  for (; performance.now() < end; moves++) {
    const angle = moves / 12
    await page.mouse.move(centerX + 150 * Math.cos(angle), centerY + 150 * Math.sin(angle))
  }
  const times = await page.evaluate(() => (globalThis as unknown as { frames: number[] }).frames)
  await page.mouse.up({ button: 'middle' })
  const gaps = times.slice(1).map((time, index) => time - times[index]!)
  const perSecond = (1000 * gaps.length) / (times.at(-1)! - times[0]!)
  const slow = gaps.toSorted((a, b) => b - a)
  console.log(
    `${name}: ${perSecond.toFixed(1)} frames a second, longest ${slow[0]!.toFixed(0)} ms, 95 % within ${slow[Math.floor(gaps.length / 20)]!.toFixed(0)} ms, ${moves} moves`,
  )
}
