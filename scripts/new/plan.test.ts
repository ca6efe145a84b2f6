import { expect, test } from 'vitest'
import { migrationFile, operationFiles, Unusable } from './plan.ts'

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

test('names that do not look like the others are refused', () => {
  expect(() => operationFiles(['HitType', 'ListHITTypes'])).toThrow(Unusable)
  expect(() => operationFiles(['hit', 'list'])).toThrow(Unusable)
  expect(() => migrationFile([], [])).toThrow(Unusable)
})
