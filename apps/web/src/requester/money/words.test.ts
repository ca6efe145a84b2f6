import { expect, test } from 'vitest'
import { accountInWords, causeInWords } from './words.ts'

test('accounts are told as a Requester sees them', () => {
  expect(accountInWords('cash')).toBe('Deposits')
  expect(accountInWords('clearing')).toBe('Workers')
})

test('movements are told by their cause', () => {
  expect(causeInWords('hold')).toBe('Hold for a HIT')
  expect(causeInWords('bonus-fee')).toBe('Fee for a bonus')
})

test('what is new to the page keeps its own name', () => {
  expect(accountInWords('escrow')).toBe('escrow')
  expect(causeInWords('refund')).toBe('refund')
})
