import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toAmount, toMicros } from './money.ts'

test('every spelling that CurrencyAmount allows is read', () => {
  expect(['5', '5.', '0.1', '0.10', '10000.00'].map(toMicros)).toEqual([
    5_000_000n,
    5_000_000n,
    100_000n,
    100_000n,
    10_000_000_000n,
  ])
})

test('two places are written, and more only below a cent', () => {
  expect([0n, 100_000n, 10_000_000_000n, 1n, 12_500n, -50_000n].map(toAmount)).toEqual([
    '0.00',
    '0.10',
    '10000.00',
    '0.000001',
    '0.0125',
    '-0.05',
  ])
})

test('what is written reads as the same money', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 18n }), (micros) => {
      expect(toMicros(toAmount(micros))).toBe(micros)
    }),
  )
})
