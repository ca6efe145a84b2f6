import { expect, test } from 'vitest'
import { answerOf, readMessage } from './message.ts'

test('the messages of a task are read', () => {
  expect(readMessage({ kempelen: 'ready' })).toEqual({ kind: 'ready' })
  expect(readMessage({ kempelen: 'draft', draft: '{}' })).toEqual({ kind: 'draft', draft: '{}' })
  expect(readMessage({ kempelen: 'submitted' })).toEqual({ kind: 'submitted' })
  expect(readMessage({ kempelen: 'activity' })).toEqual({ kind: 'activity' })
  expect(readMessage({ kempelen: 'guidelines' })).toEqual({ kind: 'guidelines' })
  expect(readMessage({ kempelen: 'height', height: 812.4 })).toEqual({ kind: 'height', height: 813 })
  expect(readMessage({ kempelen: 'fields', fields: [['label', 'cat']] })).toEqual({
    kind: 'fields',
    fields: [['label', 'cat']],
  })
})

test('everything else is nothing', () => {
  const others = [
    undefined,
    'submitted',
    { type: 'submitted' },
    { kempelen: 'approve' },
    { kempelen: 'draft', draft: { a: 1 } },
    { kempelen: 'draft', draft: 'x'.repeat(1_000_001) },
    { kempelen: 'height', height: '900' },
    { kempelen: 'height', height: Number.NaN },
    { kempelen: 'fields', fields: [['label', 1]] },
    { kempelen: 'fields', fields: { label: 'cat' } },
  ]
  for (const other of others) expect(readMessage(other)).toBeUndefined()
})

test('a frame never grows without end', () => {
  expect(readMessage({ kempelen: 'height', height: 1e9 })).toEqual({ kind: 'height', height: 20_000 })
})

test('repeated names become lists and reserved names are dropped', () => {
  const fields = [
    ['assignmentId', '3A'],
    ['color', 'red'],
    ['color', 'blue'],
    ['color', 'red'],
    ['note', ''],
    ['__proto__', 'x'],
  ] as const
  expect(Object.entries(answerOf(fields))).toEqual([
    ['color', ['red', 'blue', 'red']],
    ['note', ''],
    ['__proto__', 'x'],
  ])
})
