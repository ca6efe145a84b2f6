import { expect, test } from 'vitest'
import { goldBelief, isBelowMinimum, isGoldDue, isTrusted, probabilityBelow } from './gold.ts'

test('P(accuracy below 0.7) is that of the Beta posterior', () => {
  expect(probabilityBelow({ right: 4, wrong: 6 }, 0.7)).toBeCloseTo(0.978, 3)
  expect(probabilityBelow({ right: 5, wrong: 5 }, 0.7)).toBeCloseTo(0.922, 3)
  expect(probabilityBelow({ right: 10, wrong: 10 }, 0.7)).toBeCloseTo(0.974, 3)
  expect(probabilityBelow({ right: 0, wrong: 0 }, 0.7)).toBeCloseTo(0.7, 9)
})

test('two wrong of two stop, one does not, and a good Worker is never stopped', () => {
  expect(isBelowMinimum({ right: 0, wrong: 1 }, 0.7)).toBe(false)
  expect(isBelowMinimum({ right: 0, wrong: 2 }, 0.7)).toBe(true)
  expect(isBelowMinimum({ right: 30, wrong: 2 }, 0.7)).toBe(false)
})

test('trust takes five known answers and a sure record', () => {
  expect(isTrusted({ right: 4, wrong: 0 }, 0.7)).toBe(false)
  expect(isTrusted({ right: 9, wrong: 0 }, 0.7)).toBe(true)
  expect(isTrusted({ right: 9, wrong: 4 }, 0.7)).toBe(false)
})

test('the interval holds the mean and narrows with answers', () => {
  const few = goldBelief({ right: 4, wrong: 1 })
  const many = goldBelief({ right: 80, wrong: 20 })
  for (const { mean, from, to } of [few, many]) {
    expect(from).toBeLessThan(mean)
    expect(to).toBeGreaterThan(mean)
  }
  expect(many.to - many.from).toBeLessThan(few.to - few.from)
})

test('one place in each ten is known, one in twenty once trusted, wherever it is drawn', () => {
  for (const share of [0, 0.3, 0.999]) {
    const places = (trusted: boolean) =>
      Array.from({ length: 200 }, (_, taken) => isGoldDue(taken, trusted, () => share)).filter(Boolean).length
    expect(places(false)).toBe(20)
    expect(places(true)).toBe(10)
  }
})
