import { expect, it } from 'vitest'
import { fromAnswers } from '../testing/answers.ts'
import { labelsWhere } from './folds.ts'
import { heldOutScore } from './held-out.ts'

/** Three workers on two tasks; the last label is hidden, the third worker's on the second task. */
const labels = fromAnswers(['xxx', 'yyy'])
const fold = { rest: labelsWhere(labels, (n) => n !== 5), hidden: Int32Array.of(5) }

it('is what two models give to a hidden label, by hand', () => {
  // All five labels are right: the mean is (5 + 1) / (5 + 2), and the third worker's (1 + 5 * 6/7) / 6. Of the second
  // class the others said y twice, besides 0.1 each for the start, and the third nothing yet.
  const posterior = Float64Array.of(1, 0, 0, 1)
  const byMatrix = 2.1 / 2.2
  const byCoin = (1 + (5 * 6) / 7) / 6
  const score = heldOutScore(labels, fold, { posterior, subtypes: 1 })
  expect(score).toBeCloseTo(0.4 * Math.log(byMatrix) + 0.6 * Math.log(byCoin), 12)
})

it('is worse for a belief that takes the tasks for alike', () => {
  const scoreOf = (...posterior: number[]) =>
    heldOutScore(labels, fold, { posterior: Float64Array.from(posterior), subtypes: 1 })
  expect(scoreOf(1, 0, 1, 0)).toBeLessThan(scoreOf(1, 0, 0, 1))
  expect(scoreOf(0.5, 0.5, 0.5, 0.5)).toBeLessThan(scoreOf(1, 0, 0, 1))
})
