import { expect, it } from 'vitest'
import { fromAnswers } from '../testing/answers.ts'
import { mMsr } from './m-msr.ts'

it('finds skills whose products are the agreements, as by hand', () => {
  // Each two of three workers agree on 6 of 8 tasks: 0.5 above chance, so each skill is the root of 0.5. Right with
  // probability (1 + 0.707) / 2, each has the log-odds of that, and all three together three times as much.
  const { posterior } = mMsr(fromAnswers(['xxx', 'xxx', 'xyx', 'xyy', 'xxy', 'yyy', 'yyy', 'yyy']), { trimmed: 0 })
  const right = (1 + Math.SQRT1_2) / 2
  expect(posterior[0]).toBeCloseTo(right ** 3 / (right ** 3 + (1 - right) ** 3), 4)
  expect(posterior[4]).toBeCloseTo(right, 4)
})

it('counts a worker who is against all others the other way round', () => {
  const { quality } = mMsr(fromAnswers(['xxxy', 'yyyx', 'xxxy', 'yyyx', 'xxyx', 'yyyx']))
  expect(quality.value[3]).toBeLessThan(0.3)
})
