import { describe, expect, it } from 'vitest'
import { accuracyOf, type Crowd, coin, simulate } from '../testing/simulated-labels.ts'
import { auto } from './auto.ts'
import { dawidSkene } from './dawid-skene.ts'
import { majorityVote } from './majority-vote.ts'

/** Crowds that want different methods. */
const crowds: Record<string, Crowd> = {
  'workers who are alike': {
    ...{ tasks: 200, workers: 60, classes: 4, labelsOfTask: 3, seed: 1 },
    answers: (_, k) => coin(0.75, k, 4),
  },
  'workers who lean to one class': {
    ...{ tasks: 300, workers: 20, classes: 2, labelsOfTask: 7, seed: 2 },
    answers: (j, k) => coin(k === j % 2 ? 0.98 : 0.4, k, 2),
  },
  'few who know among many who guess': {
    ...{ tasks: 100, workers: 30, classes: 5, labelsOfTask: 12, seed: 3 },
    answers: (j, k) => coin(j % 5 === 0 ? 0.95 : 0.25, k, 5),
  },
}

describe.each(Object.entries(crowds))('for %s', (_, crowd) => {
  const { labels, truth } = simulate(crowd)
  const result = auto(labels)

  it('is no worse than the better of counting and Dawid and Skene, but for one task in fifty', () => {
    const better = Math.max(accuracyOf(majorityVote(labels).label, truth), accuracyOf(dawidSkene(labels).label, truth))
    expect(accuracyOf(result.label, truth)).toBeGreaterThanOrEqual(better - 0.02)
  })

  it('says what each candidate counts', () => {
    expect(result.candidates.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9)
    const counting = result.candidates.filter(({ weight }) => weight > 0).sort((a, b) => b.score - a.score)
    expect(counting.map(({ weight }) => weight)).toEqual(counting.map(({ weight }) => weight).sort((a, b) => b - a))
  })

  it('does not depend on what workers are called', () => {
    const names = labels.workers.map((name) => `x${name}`)
    expect([...auto({ ...labels, workers: names }).posterior]).toEqual([...result.posterior])
  })
})

it('does not listen to a candidate that puts all tasks in one class', () => {
  const { candidates } = auto(simulate(crowds['workers who lean to one class']!).labels)
  const oneCoin = candidates.find(({ name }) => name === 'OneCoinDawidSkene')!
  expect(oneCoin.weight).toBe(0)
  expect(candidates.every(({ score }) => score <= oneCoin.score)).toBe(true)
})

it('learns no subtypes from few tasks', () => {
  const { labels } = simulate({ ...crowds['workers who are alike']!, tasks: 60 })
  expect(auto(labels).candidates.map(({ name }) => name)).not.toContain('EBCC')
})
