import { expect, test } from 'vitest'
import { kindOf } from './answer-kind.ts'
import { labelOf, valueAt } from './value-at.ts'

test('a radio group is the key that is true, check boxes are a sorted set, and none ticked is the empty text', () => {
  expect(valueAt({ choice: { yes: true, no: false } }, 'choice')).toBe('yes')
  expect(valueAt({ faults: { dark: true, blurry: true, cut: false } }, 'faults')).toBe('blurry|dark')
  expect(valueAt({ faults: { dark: false } }, 'faults')).toBe('')
  expect(valueAt({ choice: { yes: true, no: false } }, 'choice.no')).toBe(false)
})

test('a list of labels is the same set in whatever order and number', () => {
  expect(valueAt({ q: ['b', 'a', 'b'] }, 'q')).toBe('a|b')
  expect(valueAt({ q: ['only'] }, 'q')).toBe('only')
})

test('names with dots are found, and what is not there is undefined', () => {
  expect(valueAt({ 'a.b': { c: 1 } }, 'a.b.c')).toBe(1)
  expect(valueAt({ a: { x: 0 }, 'a.b': 2 }, 'a.b')).toBe(2)
  expect(valueAt({ a: 'text' }, 'a.length')).toBeUndefined()
  expect(valueAt({}, 'constructor.name')).toBeUndefined()
})

test('labels are texts: trimmed, numbers and truth written out, nothing chosen the empty text, JSON with sorted keys', () => {
  expect([' Katze 🐈 ', 4, false, [], { b: 1, a: [2] }, null, undefined].map(labelOf)).toEqual([
    'Katze 🐈',
    '4',
    'false',
    '',
    '{"a":[2],"b":1}',
    undefined,
    undefined,
  ])
})

test('without a schema the kind follows from the last key, then from the method, and is Other without both', () => {
  expect(kindOf(undefined, undefined, 'annotation.boundingBoxes')).toBe('Boxes')
  expect(kindOf(undefined, undefined, 'mood.label')).toBe('Categorical')
  expect(kindOf(undefined, 'dawid-skene', 'mood')).toBe('Categorical')
  expect(kindOf(undefined, 'constructor', 'mood')).toBe('Other')
  expect(kindOf({ type: 'object', properties: { count: { type: 'integer' } } }, undefined, 'count')).toBe('Numeric')
  expect(kindOf({ type: 'object', properties: { count: { type: 'string' } } }, undefined, 'count')).toBe('Text')
})
