import { expect, it } from 'vitest'
import { fromAnswers } from '../testing/answers.ts'
import { accuracyOf, coin, simulate } from '../testing/simulated-labels.ts'
import { dawidSkene } from './dawid-skene.ts'
import { spectralStart } from './spectral-start.ts'
import { voteShares } from './votes.ts'

it('finds the classes from moments alone', () => {
  const { labels, truth } = simulate({
    tasks: 3000,
    workers: 30,
    classes: 3,
    labelsOfTask: 9,
    seed: 1,
    answers: (_, k) => coin(0.7, k, 3),
  })
  const { label } = dawidSkene(labels, { start: spectralStart(labels), maxSteps: 0 })
  expect(accuracyOf(label, truth)).toBeGreaterThan(0.95)
})

it('gives the votes where the moments do not tell the classes apart', () => {
  const labels = fromAnswers(['xx', 'xy'])
  expect(spectralStart(labels)).toEqual(voteShares(labels))
})
