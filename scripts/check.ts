// `npm run check [-- NAME...]`: everything that can be said about the code without running it, one line per check.

import { installScripts } from './check/install-scripts.ts'
import type { Finding } from './check/run.ts'
import { sqlStaysInStore } from './check/sql.ts'
import { style } from './check/style.ts'
import { translated } from './check/translated.ts'
import { types, webTypes } from './check/types.ts'
import { unused } from './check/unused.ts'
import { walls, wallsHold } from './check/walls.ts'

const checks: Record<string, { says: string; find: () => Promise<Finding> }> = {
  style: { says: 'lint and format', find: style },
  types: { says: 'types of what runs in Node', find: types },
  'web-types': { says: 'types of the pages', find: webTypes },
  words: { says: 'every message of the pages is translated', find: translated },
  walls: { says: 'imports between the parts', find: walls },
  'walls-hold': { says: 'a planted forbidden import is found', find: wallsHold },
  sql: { says: 'no SQL outside packages/store', find: sqlStaysInStore },
  unused: { says: 'no unused files, exports or dependencies', find: unused },
  'install-scripts': { says: 'every install script is decided on', find: installScripts },
}

const names = process.argv.slice(2)
const unknown = names.filter((name) => !(name in checks))
if (unknown.length > 0) {
  console.error(`There is no check ${unknown.join(', ')}; there are ${Object.keys(checks).join(', ')}.`)
  process.exit(2)
}

// Two at a time: most machines have that many cores to spare, and the answers come in a steady order.
const waiting = Object.keys(checks).filter((name) => names.length === 0 || names.includes(name))
const failed: string[] = []
await Promise.all([work(), work()])
if (failed.length > 0) {
  console.error(`\n${failed.length} of the checks failed: ${failed.join(', ')}`)
  process.exitCode = 1
}

async function work(): Promise<void> {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    const { says, find } = checks[name]!
    const begun = performance.now()
    const finding = await find()
    const seconds = ((performance.now() - begun) / 1000).toFixed(1)
    console.log(`${finding === undefined ? 'ok  ' : 'FAIL'} ${name.padEnd(16)} ${says} (${seconds} s)`)
    if (finding === undefined) continue
    failed.push(name)
    console.log(finding.trimEnd().replace(/^/gm, '     '))
  }
}
