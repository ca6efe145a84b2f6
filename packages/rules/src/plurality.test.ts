import type { ReviewPolicy } from '@kempelen/protocol'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findPlurality, type PluralityAssignment } from './plurality.ts'
import { readHITReviewPolicy } from './review-policy.ts'

const NAME = 'SimplePlurality/2011-09-01'

function policy(values: Record<string, string> = {}, questions = ['q']): ReviewPolicy {
  const all = { QuestionAgreementThreshold: '50', DisregardAssignmentIfRejected: 'F', ...values }
  return {
    PolicyName: NAME,
    Parameters: [
      { Key: 'QuestionIds', Values: questions },
      ...Object.entries(all).map(([Key, value]) => ({ Key, Values: [value] })),
    ],
  }
}

function answered(
  answers: Record<string, string[]>,
  more: Partial<PluralityAssignment> = {},
  id = 'A',
): PluralityAssignment {
  const base = { assignmentId: id, isRejected: false, knownAnswerScore: undefined }
  return { ...base, answers: new Map(Object.entries(answers)), ...more }
}
const find = (one: ReviewPolicy, assignments: PluralityAssignment[]) =>
  findPlurality(readHITReviewPolicy(one), 'H', assignments)
const value = (outcome: ReturnType<typeof find>, key: string, id?: string) =>
  outcome.findings.find((one) => one.key === key && (id === undefined || one.subjectId === id || one.questionId === id))
    ?.value

test('more than the threshold’s share of the Workers makes an answer the agreed one', () => {
  const outcome = find(policy({}, ['q', 'r']), [
    answered({ q: ['a'], r: ['x'] }, {}, '1'),
    answered({ q: [' a '], r: ['y'] }, {}, '2'),
    answered({ q: ['b'], r: ['z'] }, {}, '3'),
  ])
  expect(outcome.summary).toBe('Reviewed 2 questions; 1/2 agreed')
  expect(outcome.findings.map((one) => [one.subjectId, one.questionId, one.key, one.value])).toEqual([
    ['H', 'q', 'AgreedAnswerFound', '1'],
    ['H', 'q', 'AgreedAnswer', 'a'],
    ['H', 'q', 'AnswerAgreementScore', '66'],
    ['H', 'r', 'AgreedAnswerFound', '0'],
    ['H', 'r', 'AnswerAgreementScore', '33'],
    ...['1', '2', '3'].flatMap((id) => [
      [id, undefined, 'WorkerAgreementScore', id === '3' ? '0' : '100'],
      [id, undefined, 'PluralityAnswersCorrect', id === '3' ? '0' : '1'],
      [id, undefined, 'PluralityAnswersIncorrect', id === '3' ? '1' : '0'],
    ]),
    ['H', undefined, 'HitAgreementScore', '50'],
  ])
})

test('a share equal to the threshold is not enough, and a tie is no agreement', () => {
  const half = [answered({ q: ['a'] }), answered({ q: ['b'] })]
  expect(value(find(policy(), half), 'AgreedAnswerFound')).toBe('0')
  expect(value(find(policy({ QuestionAgreementThreshold: '49' }), half), 'AgreedAnswerFound')).toBe('0')
  const two = [...half, answered({ q: ['a'] }), answered({})]
  expect(value(find(policy(), two), 'AgreedAnswerFound')).toBe('0')
  expect(value(find(policy({ QuestionAgreementThreshold: '49' }), two), 'AgreedAnswer')).toBe('a')
})

test('answers of more than 256 characters and questions passed over count as no answer of a Worker who counts', () => {
  const outcome = find(policy(), [
    answered({ q: ['x'.repeat(257)] }),
    answered({ q: [''] }),
    answered({ q: ['x'.repeat(256)] }),
  ])
  expect(value(outcome, 'AnswerAgreementScore')).toBe('33')
})

test('several selections agree as sets', () => {
  const outcome = find(policy(), [answered({ q: ['a', 'b'] }), answered({ q: ['b', ' a'] }), answered({ q: ['a'] })])
  expect(value(outcome, 'AgreedAnswer')).toBe('a|b')
})

test('rejected assignments and those with too low a known score are left out', () => {
  const assignments = [
    answered({ q: ['a'] }, {}, '1'),
    answered({ q: ['b'] }, { isRejected: true }, '2'),
    answered({ q: ['b'] }, { knownAnswerScore: 49 }, '3'),
    answered({ q: ['a'] }, { knownAnswerScore: 50 }, '4'),
  ]
  const left = {
    DisregardAssignmentIfRejected: 'T',
    DisregardAssignmentIfKnownAnswerScoreIsLessThan: '50',
    RejectIfWorkerAgreementScoreIsLessThan: '101',
  }
  const outcome = find(policy(left), assignments)
  expect(value(outcome, 'AnswerAgreementScore')).toBe('100')
  expect(outcome.actions.map((one) => one.name === 'reject' && one.assignmentId)).toEqual(['1', '4'])
})

test('Workers are approved and rejected by their share of the agreed questions; too little agreement extends', () => {
  const all = policy(
    {
      ApproveIfWorkerAgreementScoreIsAtLeast: '100',
      RejectIfWorkerAgreementScoreIsLessThan: '50',
      RejectReason: 'Alone.',
      ExtendIfHITAgreementScoreIsLessThan: '100',
      ExtendMaximumAssignments: '6',
      ExtendMinimumTimeInSeconds: '3600',
    },
    ['q', 'r', 's'],
  )
  const outcome = find(all, [
    answered({ q: ['a'], r: ['a'], s: ['1'] }, {}, '1'),
    answered({ q: ['a'], r: ['a'], s: ['2'] }, {}, '2'),
    answered({ q: ['b'], r: ['b'], s: ['3'] }, {}, '3'),
  ])
  expect(outcome.actions).toEqual([
    { name: 'approve', assignmentId: '1', feedback: undefined },
    { name: 'approve', assignmentId: '2', feedback: undefined },
    { name: 'reject', assignmentId: '3', feedback: 'Alone.' },
    { name: 'extend', extension: { maximumAssignments: 6, minimumSeconds: 3600 } },
  ])
})

test('without an agreed question nobody is measured, and a HIT without assignments agrees on nothing', () => {
  const strict = policy({ RejectIfWorkerAgreementScoreIsLessThan: '101' })
  expect(find(strict, [answered({ q: ['a'] }), answered({ q: ['b'] })]).actions).toEqual([])
  expect(value(find(strict, []), 'HitAgreementScore')).toBe('0')
})

test('the order of the assignments changes neither scores nor the agreed answers', () => {
  const one = fc.record({ q: fc.subarray(['a', 'b']), r: fc.subarray(['a', 'b', 'c']) })
  const threshold = fc.integer({ min: 0, max: 100 })
  fc.assert(
    fc.property(fc.array(one, { minLength: 1, maxLength: 8 }), threshold, (all, percent) => {
      const assignments = all.map((answers, index) => answered(answers, {}, String(index)))
      const rule = policy({ QuestionAgreementThreshold: String(percent) }, ['q', 'r'])
      const sorted = (outcome: ReturnType<typeof find>) =>
        outcome.findings
          .map(({ key, value, subjectId, questionId }) => {
            const plain = key === 'AgreedAnswer' ? value.split('|').toSorted().join('|') : value
            return [subjectId, questionId, key, plain].join()
          })
          .toSorted()
      expect(sorted(find(rule, assignments))).toEqual(sorted(find(rule, assignments.toReversed())))
    }),
  )
})

describe('readHITReviewPolicy', () => {
  test('takes both spellings of QuestionIds', () => {
    const other = policy()
    other.Parameters![0] = { Key: 'QuestionIDs', Values: ['z'] }
    expect(readHITReviewPolicy(other).questionIds).toEqual(['z'])
  })

  test.each<[string, ReviewPolicy, string]>([
    ['no questions', policy({}, []), 'QuestionIds. It names from 1 to 15'],
    ['sixteen questions', policy({}, Array.from({ length: 16 }, String)), 'from 1 to 15'],
    ['a question twice', policy({}, ['a', 'a']), 'names a question twice'],
    ['a flag that is none', policy({ DisregardAssignmentIfRejected: 'true' }), 'It must be T or F'],
    [
      'an extension without its cap',
      policy({ ExtendIfHITAgreementScoreIsLessThan: '50' }),
      'ExtendMaximumAssignments. It is needed',
    ],
    ['an extension at no score', policy({ ExtendIfHITAgreementScoreIsLessThan: '0' }), 'from 1 to 100'],
    [
      'no threshold',
      { PolicyName: NAME, Parameters: [{ Key: 'QuestionIds', Values: ['q'] }] },
      'QuestionAgreementThreshold. It is needed',
    ],
  ])('refuses %s', (_what, one, message) => {
    expect(() => readHITReviewPolicy(one)).toThrow(message)
  })
})
