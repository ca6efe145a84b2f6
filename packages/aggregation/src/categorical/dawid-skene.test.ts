import { describe, expect, it } from 'vitest'
import { fromAnswers } from '../testing/answers.ts'
import { accuracyOf, coin, simulate } from '../testing/simulated-labels.ts'
import { dawidSkene } from './dawid-skene.ts'
import { majorityVote } from './majority-vote.ts'

/** Two tasks: both workers say x of the first; of the second one says y and the other x. */
const labels = fromAnswers(['xx', 'yx'])

describe('one step', () => {
  it('comes out as by hand, without a prior', () => {
    // The votes make x as common as 1.5 of 2. Of x the first worker says x in 1 of 1.5 tasks, of y never; the second
    // says x of both. So the second task is x by 0.75 * 1/3 * 1 and y by 0.25 * 1 * 1, and the first is x by 0.5 alone.
    const { posterior, prior, trace } = dawidSkene(labels, { prior: 'none', maxSteps: 0 })
    expect([...posterior].map((q) => Number(q.toFixed(12)))).toEqual([1, 0, 0.5, 0.5])
    expect([...prior]).toEqual([0.75, 0.25])
    expect(trace[0]).toBeCloseTo(2 * Math.log(0.5), 12)
  })

  it('comes out as by hand, with pseudo-labels and uniform classes', () => {
    // Of x the first worker says x by (1 + 1) / 3.5, of y by 1 / 2.5; the second by 2.5 / 3.5 and 1.5 / 2.5.
    const options = { prior: { right: 1, wrong: 1 }, classPrior: 'uniform', maxSteps: 0 } as const
    const { posterior } = dawidSkene(labels, options)
    const x = ((2 / 3.5) * 2.5) / 3.5
    const y = ((1 / 2.5) * 1.5) / 2.5
    expect(posterior[0]).toBeCloseTo(x / (x + y), 12)
  })
})

it('starts where it is told to, and leaves that as it is', () => {
  const start = Float64Array.of(0, 1, 1, 0)
  const { posterior } = dawidSkene(labels, { start, prior: 'none', maxSteps: 0 })
  // Now the first worker says x of y and y of x, every time, and the second always x.
  expect([...posterior]).toEqual([0, 1, 1, 0])
  expect([...start]).toEqual([0, 1, 1, 0])
  expect(() => dawidSkene(labels, { start: start.slice(1) })).toThrow(RangeError)
})

it('takes a given class prior', () => {
  const { prior } = dawidSkene(labels, { classPrior: [3, 1] })
  expect([...prior]).toEqual([0.75, 0.25])
  expect(() => dawidSkene(labels, { classPrior: [1] })).toThrow(RangeError)
  expect(() => dawidSkene(labels, { classPrior: [-1, 2] })).toThrow(RangeError)
})

describe('on a simulated crowd', () => {
  const wrongs = { tasks: 400, workers: 20, classes: 3, labelsOfTask: 6, seed: 3 }

  it('finds out workers who say one class for another', () => {
    // A third of the workers take classes 1 and 2 for each other, which counting cannot know.
    const { labels, truth, confusion } = simulate({
      ...wrongs,
      answers: (j, k) => coin(0.9, j % 3 === 0 && k > 0 ? 3 - k : k, 3),
    })
    const result = dawidSkene(labels)
    expect(accuracyOf(result.label, truth)).toBeGreaterThan(0.96)
    expect(accuracyOf(majorityVote(labels).label, truth)).toBeLessThan(0.93)
    for (let place = 0; place < confusion.length; place++)
      expect(Math.abs(result.confusion!.value[place]! - confusion[place]!)).toBeLessThan(0.25)
  })

  it('turns an adversary into a witness', () => {
    const { labels, truth } = simulate({
      ...wrongs,
      classes: 2,
      labelsOfTask: 4,
      answers: (j, k) => coin(j < 5 ? 0.05 : 0.8, k, 2),
    })
    const { label, quality } = dawidSkene(labels)
    expect(accuracyOf(label, truth)).toBeGreaterThan(accuracyOf(majorityVote(labels).label, truth) + 0.05)
    expect(quality.value[0]).toBeLessThan(0.15)
  })

  it('keeps its digits on tasks with thousands of labels', () => {
    const { labels, truth } = simulate({
      ...wrongs,
      tasks: 5,
      workers: 3000,
      labelsOfTask: 3000,
      answers: (_, k) => coin(0.5, k, 3),
    })
    const { label, posterior, trace } = dawidSkene(labels)
    expect(label).toEqual(truth)
    for (const value of [...posterior, ...trace]) expect(Number.isFinite(value)).toBe(true)
  })
})

describe('the hierarchical prior', () => {
  it('does better than a matrix for each worker where workers have few labels', () => {
    const { labels, truth } = simulate({
      tasks: 60,
      workers: 60,
      classes: 5,
      labelsOfTask: 8,
      seed: 5,
      answers: (j, k) => coin(j % 3 === 0 ? 0.9 : 0.3, k, 5),
    })
    const accuracy = (prior: 'none' | 'hierarchical') => accuracyOf(dawidSkene(labels, { prior }).label, truth)
    expect(accuracy('hierarchical')).toBeGreaterThan(accuracy('none') + 0.03)
  })
})
