import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { nextNode } from './node.mjs'
import { aptInstall, isRootOnDebian, run } from './run.mjs'
import { Complaint, root, say } from './say.mjs'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The Chromium that the browser stories run in: the system's, else the one that Playwright has downloaded, else undefined. */
export async function findChromium() {
  const system = PLACES.find((path) => existsSync(path))
  if (system) return system
  const { chromium } = createRequire(join(root, 'e2e/package.json'))('playwright-core')
  const downloaded = chromium.executablePath()
  return existsSync(downloaded) ? downloaded : undefined
}

/** Makes sure that there is a Chromium for the browser stories. */
export async function provideBrowser() {
  if (await findChromium()) return
  if (isRootOnDebian()) {
    say('installing chromium for the browser stories.')
    await aptInstall('chromium')
    if (await findChromium()) return
  }
  say("downloading Playwright's Chromium for the browser stories.")
  const playwright = join(root, 'node_modules/playwright-core/cli.js')
  await run(nextNode(), [playwright, 'install', 'chromium']).catch(() => {})
  if (await findChromium()) return
  throw new Complaint(
    'the browser stories need a Chromium and none could be installed; install chromium and try again.',
  )
}
