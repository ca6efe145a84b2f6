// `npm run build --workspace packages/aggregation`: dist/, which `npm publish` takes as it is.

import { execFileSync } from 'node:child_process'
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../', import.meta.url))
const root = fileURLToPath(new URL('../../../', import.meta.url))
const dist = `${folder}dist/`

rmSync(dist, { recursive: true, force: true })
execFileSync(process.execPath, [`${root}node_modules/typescript/bin/tsc`, '-p', `${folder}tsconfig.build.json`], {
  stdio: 'inherit',
})
// The compiler renames imports in scripts but not in declarations, which people's compilers look for by these names.
for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
  if (!file.endsWith('.d.ts')) continue
  const declarations = readFileSync(dist + file, 'utf8')
  writeFileSync(dist + file, declarations.replaceAll(/((?:from|import\()\s*'\.[^']*)\.ts'/g, "$1.js'"))
}
copyFileSync(`${root}LICENSE`, `${dist}LICENSE`)
copyFileSync(`${folder}README.md`, `${dist}README.md`)

const { name, version, description, license, type } = JSON.parse(readFileSync(`${folder}package.json`, 'utf8'))
const published = {
  name,
  version,
  description,
  license,
  type,
  exports: { '.': { types: './index.d.ts', default: './index.js' } },
  // The rest may be left out where it is not used; this one starts to serve when it is loaded as a thread.
  sideEffects: ['./categorical/threads.js'],
}
writeFileSync(`${dist}package.json`, `${JSON.stringify(published, null, 2)}\n`)
