import { expect, test } from 'vitest'
import { elementFiles, methodFiles, migrationFile, operationFiles, Unusable } from './plan.ts'

test('an operation is a contract, a behaviour and a test under one name', () => {
  expect(operationFiles(['hit-type', 'ListHITTypes']).files.map(([path]) => path)).toEqual([
    'packages/protocol/src/operations/hit-type/ListHITTypes.ts',
    'apps/server/src/operations/hit-type/ListHITTypes.ts',
    'apps/server/src/operations/hit-type/ListHITTypes.test.ts',
  ])
})

test('a migration takes the next number', () => {
  const { files } = migrationFile(['worker-language'], ['0001-foundation.sql', '0012-accounts.sql', 'README.md'])
  expect(files[0]![0]).toBe('packages/store/migrations/0013-worker-language.sql')
})

test('an element is a component, its styles, its page and its test', () => {
  const { files } = elementFiles(['crowd-number-line'])
  expect(files.map(([path]) => path.replace(/.*crowd-number-line\/crowd-number-line/, ''))).toEqual([
    '.ts',
    '.styles.ts',
    '.md',
    '.test.ts',
  ])
  expect(files[0]![1]).toContain('export class CrowdNumberLine extends CrowdField')
})

test('a method is a function, its test and its page', () => {
  const { files } = methodFiles(['categorical', 'two-coin'])
  expect(files.map(([path]) => path)).toEqual([
    'packages/aggregation/src/categorical/two-coin.ts',
    'packages/aggregation/src/categorical/two-coin.test.ts',
    'apps/docs/aggregation/two-coin.md',
  ])
  expect(files[0]![1]).toContain('export function twoCoin(')
})

test('names that do not look like the others are refused', () => {
  expect(() => operationFiles(['HitType', 'ListHITTypes'])).toThrow(Unusable)
  expect(() => operationFiles(['hit', 'list'])).toThrow(Unusable)
  expect(() => migrationFile([], [])).toThrow(Unusable)
  expect(() => elementFiles(['number-line'])).toThrow(Unusable)
  expect(() => methodFiles(['wawa'])).toThrow(Unusable)
})
