import { rejectionReasons } from '@kempelen/protocol'
import { rejectionSentences } from '@kempelen/rules'
import { expect, test } from 'vitest'
import { rejectionWords } from './rejection-words.ts'

test('reasons are told in the sentences of the rules', () => {
  for (const reason of rejectionReasons) expect(rejectionWords(reason)).toBe(rejectionSentences[reason])
})
