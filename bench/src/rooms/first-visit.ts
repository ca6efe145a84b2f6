import type { Browser } from 'playwright-core'
import { call, type Marketplace, startMarketplace, withDataDir } from '../marketplace.ts'
import { createRequesters } from '../parties.ts'
import { hitInput } from '../questions.ts'
import { type Finding, median } from '../report.ts'
import { type Cookies, noteWhenShown, openBrowser, signUp, whenShown } from './visitor.ts'

const visits = 7
const goalSeconds = 1.5
const title = 'Is there a bird in the picture?'
/** Slow 4G as Lighthouse has it: 1.6 megabits a second down, half of that up, 150 ms there and back. */
const slow4G = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 }
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true }

/** A Worker's first visit to Find work on a phone with an empty cache, until the work is there and can be touched. */
export async function firstVisit(): Promise<Finding[]> {
  return withDataDir(async (dataDir) => {
    const marketplace = await startMarketplace(dataDir)
    const browser = await openBrowser()
    try {
      const [requester] = await createRequesters(marketplace, 1)
      for (let group = 0; group < 30; group++)
        await call(marketplace, requester!.Token, 'CreateHIT', hitInput(`${title} ${group}`, 3))
      const { cookies } = await signUp(browser, marketplace, { RegisterWorker: {} })
      const findings: Finding[] = []
      for (const slowdown of [1, 4]) {
        const seconds: number[] = []
        for (let visit = 0; visit < visits; visit++)
          seconds.push(await visitOnce(browser, marketplace, cookies, slowdown))
        const found = median(seconds)
        findings.push({
          yardstick: `Find work on a slow 4G phone, processor ${slowdown === 1 ? 'as it is' : `${slowdown} times slower`}`,
          measured: `${found.toFixed(2)} s until work can be chosen (${visits} cold visits)`,
          goal: `<= ${goalSeconds} s`,
          holds: found <= goalSeconds,
        })
      }
      return findings
    } finally {
      await browser.close()
      await marketplace.stop()
    }
  })
}

async function visitOnce(browser: Browser, { port }: Marketplace, cookies: Cookies, slowdown: number): Promise<number> {
  const context = await browser.newContext(phone)
  try {
    await context.addCookies(cookies)
    const page = await context.newPage()
    // As in any browser that its Worker has signed in with.
    await context.addInitScript("localStorage.setItem('kempelen.works', 'yes')")
    await context.addInitScript(noteWhenShown('main a', title))
    const devtools = await context.newCDPSession(page)
    await devtools.send('Network.enable')
    await devtools.send('Network.emulateNetworkConditions', slow4G)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    await page.goto(`http://localhost:${port}/worker`, { waitUntil: 'commit' })
    return (await whenShown(page)) / 1000
  } finally {
    await context.close()
  }
}
