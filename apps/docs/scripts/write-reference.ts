/** Writes the reference pages from what they are about: `node apps/docs/scripts/write-reference.ts`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { referencePages } from './reference-pages.ts'

const folder = fileURLToPath(new URL('../reference/', import.meta.url))

rmSync(folder, { recursive: true, force: true })
for (const [name, text] of Object.entries(referencePages())) {
  const file = join(folder, name)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
