/** Writes `src/operations/index.ts` from the folder listing: `node packages/protocol/scripts/list-operations.ts`. */
import { globSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'

const folder = new URL('../src/operations/', import.meta.url)
const files = globSync('*/*.ts', { cwd: folder.pathname })
  .filter((file) => !file.endsWith('.test.ts'))
  .sort((a, b) => basename(a).localeCompare(basename(b), 'en'))
const lines = ['// Made by packages/protocol/scripts/list-operations.ts from the folder listing.', '']
for (const file of files) lines.push(`export { ${basename(file, '.ts')} } from './${file}'`)
writeFileSync(new URL('index.ts', folder), `${lines.join('\n')}\n`)
