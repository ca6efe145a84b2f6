import { globSync } from 'node:fs'
import { basename } from 'node:path'
import { errorTable, operations } from '@kempelen/protocol'
import { expect, test } from 'vitest'
import { behaviours } from './registry.ts'

test('every contract has a behaviour and every behaviour a contract, under the same noun', () => {
  expect([...behaviours.keys()].sort()).toEqual([...operations.keys()].sort())
  for (const [name, behaviour] of behaviours) expect(behaviour?.name).toBe(name)
  const files = globSync('*/[A-Z]*.ts', { cwd: new URL('operations/', import.meta.url) }).filter(
    (file) => !file.endsWith('.test.ts'),
  )
  for (const file of files) expect(file.split('/')[0]).toBe(operations.get(basename(file, '.ts'))!.noun)
})

test('every contract stands in the folder of its noun and in the list of all', () => {
  const folder = new URL('../../../packages/protocol/src/operations/', import.meta.url)
  const files = globSync('*/*.ts', { cwd: folder }).filter((file) => !file.endsWith('.test.ts'))
  expect(files.map((file) => basename(file, '.ts')).sort()).toEqual([...operations.keys()].sort())
  for (const file of files) expect(file.split('/')[0]).toBe(operations.get(basename(file, '.ts'))!.noun)
})

test('every code that an operation names is in the error table, and every entry tells cause and cure', () => {
  for (const operation of operations.values())
    for (const code of operation.errors) expect(errorTable).toHaveProperty(code)
  for (const entry of Object.values(errorTable)) {
    expect(entry.cause).toMatch(/\.$/)
    expect(entry.cure).toMatch(/\.$/)
  }
})
