import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Refusal } from './errors.ts'
import type { Operation } from './operation.ts'
import { CreateHIT, RejectAssignment, SubmitAssignment, UpdateExpirationForHIT } from './operations/index.ts'
import { operations } from './registry.ts'
import { parseInput } from './validate.ts'

const parse = (operation: Operation, value: unknown) => parseInput(operation.name, operation.input, value)

test('a missing member is named in lower camel case, in the words of the original', () => {
  expect(() => parse(RejectAssignment, { AssignmentId: '3A' })).toThrow(
    "1 validation error detected: Value null at 'requesterFeedback' failed to satisfy constraint: Member must not be null",
  )
  expect(() => parse(RejectAssignment, { AssignmentId: '', RequesterFeedback: null })).toThrow(
    /^3 validation errors detected: Value '' at 'assignmentId' .* length greater than or equal to 1; .* pattern: \^\[A-Z0-9\]\+\$; Value null/,
  )
})

test('an empty feedback is a feedback', () => {
  expect(parse(RejectAssignment, { AssignmentId: '3A', RequesterFeedback: '' })).toEqual({
    AssignmentId: '3A',
    RequesterFeedback: '',
  })
})

test('members that the shape does not know are ignored, and null counts as absent', () => {
  const hit = { Title: 't', Description: 'd', Reward: '0.1', LifetimeInSeconds: 60, AssignmentDurationInSeconds: 60 }
  expect(parse(CreateHIT, { ...hit, Keywords: null, Unknown: 1 })).toEqual(hit)
})

test('times come as epoch seconds, fractions too, or as ISO text', () => {
  const at = (ExpireAt: unknown) =>
    (parse(UpdateExpirationForHIT, { HITId: '3A', ExpireAt }) as { ExpireAt: Date }).ExpireAt.toISOString()
  expect(at(0)).toBe('1970-01-01T00:00:00.000Z')
  expect(at(1_514_769_992.054)).toBe('2018-01-01T01:26:32.054Z')
  expect(at('2018-01-01T01:26:32Z')).toBe('2018-01-01T01:26:32.000Z')
  expect(() => at('tomorrow')).toThrow("'expireAt' must be a timestamp")
})

test('SerializationException: values of the wrong type', () => {
  for (const MaxAssignments of ['3', 1.5, 2 ** 40, true, [], {}])
    expect(() => parse(CreateHIT, { MaxAssignments })).toThrow(
      expect.objectContaining({ code: 'SerializationException' }),
    )
  expect(() => parse(CreateHIT, [])).toThrow('The request must be an object')
  expect(() => parse(CreateHIT, { Title: 'a\u0000b' })).toThrow('NUL')
})

test('fields are texts or lists of texts, whatever their names', () => {
  const Fields = JSON.parse('{"a": "1", "b": ["2", "3"], "__proto__": "4", "constructor": "5"}')
  const parsed = parse(SubmitAssignment, { AssignmentId: '3A', Fields }) as { Fields: Record<string, unknown> }
  expect(Object.entries(parsed.Fields)).toEqual([
    ['a', '1'],
    ['b', ['2', '3']],
    ['__proto__', '4'],
    ['constructor', '5'],
  ])
  expect(() => parse(SubmitAssignment, { AssignmentId: '3A', Fields: { a: 1 } })).toThrow("'fields.a' must be a string")
})

test('whatever JSON arrives, every operation parses it or refuses it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...operations.values()), fc.jsonValue(), (operation, value) => {
      try {
        parse(operation, value)
      } catch (error) {
        expect(error).toBeInstanceOf(Refusal)
      }
    }),
    { numRuns: 2000 },
  )
})
