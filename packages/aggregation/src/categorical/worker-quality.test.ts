import { describe, expect, it } from 'vitest'
import { fromAnswers } from '../testing/answers.ts'
import { coin, simulate } from '../testing/simulated-labels.ts'
import type { Aggregation } from './aggregation.ts'
import { dawidSkene } from './dawid-skene.ts'
import { ibcc } from './ibcc.ts'
import { majorityVote } from './majority-vote.ts'
import { oneCoinDawidSkene } from './one-coin-dawid-skene.ts'
import { confusionOf, workerQualities } from './worker-quality.ts'

/** Crowds of 40 with five to ten labels on each task. */
const crowds = Array.from({ length: 30 }, (_, seed) => {
  const right: number[] = []
  const classes = 2 + (seed % 2)
  const simulation = simulate({
    tasks: 300,
    workers: 40,
    classes,
    labelsOfTask: 5 + (seed % 6),
    seed,
    answers: (j, k, random) => {
      if (k === 0) right[j] = 0.55 + 0.4 * random()
      return coin(right[j]!, k, classes)
    },
  })
  return { ...simulation, right, classes }
})

describe('intervals of 95 %', () => {
  it.each([
    ['DawidSkene', dawidSkene],
    ['OneCoinDawidSkene', oneCoinDawidSkene],
    ['IBCC', ibcc],
  ] as const)("cover the workers' true quality in 93 to 97 % of cases: %s", (_, method) => {
    let covered = 0
    let all = 0
    for (const { labels, right } of crowds)
      for (const { worker, quality } of workerQualities(method(labels))) {
        const truth = right[Number(worker.slice(1))]!
        all++
        if (quality.lower <= truth && truth <= quality.upper) covered++
      }
    expect(covered / all).toBeGreaterThan(0.93)
    expect(covered / all).toBeLessThan(0.97)
  })

  it('cover the true confusion in 93 to 97 % of cases', () => {
    let covered = 0
    let all = 0
    for (const { labels, confusion, classes } of crowds) {
      const result = dawidSkene(labels)
      for (const worker of result.workers) {
        const j = Number(worker.slice(1))
        for (const [k, row] of confusionOf(result, worker).entries())
          for (const [l, { lower, upper }] of row.entries()) {
            const truth = confusion[(j * classes + k) * classes + l]!
            all++
            if (lower <= truth && truth <= upper) covered++
          }
      }
    }
    expect(covered / all).toBeGreaterThan(0.93)
    expect(covered / all).toBeLessThan(0.97)
  })

  it('narrow with the level and with labels', () => {
    const width = (result: Aggregation, level?: number) => {
      const { lower, upper } = workerQualities(result, { level })[0]!.quality
      return upper - lower
    }
    const few = majorityVote(fromAnswers(['xx', 'yy']))
    const many = majorityVote(fromAnswers(['xx', 'yy', 'xx', 'yy', 'xx']))
    expect(width(few, 0.5)).toBeLessThan(width(few))
    expect(width(many)).toBeLessThan(width(few))
  })

  it('are those of a beta distribution where every task is gold', () => {
    // Nine right of ten: the quantiles of Beta(9.5, 1.5).
    const gold = Array.from({ length: 10 }, (_, task) => [task, 'x'] as const)
    const { quality } = workerQualities(dawidSkene(fromAnswers([...'xxxxxxxxxy'], { gold })))[0]!
    expect(quality.value).toBeCloseTo(0.9, 12)
    expect(quality.lower).toBeCloseTo(0.61869, 5)
    expect(quality.upper).toBeCloseTo(0.98899, 5)
  })
})

it('has a matrix for every method, from what is believed of the tasks', () => {
  const [ofX, ofY] = confusionOf(majorityVote(fromAnswers(['xx', 'xy'])), '0')
  expect(ofX!.map(({ value }) => value)).toEqual([1, 0])
  expect(ofY!.map(({ value }) => value)).toEqual([1, 0])
})

it('refuses a level that is none, and a stranger', () => {
  const labels = fromAnswers(['xx'])
  expect(() => workerQualities(majorityVote(labels), { level: 95 })).toThrow(RangeError)
  expect(() => confusionOf(dawidSkene(labels), 'nobody')).toThrow(RangeError)
})
