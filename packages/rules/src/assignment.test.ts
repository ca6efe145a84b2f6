import { expect, test } from 'vitest'
import {
  type AssignmentState,
  activeSecondsOfBeat,
  checkApprovable,
  checkRejectable,
  submissionOutcome,
} from './assignment.ts'

const start = new Date('2026-11-21T12:00:00Z')
const after = (seconds: number) => new Date(start.getTime() + seconds * 1000)
const assignment = (state: AssignmentState) => ({
  state,
  deadlineAt: after(60),
  submittedAt: after(30),
  answer: 'A',
  hitDisposedAt: null,
})

test('an answer is taken until ten seconds after the deadline', () => {
  expect(submissionOutcome(assignment('Accepted'), 'A', after(70))).toBe('open')
  expect(() => submissionOutcome(assignment('Accepted'), 'A', after(71))).toThrow('its time ran out')
})

test('the same answer again is the same success, another one is refused', () => {
  for (const state of ['Submitted', 'Approved', 'Rejected'] as const) {
    expect(submissionOutcome(assignment(state), 'A', after(500))).toBe('repeated')
    expect(() => submissionOutcome(assignment(state), 'B', after(40))).toThrow('another answer')
  }
  expect(() => submissionOutcome(assignment('Returned'), 'A', after(40))).toThrow('it was returned')
  expect(() => submissionOutcome(assignment('Abandoned'), 'A', after(40))).toThrow('its time ran out')
})

test('a rejection is taken back for thirty days, and not once the HIT is disposed of', () => {
  const day = 86_400
  const rejected = assignment('Rejected')
  expect(() => checkApprovable(rejected, true, after(30 * day))).not.toThrow()
  expect(() => checkApprovable(rejected, false, after(40))).toThrow('status of: Submitted')
  expect(() => checkApprovable(rejected, true, after(31 * day))).toThrow('status of: Submitted')
  expect(() => checkApprovable({ ...rejected, hitDisposedAt: after(60) }, true, after(70))).toThrow(
    'status of: Submitted',
  )
  expect(() => checkApprovable(assignment('Approved'), true, after(40))).toThrow('status of: Submitted')
})

test('only submitted work is rejected; work in progress answers null as MTurk does', () => {
  expect(() => checkRejectable(assignment('Submitted'))).not.toThrow()
  expect(() => checkRejectable(assignment('Rejected'))).toThrow('status of: Submitted')
  expect(() => checkRejectable(assignment('Accepted'))).toThrow('status of: null')
})

test('a beat counts at most five seconds, never twice, never before acceptance', () => {
  expect(activeSecondsOfBeat(null, start, after(2))).toBe(2)
  expect(activeSecondsOfBeat(null, start, after(60))).toBe(5)
  expect(activeSecondsOfBeat(after(58), start, after(60))).toBe(2)
  expect(activeSecondsOfBeat(after(60), start, after(60))).toBe(0)
  expect(activeSecondsOfBeat(after(61), start, after(60))).toBe(0)
})
