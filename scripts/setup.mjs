// Brings the working tree to where the next script can run: `node scripts/setup.mjs [--web] [--elements] [--browser] [--postgres15]
// [--python]`. Every `pre` script calls it, on whatever Node the machine has: plain JavaScript that Node 20 understands.
import { provideBrowser } from './setup/browser.mjs'
import { buildElements } from './setup/elements.mjs'
import { installPackages } from './setup/install.mjs'
import { withLock } from './setup/lock.mjs'
import { checkNode } from './setup/node.mjs'
import { providePostgres15 } from './setup/postgres15.mjs'
import { providePython } from './setup/python.mjs'
import { Complaint } from './setup/say.mjs'
import { buildWeb } from './setup/web.mjs'

const parts = {
  '--web': buildPages,
  '--elements': buildElements,
  '--browser': provideBrowser,
  '--postgres15': providePostgres15,
  '--python': providePython,
}
async function buildPages() {
  await buildElements()
  await buildWeb()
}

const wanted = process.argv.slice(2)

try {
  const unknown = wanted.filter((name) => !(name in parts))
  if (unknown.length > 0)
    throw new Complaint(`setup knows ${Object.keys(parts).join(', ')}, not ${unknown.join(', ')}.`)
  await withLock(async () => {
    await installPackages()
    checkNode()
    for (const name of wanted) await parts[name]()
  })
} catch (error) {
  if (!(error instanceof Complaint)) throw error
  console.error(`kempelen: ${error.message}`)
  process.exitCode = 1
}
