/** Writes `src/operations/index.ts` from the folder listing: `node packages/protocol/scripts/list-operations.ts`. */
import { globSync, writeFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'

const folder = new URL('../src/operations/', import.meta.url)
const files = globSync('*/*.ts', { cwd: folder.pathname })
  .filter((file) => !file.endsWith('.test.ts'))
  // As Biome orders exports: by folder, then by file.
  .sort((a, b) => order(dirname(a), dirname(b)) || order(basename(a), basename(b)))
const lines = ['// Made by packages/protocol/scripts/list-operations.ts from the folder listing.', '']
for (const file of files) lines.push(`export { ${basename(file, '.ts')} } from './${file}'`)
writeFileSync(new URL('index.ts', folder), `${lines.join('\n')}\n`)

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
