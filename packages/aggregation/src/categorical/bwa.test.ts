import { expect, it } from 'vitest'
import { fromAnswers } from '../testing/answers.ts'
import { bwa } from './bwa.ts'

it('takes one step as by hand', () => {
  // Shares are 2/3 and 1/3, half the squared distances 1/9, 1/9 and 4/9, their mean 2/9. The precisions are 16 over 15
  // times the mean and the own distance; the prior adds 1 at the shares.
  const agree = 16 / (30 / 9 + 1 / 9)
  const differ = 16 / (30 / 9 + 4 / 9)
  const { posterior } = bwa(fromAnswers(['xxy']), { maxSteps: 0 })
  expect(posterior[0]).toBeCloseTo((2 / 3 + 2 * agree) / (1 + 2 * agree + differ), 12)
})
