import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkAdditionalAssignments, checkDeletable, type HITFacts, hitStatus, liabilityMicros } from './hit.ts'

const now = new Date('2026-11-21T12:00:00Z')
const later = new Date(now.getTime() + 1000)
const hit = (facts: Partial<HITFacts>): HITFacts => ({
  available: 1,
  pending: 0,
  submitted: 0,
  expiresAt: later,
  reviewing: false,
  disposedAt: null,
  ...facts,
})

test.each([
  ['Assignable', hit({})],
  ['Assignable', hit({ pending: 1 })],
  ['Unassignable', hit({ available: 0, pending: 1 })],
  ['Unassignable', hit({ expiresAt: now, pending: 1 })],
  ['Reviewable', hit({ available: 0, submitted: 1 })],
  ['Reviewable', hit({ expiresAt: now, available: 2 })],
  ['Reviewing', hit({ available: 0, reviewing: true })],
  ['Assignable', hit({ reviewing: true })],
  ['Disposed', hit({ disposedAt: now })],
] as const)('is %s', (status, facts) => {
  expect(hitStatus(facts, now)).toBe(status)
})

test('only a HIT with nobody at work and everything reviewed is deletable', () => {
  fc.assert(
    fc.property(
      fc.record({
        available: fc.nat(2),
        pending: fc.nat(2),
        submitted: fc.nat(2),
        expiresAt: fc.constantFrom(now, later),
        reviewing: fc.boolean(),
        disposedAt: fc.constantFrom(null, now),
      }),
      (facts) => {
        const isOver = facts.available === 0 || facts.expiresAt <= now
        const isFree = isOver && facts.pending === 0 && facts.submitted === 0 && facts.disposedAt === null
        const deletes = () => checkDeletable(facts, now)
        if (isFree) expect(deletes).not.toThrow()
        else expect(deletes).toThrow('This HIT is currently in the state')
      },
    ),
  )
})

test('the border of ten assignments is not crossed later', () => {
  expect(() => checkAdditionalAssignments(9, 1)).toThrow(
    expect.objectContaining({ code: 'InvalidMaximumAssignmentsIncrease' }),
  )
  expect(() => checkAdditionalAssignments(3, 6)).not.toThrow()
  expect(() => checkAdditionalAssignments(10, 90)).not.toThrow()
})

test('the liability covers what is open, held and unreviewed; after release what nobody took is free', () => {
  const facts = { ...hit({ available: 2, pending: 1, submitted: 3 }), rewardMicros: 100n, feeMicros: 20n }
  expect(liabilityMicros(facts, false)).toBe(720n)
  expect(liabilityMicros(facts, true)).toBe(480n)
})
