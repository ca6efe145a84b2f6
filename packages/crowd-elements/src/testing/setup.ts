import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { findChromium } from '../../../../scripts/setup/browser.mjs'
import { buildScripts } from '../../scripts/build.ts'

/** Builds the elements as they are now, for this run alone, and starts the one browser that all test files share. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const bundles = mkdtempSync(join(tmpdir(), 'kempelen-elements-'))
  await buildScripts(bundles)
  const browser = await chromium.launchServer({
    executablePath: await findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  })
  const screenshots = process.env.KEMPELEN_ELEMENT_SCREENSHOTS
  project.provide('elements', { bundles, browser: browser.wsEndpoint(), screenshots })
  return async () => {
    await browser.close()
    rmSync(bundles, { recursive: true, force: true })
  }
}

declare module 'vitest' {
  interface ProvidedContext {
    elements: {
      bundles: string
      browser: string
      /** Where to put a picture of every example, when they are to be made anew. */
      screenshots: string | undefined
    }
  }
}
