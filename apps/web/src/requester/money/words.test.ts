import { expect, test } from 'vitest'
import { wordsOf } from './words.ts'

test('codes of the ledger are told in words', () => {
  expect(wordsOf('requester_available')).toBe('Requester available')
  expect(wordsOf('RewardPaid')).toBe('Reward paid')
  expect(wordsOf('held:hit')).toBe('Held HIT')
})
