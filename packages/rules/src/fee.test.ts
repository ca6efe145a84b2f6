import { toMicros } from '@kempelen/protocol'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assignmentFee, bonusFee } from './fee.ts'

const fee = (reward: string, maxAssignments = 1, requiresMasters = false) =>
  assignmentFee('mturk', { rewardMicros: toMicros(reward), maxAssignments, requiresMasters })

test('MTurk charges 20 %, 40 % from ten assignments, 5 % more for Masters', () => {
  expect(fee('1.00')).toBe(toMicros('0.20'))
  expect(fee('1.00', 9)).toBe(toMicros('0.20'))
  expect(fee('1.00', 10)).toBe(toMicros('0.40'))
  expect(fee('1.00', 10, true)).toBe(toMicros('0.45'))
})

test('a fee is rounded half up to the cent and is at least a cent', () => {
  expect(fee('0.52')).toBe(toMicros('0.10'))
  expect(fee('0.53')).toBe(toMicros('0.11'))
  expect(fee('0.07', 1, true)).toBe(toMicros('0.02'))
  expect(fee('0.01')).toBe(toMicros('0.01'))
  expect(fee('0.00')).toBe(toMicros('0.01'))
})

test('a bonus costs 20 % whatever the number of assignments', () => {
  expect(bonusFee('mturk', toMicros('2.50'))).toBe(toMicros('0.50'))
  expect(bonusFee('mturk', toMicros('0.01'))).toBe(toMicros('0.01'))
})

test('without a fee policy nothing is charged', () => {
  expect(assignmentFee('none', { rewardMicros: 10n ** 9n, maxAssignments: 100, requiresMasters: true })).toBe(0n)
  expect(bonusFee('none', 10n ** 9n)).toBe(0n)
})

test('every fee is whole cents, within half a cent of the percentage or the least fee', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 7n }), (cents) => {
      const rewardMicros = cents * 10_000n
      const charged = assignmentFee('mturk', { rewardMicros, maxAssignments: 1, requiresMasters: false })
      const exact = Number(rewardMicros) / 5
      expect(charged % 10_000n).toBe(0n)
      if (charged > 10_000n) expect(Math.abs(Number(charged) - exact)).toBeLessThanOrEqual(5000)
    }),
  )
})
