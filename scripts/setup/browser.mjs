import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { nextNode } from './node.mjs'
import { aptInstall, isRootOnDebian, run, succeeds } from './run.mjs'
import { Complaint, root, say } from './say.mjs'

/** The same engine without the windows around it. A page of it opens with a fifth of the work, and the tests open thousands. */
const shell = 'chromium-headless-shell'
const places = [shell, 'chromium', 'chromium-browser', 'google-chrome'].map((name) => `/usr/bin/${name}`)

/** The Chromium that the browser stories run in: the system's, else the one that Playwright has downloaded, else undefined. */
export async function findChromium() {
  const system = places.find((path) => existsSync(path))
  if (system) return system
  const { chromium } = createRequire(join(root, 'e2e/package.json'))('playwright-core')
  const downloaded = chromium.executablePath()
  return existsSync(downloaded) ? downloaded : undefined
}

/** Makes sure that there is a Chromium for the browser stories: on Debian the one that is quickest. */
export async function provideBrowser() {
  const found = await findChromium()
  if (found === places[0] || (found && !(await isOffered(shell)))) return
  if (isRootOnDebian()) {
    say('installing chromium for the browser stories.')
    if (!(await aptInstall(shell))) await aptInstall('chromium')
  }
  if (await findChromium()) return
  say("downloading Playwright's Chromium for the browser stories.")
  const playwright = join(root, 'node_modules/playwright-core/cli.js')
  await run(nextNode(), [playwright, 'install', 'chromium']).catch(() => {})
  if (await findChromium()) return
  throw new Complaint(
    'the browser stories need a Chromium and none could be installed; install chromium and try again.',
  )
}

/** Whether Debian's lists name a package that we may install. */
const isOffered = async (name) => isRootOnDebian() && (await succeeds('apt-cache', ['show', name]))
