import { expect, test } from 'vitest'
import { amountProblem, currencySign, readAmount, typedAmount } from './amount.ts'

test('an amount is digits with at most two places, and nothing else', () => {
  for (const [typed, amount] of [
    ['12', '12'],
    [' 0.25 ', '0.25'],
    ['0.5', '0.5'],
  ] as const)
    expect(readAmount(typed)).toBe(amount)
  for (const typed of ['', '.5', '1,000', '0,25', '1.234', '-1', '1e3', '$5', '1 000', '12345678901'])
    expect(readAmount(typed)).toBeUndefined()
})

test('amounts are shown as they are typed, with what is wrong and the sign of their currency', () => {
  expect(typedAmount('0.25')).toBe('0.25')
  expect(amountProblem()).toContain('0.25')
  expect(currencySign('EUR')).toBe('€')
  expect(currencySign('course credit')).toBe('course credit')
})
