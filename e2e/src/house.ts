import { type Marketplace, startMarketplace } from '@kempelen/conformance'
import type { Browser } from 'playwright-core'
import { afterAll } from 'vitest'
import { openBrowser } from './browser.ts'

/** What the stories of one file happen in; gone after the last of them. */
export interface House {
  readonly market: Marketplace
  readonly browser: Browser
}

/** Starts a marketplace and a browser side by side. The settings are those of `startMarketplace`. */
export async function openHouse(settings: Record<string, string> = {}): Promise<House> {
  const [market, browser] = await Promise.all([startMarketplace(settings), openBrowser()])
  afterAll(async () => {
    await browser.close()
    await market.stop()
  })
  return { market, browser }
}
