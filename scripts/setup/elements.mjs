import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint, isStamped, writeStamp } from './fingerprint.mjs'
import { nextNode } from './node.mjs'
import { run } from './run.mjs'
import { root, say } from './say.mjs'

const STAMP = 'node_modules/.cache/kempelen-crowd-elements'
const SOURCES = [
  ...['src', 'scripts', 'package.json'].map((name) => `packages/crowd-elements/${name}`),
  'package-lock.json',
]

/** Builds the scripts that task pages load into packages/crowd-elements/dist when what they are made of has changed. */
export async function buildElements() {
  const print = fingerprint(SOURCES)
  const isBuilt = existsSync(join(root, 'packages/crowd-elements/dist/crowd-html-elements.js'))
  if (isBuilt && isStamped(STAMP, print)) return
  say('building the crowd elements.')
  await run(nextNode(), [join(root, 'packages/crowd-elements/scripts/build.ts'), '--quiet'])
  writeStamp(STAMP, print)
}
