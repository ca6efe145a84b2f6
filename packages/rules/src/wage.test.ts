import { expect, test } from 'vitest'
import { payPerHourMicros } from './wage.ts'

test('pay per hour follows from pay and seconds, fractions included', () => {
  expect(payPerHourMicros(50_000n, 30)).toBe(6_000_000n)
  expect(payPerHourMicros(50_000n, 0.5)).toBe(360_000_000n)
  expect(payPerHourMicros(0n, 10)).toBe(0n)
})

test('no time, no wage', () => {
  expect(payPerHourMicros(50_000n, 0)).toBeUndefined()
  expect(payPerHourMicros(50_000n, 0.0001)).toBeUndefined()
})
