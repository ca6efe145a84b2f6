import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as aggregation from '@kempelen/aggregation'
import { expect, test } from 'vitest'
import { isAsClaimed, runExample } from '../../../packages/aggregation/src/testing/examples.ts'

const folder = fileURLToPath(new URL('../aggregation/', import.meta.url))
const pages = globSync('*.md', { cwd: folder }).map((name) => ({ name, text: readFileSync(folder + name, 'utf8') }))

test.each(pages)('the example of $name comes out as written', async ({ text }) => {
  const examples = [...text.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code]) => code!)
  expect(examples.length).toBeGreaterThan(0)
  for (const example of examples) {
    const claims = await runExample(example, aggregation)
    expect(claims.length).toBeGreaterThan(0)
    for (const claim of claims)
      if (!isAsClaimed(claim)) expect.fail(`${claim.line}\nbut it is ${JSON.stringify(claim.actual)}`)
  }
})

test('every page stands in the table, and every page that is named is there', () => {
  const index = pages.find(({ name }) => name === 'index.md')!.text
  const names = new Set(pages.map(({ name }) => name))
  for (const name of names) if (name !== 'index.md') expect(index, name).toContain(`](./${name})`)
  for (const { name, text } of pages)
    for (const [, link] of text.matchAll(/\]\(\.\/([^)]+)\)/g)) expect(names.has(link!), `${name}: ${link}`).toBe(true)
})
