import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint, isStamped, writeStamp } from './fingerprint.mjs'
import { nextNode } from './node.mjs'
import { run } from './run.mjs'
import { root, say } from './say.mjs'

const STAMP = 'node_modules/.cache/kempelen-web'
const SOURCES = [
  ...[
    'src',
    'public',
    'index.html',
    'package.json',
    'vite.config.ts',
    'translation.ts',
    'output-times.ts',
    'lingui.config.ts',
  ].map((name) => `apps/web/${name}`),
  ...['client', 'protocol', 'rules'].map((name) => `packages/${name}/src`),
  'package-lock.json',
]

/** Builds the pages into apps/web/dist when what they are made of has changed. */
export async function buildWeb() {
  if (!existsSync(join(root, 'apps/web/index.html'))) return
  const print = fingerprint(SOURCES)
  if (existsSync(join(root, 'apps/web/dist/index.html')) && isStamped(STAMP, print)) return
  say('building the pages.')
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  await run(nextNode(), [vite, 'build', '--logLevel', 'warn'], { cwd: join(root, 'apps/web') })
  writeStamp(STAMP, print)
}
