import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { operationNames } from '../clients/operations.ts'
import { operationRows } from './operation-rows.ts'
import { subjects } from './rows.ts'
import { titlesOf } from './titles.ts'

const root = resolve(import.meta.dirname, '../..')
const differences = read('apps/docs/differences-from-mturk.md')

describe.each(subjects)('what is known of $name', ({ rows, count }) => {
  it('is all here, once', () => {
    expect(rows).toHaveLength(count)
    expect(new Set(rows.map(({ fact }) => fact)).size).toBe(count)
  })

  it('is held by tests that exist, or stands among the differences', () => {
    expect(rows.flatMap((row) => faultsOf(row).map((fault) => `${row.fact}: ${fault}`))).toEqual([])
  })
})

it('every operation has a row', () => {
  const named = new Set(operationRows.flatMap(({ fact }) => fact.match(/^\w+/)![0]))
  expect([...named].sort()).toEqual(operationNames)
})

it('a title counts when its test runs', () => {
  const source = `test('a', f); it.each(rows)('b %s', f); it.skip('c', f); const d = 'd'; describe.skipIf(x)('e', f)`
  expect(titlesOf(source)).toEqual(['a', 'b %s', 'e'])
})

function faultsOf({ held, notHere }: (typeof subjects)[number]['rows'][number]): string[] {
  if (notHere !== undefined) return differences.includes(`**${notHere}.**`) ? [] : [`no difference "${notHere}"`]
  if (!held) return ['nothing holds it']
  const [[file, title], ...others] = held
  const isTested = file.endsWith('.test.ts') && titlesOf(read(file)).some((one) => one.includes(title))
  return [
    ...(isTested ? [] : [`${file} has no test "${title}"`]),
    ...others.filter(([other, text]) => !read(other).includes(text)).map(([other, text]) => `${other} lacks "${text}"`),
  ]
}

function read(file: string): string {
  const path = resolve(root, file)
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}
