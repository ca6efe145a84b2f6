import { expect, it } from 'vitest'
import { fromAnswers } from '../testing/answers.ts'
import { coin, simulate } from '../testing/simulated-labels.ts'
import { softLabels } from './soft-labels.ts'
import { voteShares } from './votes.ts'

it('foretells what the rest of the crowd says better than shares of votes do', () => {
  // Half of the tasks are clear, on half people differ.
  const crowd = (seed: number) =>
    simulate({ tasks: 200, workers: 8, classes: 3, labelsOfTask: 8, seed, answers: (_, k) => coin(0.75, k, 3) })
  const { labels, confusion } = crowd(1)
  const { truth } = crowd(1)
  const crossEntropy = (probability: Float64Array) =>
    truth.reduce((sum, k, i) => {
      for (let l = 0; l < 3; l++) sum -= confusion[k * 3 + l]! * Math.log(Math.max(1e-3, probability[i * 3 + l]!))
      return sum
    }, 0)
  expect(crossEntropy(softLabels(labels))).toBeLessThan(0.9 * crossEntropy(voteShares(labels)))
})

it('gives every task probabilities', () => {
  const soft = softLabels(fromAnswers(['xxy', 'yyy', 'z  ']))
  for (let i = 0; i < 3; i++) expect(soft[3 * i]! + soft[3 * i + 1]! + soft[3 * i + 2]!).toBeCloseTo(1, 9)
})
