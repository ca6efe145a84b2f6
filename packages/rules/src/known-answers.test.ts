import type { ReviewPolicy } from '@kempelen/protocol'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scoreKnownAnswers } from './known-answers.ts'
import { readAssignmentReviewPolicy } from './review-policy.ts'

const NAME = 'ScoreMyKnownAnswers/2011-09-01'
type Parameters = NonNullable<ReviewPolicy['Parameters']>

function policy(values: Record<string, string>, key: Record<string, string[]> = { q1: ['a'], q2: ['b'], q3: ['c'] }) {
  const MapEntries = Object.entries(key).map(([Key, Values]) => ({ Key, Values }))
  const Parameters: Parameters = Object.entries(values).map(([Key, value]) => ({ Key, Values: [value] }))
  return { PolicyName: NAME, Parameters: [{ Key: 'AnswerKey', MapEntries }, ...Parameters] }
}
const score = (one: ReviewPolicy, answers: Record<string, string[]>) =>
  scoreKnownAnswers(readAssignmentReviewPolicy(one), '3A', new Map(Object.entries(answers)))

test('two of three known answers are 66, and each is a finding', () => {
  const outcome = score(policy({}), { q1: ['a'], q2: ['x'], q3: ['c'], other: ['z'] })
  expect(outcome.summary).toBe('Reviewed 3 known answers; 2/3 correct')
  expect(outcome.findings.map(({ questionId, key, value }) => [questionId, key, value])).toEqual([
    ['q1', 'KnownAnswerCorrect', '1'],
    ['q2', 'KnownAnswerCorrect', '0'],
    ['q3', 'KnownAnswerCorrect', '1'],
    [undefined, 'KnownAnswerScore', '66'],
  ])
  expect(outcome.actions).toEqual([])
})

test('approving is "at least", rejecting and extending "less than", with the reasons and defaults of the policy', () => {
  const all = policy({
    ApproveIfKnownAnswerScoreIsAtLeast: '66',
    ApproveReason: 'Good.',
    RejectIfKnownAnswerScoreIsLessThan: '66',
    RejectReason: 'Wrong.',
    ExtendIfKnownAnswerScoreIsLessThan: '67',
  })
  const extend = { name: 'extend', extension: { maximumAssignments: 5, minimumSeconds: 0 } }
  expect(score(all, { q1: ['a'], q2: ['b'] }).actions).toEqual([
    { name: 'approve', assignmentId: '3A', feedback: 'Good.' },
    extend,
  ])
  expect(score(all, { q1: ['a'] }).actions).toEqual([
    { name: 'reject', assignmentId: '3A', feedback: 'Wrong.' },
    extend,
  ])
})

test('0 and 101 are always and never', () => {
  const right = { q1: ['a'], q2: ['b'], q3: ['c'] }
  const names = (values: Record<string, string>, answers: Record<string, string[]>) =>
    score(policy(values), answers).actions.map(({ name }) => name)
  expect(names({ ApproveIfKnownAnswerScoreIsAtLeast: '0' }, {})).toEqual(['approve'])
  expect(names({ ApproveIfKnownAnswerScoreIsAtLeast: '101' }, right)).toEqual([])
  expect(names({ RejectIfKnownAnswerScoreIsLessThan: '101' }, right)).toEqual(['reject'])
  expect(names({ RejectIfKnownAnswerScoreIsLessThan: '0' }, {})).toEqual([])
})

test('answers are sets without outer blanks, compared to the letter, and no value means passed over', () => {
  const key = { q: ['red', 'blue'], none: [] }
  const points = (answers: Record<string, string[]>) => score(policy({}, key), answers).findings.at(-1)!.value
  expect(points({ q: [' blue\n', 'red', 'red'] })).toBe('100')
  expect(points({ q: ['blue'] })).toBe('50')
  expect(points({ q: ['Blue', 'red'] })).toBe('50')
  expect(points({ q: ['blue', 'red', 'green'] })).toBe('50')
  expect(points({ q: ['blue', 'red'], none: ['x'] })).toBe('50')
  expect(points({ q: ['blue', 'red'], none: [' '] })).toBe('100')
})

test('the order of values and of questions changes nothing', () => {
  const texts = fc.array(fc.constantFrom('a', 'b', 'c', ' a', 'b '), { maxLength: 4 })
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('x', 'y', 'z'), fc.tuple(texts, texts), { minKeys: 1 }), (all) => {
      const key = Object.fromEntries(Object.entries(all).map(([id, [known]]) => [id, known]))
      const answers = Object.fromEntries(Object.entries(all).map(([id, [, given]]) => [id, given]))
      const reversed = (map: Record<string, string[]>) =>
        Object.fromEntries(
          Object.entries(map)
            .toReversed()
            .map(([id, values]) => [id, values.toReversed()]),
        )
      const last = (outcome: ReturnType<typeof score>) => Number(outcome.findings.at(-1)!.value)
      const points = last(score(policy({}, key), answers))
      expect(points).toBe(last(score(policy({}, reversed(key)), reversed(answers))))
      expect(points).toBeGreaterThanOrEqual(0)
      expect(points).toBeLessThanOrEqual(100)
      expect(last(score(policy({}, key), key))).toBe(100)
    }),
  )
})

describe('readAssignmentReviewPolicy refuses', () => {
  const range = (key: string, value: string) => policy({ [key]: value }).Parameters
  test.each<[string, Parameters, string]>([
    ['no answer key', [], 'AnswerKey. It needs an entry'],
    ['values in place of entries', [{ Key: 'AnswerKey', Values: ['a'] }], 'MapEntries, not Values'],
    ['an entry twice', [{ Key: 'AnswerKey', MapEntries: [{ Key: 'a' }, { Key: 'a' }] }], 'The entry a is given twice'],
    [
      'an unknown parameter',
      range('ApproveIfScore', '1'),
      'ApproveIfScore. ScoreMyKnownAnswers/2011-09-01 has no such',
    ],
    ['a score above 101', range('ApproveIfKnownAnswerScoreIsAtLeast', '102'), 'a whole number from 0 to 101'],
    ['a score that is no number', range('RejectIfKnownAnswerScoreIsLessThan', '5.5'), 'not "5.5"'],
    ['a cap of one', range('ExtendMaximumAssignments', '1'), 'from 2 to 25'],
    ['a time below a minute', range('ExtendMinimumTimeInSeconds', '59'), 'from 60 to 31536000'],
    [
      'two values for one',
      [...policy({}).Parameters, { Key: 'RejectReason', Values: ['a', 'b'] }],
      'RejectReason. It takes exactly one',
    ],
    [
      'a parameter twice',
      [...policy({ RejectReason: 'a' }).Parameters, { Key: 'RejectReason', Values: ['b'] }],
      'given twice',
    ],
  ])('%s', (_what, Parameters, message) => {
    expect(() => readAssignmentReviewPolicy({ PolicyName: NAME, Parameters })).toThrow(message)
  })

  test('another policy', () => {
    expect(() => readAssignmentReviewPolicy({ PolicyName: 'SimplePlurality/2011-09-01' })).toThrow(
      'for the parameter AssignmentReviewPolicy. Its one policy is ScoreMyKnownAnswers/2011-09-01',
    )
  })
})
