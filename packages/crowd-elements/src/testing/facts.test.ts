import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { boundCells, cellsOf } from './cells.ts'
import { facts } from './facts.ts'

const elements = fileURLToPath(new URL('../elements/', import.meta.url))
const bound = boundCells()

test('every element has facts, a page, an example, and tests', () => {
  const tags = globSync('*/*.ts', { cwd: elements }).flatMap((file) => /^([^/]+)\/\1\.ts$/.exec(file)?.[1] ?? [])
  expect(tags.length).toBeGreaterThan(40)
  expect(tags.sort()).toEqual(Object.keys(facts).sort())
  for (const tag of tags) {
    const read = (ending: string) => readFileSync(`${elements}${tag}/${tag}${ending}`, 'utf8')
    expect(read('.md'), tag).toMatch(new RegExp(`^# ${tag}\n[\\s\\S]*\`\`\`html\n`))
    expect(read('.test.ts'), tag).toContain(`testExample('${tag}')`)
  }
})

test.each(Object.keys(facts))('%s: every attribute, region, event and key of the answer is bound to a test', (tag) => {
  expect(cellsOf(tag).filter((cell) => !bound.has(`${tag} ${cell}`))).toEqual([])
})
