import { type ErrorCode, type Refusal, rejectionReasons } from '@kempelen/protocol'
import { expect, test } from 'vitest'
import {
  checkAppealable,
  checkAppealDecider,
  checkEvidence,
  checkRejectionLimit,
  needsReason,
  readRejection,
  rejectionLimit,
  rejectionSentences,
} from './rejection.ts'

function codeOf(act: () => unknown): ErrorCode | undefined {
  try {
    act()
    return undefined
  } catch (error) {
    return (error as Refusal).code
  }
}

test('a reason is needed for answers of batches, and for all where the Requester says so', () => {
  expect(needsReason('3BATCH', 'Batches')).toBe(true)
  expect(needsReason(null, 'Everything')).toBe(true)
  expect(needsReason(null, 'Batches')).toBe(false)
})

test('a reason stands at the beginning of the feedback, before a colon', () => {
  const evidence = '3 s for 40 words: the median is 60 s'
  expect(readRejection(`TooFast: ${evidence}`)).toEqual({ reason: 'TooFast', evidence })
  expect(readRejection(` DuplicateText :\nsame as\nthe answer before `)).toEqual({
    reason: 'DuplicateText',
    evidence: 'same as\nthe answer before',
  })
})

test('ReasonRequired: no reason, none of the list, or evidence of fewer than ten characters; the message names the list', () => {
  for (const feedback of [
    '',
    'bad work, sorry about that',
    'Bad: it is bad, all of it',
    'TooFast: fast',
    'toofast: 3 s for 40 words',
  ])
    expect(
      codeOf(() => readRejection(feedback)),
      feedback,
    ).toBe('ReasonRequired')
  for (const reason of rejectionReasons) {
    expect(() => readRejection('')).toThrow(reason)
    expect(rejectionSentences[reason]).toMatch(/^[A-Z].*\.$/)
  }
})

const speed = { seconds: 30, others: 5, otherMedian: 90, otherLogMean: Math.log(90), otherLogDeviation: 0.4 }

test('too fast is less than a third of the median, or three deviations below the mean of the logarithms', () => {
  expect(codeOf(() => checkEvidence('TooFast', { speed }))).toBe('EvidenceDoesNotHold')
  expect(codeOf(() => checkEvidence('TooFast', { speed: { ...speed, seconds: 29 } }))).toBeUndefined()
  expect(codeOf(() => checkEvidence('TooFast', { speed: { ...speed, otherLogDeviation: 0.36 } }))).toBeUndefined()
  expect(codeOf(() => checkEvidence('TooFast', { speed: { ...speed, seconds: 89, otherLogDeviation: 0 } }))).toBe(
    'EvidenceDoesNotHold',
  )
})

test('speed is not judged against fewer than five others, nor for another reason', () => {
  expect(codeOf(() => checkEvidence('TooFast', { speed: { ...speed, others: 4 } }))).toBeUndefined()
  expect(codeOf(() => checkEvidence('DuplicateText', { speed }))).toBeUndefined()
})

test('a failed known answer is one that the Worker has wrong, where known answers are counted', () => {
  expect(codeOf(() => checkEvidence('FailedGold', { wrongGold: 0 }))).toBe('EvidenceDoesNotHold')
  expect(codeOf(() => checkEvidence('FailedGold', { wrongGold: 1 }))).toBeUndefined()
  expect(codeOf(() => checkEvidence('FailedGold', {}))).toBeUndefined()
})

test('a twentieth may be rejected, one of fewer than twenty, or what an operator allows', () => {
  expect([0, 1, 19, 20, 39, 40, 520].map((submitted) => rejectionLimit(submitted, 0))).toEqual([1, 1, 1, 1, 1, 2, 26])
  expect(rejectionLimit(520, 500)).toBe(500)
  expect(rejectionLimit(520, 3)).toBe(26)
  expect(codeOf(() => checkRejectionLimit({ submitted: 520, rejected: 25, allowed: 0 }))).toBeUndefined()
  expect(codeOf(() => checkRejectionLimit({ submitted: 520, rejected: 26, allowed: 0 }))).toBe('RejectionLimitReached')
})

test('an appeal is made once, about a rejection, before its time is over', () => {
  const until = new Date(1000)
  const contested = { state: 'Rejected', contestedUntil: until }
  expect(codeOf(() => checkAppealable(contested, false, new Date(999)))).toBeUndefined()
  expect(codeOf(() => checkAppealable(contested, true, new Date(999)))).toBe('AppealNotPossible')
  expect(codeOf(() => checkAppealable(contested, false, until))).toBe('AppealNotPossible')
  expect(codeOf(() => checkAppealable({ ...contested, contestedUntil: null }, false, new Date(0)))).toBe(
    'AppealNotPossible',
  )
  expect(codeOf(() => checkAppealable({ ...contested, state: 'Approved' }, false, new Date(0)))).toBe(
    'AppealNotPossible',
  )
})

test('who rejected or gave the answer does not decide, whichever hat is on', () => {
  const appeal = { requesterId: 'R', workerId: 'W' }
  expect(codeOf(() => checkAppealDecider({ requesterIds: [], workerIds: ['V'] }, appeal))).toBeUndefined()
  expect(codeOf(() => checkAppealDecider({ requesterIds: ['R'], workerIds: [] }, appeal))).toBe('ConflictOfInterest')
  expect(codeOf(() => checkAppealDecider({ requesterIds: [], workerIds: ['V', 'W'] }, appeal))).toBe(
    'ConflictOfInterest',
  )
})
