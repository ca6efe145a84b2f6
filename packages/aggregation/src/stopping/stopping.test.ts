import { describe, expect, it } from 'vitest'
import { randomNumbers } from '../categorical/random.ts'
import { confidenceSequence } from './confidence-sequence.ts'
import { optimisticKnowledgeGradient } from './knowledge-gradient.ts'
import { labelUncertainty } from './label-uncertainty.ts'
import { leaderIsSafe } from './leader-is-safe.ts'
import { answerLogOdds } from './log-odds.ts'
import { msprt } from './msprt.ts'
import { posteriorOfAnswers } from './posterior-of-answers.ts'
import { sprt } from './sprt.ts'
import { valueOfInformation } from './value-of-information.ts'
import { votesAhead } from './votes-ahead.ts'
import { votesNeeded } from './votes-needed.ts'

/** Asks a simulated crowd about tasks until the rule stops, and tells how often it is wrong and how long it takes. */
function askUntilSure(accuracy: number, classes: number, error: number) {
  const random = randomNumbers(1)
  const runs = 4000
  let wrong = 0
  let asked = 0
  for (let run = 0; run < runs; run++) {
    const answers: { label: number; accuracy: number }[] = []
    for (;;) {
      const label = random() < accuracy ? 0 : 1 + Math.floor(random() * (classes - 1))
      answers.push({ label, accuracy })
      const posterior = posteriorOfAnswers(answers, new Array<number>(classes).fill(1 / classes))
      const decision = msprt(posterior, answers.length, { error })
      if (!decision.isDone) continue
      wrong += Number(decision.label !== 0)
      asked += answers.length
      break
    }
  }
  return { wrong: wrong / runs, asked: asked / runs }
}

describe('stopping', () => {
  it.each([
    [0.8, 2, 0.05],
    [0.6, 4, 0.1],
  ])('at accuracy %d of %d classes is wrong no more often than %d', (accuracy, classes, error) => {
    const { wrong, asked } = askUntilSure(accuracy, classes, error)
    expect(wrong).toBeLessThanOrEqual(error)
    // It would be easy to be right by asking for ever.
    expect(wrong).toBeGreaterThan(error / 10)
    expect(asked).toBeLessThan(12)
  })

  it('with the fixed lead is the sequential test of equal workers', () => {
    const lead = votesAhead(0.7, { error: 0.02 })
    const rule = { alpha: 0.02, beta: 0.02 }
    expect(sprt(lead * answerLogOdds(0.7, 2), rule)).toBe('alternative')
    expect(sprt((lead - 1) * answerLogOdds(0.7, 2), rule)).toBe('continue')
  })

  it('is needless where no answer can change the majority', () => {
    expect(leaderIsSafe([2, 2], 0)).toBe(false)
    expect(leaderIsSafe([], 0)).toBe(false)
    expect(leaderIsSafe([2.5, 1, 1.2], 1.2)).toBe(true)
  })

  it('needs as many votes as the binomial distribution says', () => {
    // Three voters of accuracy 0.8: 0.8³ + 3 · 0.8² · 0.2 = 0.896.
    expect(votesNeeded(0.8, 0.895)).toBe(3)
    expect(votesNeeded(0.8, 0.897)).toBe(5)
    expect(() => votesNeeded(0.5, 0.9)).toThrow(RangeError)
  })
})

describe('the value of information', () => {
  it('of one answer by hand: the better of two posteriors, weighed by how often each comes', () => {
    // 0.6 · 0.8 = 0.48 against 0.4 · 0.2, and 0.6 · 0.2 against 0.4 · 0.8 = 0.32: 0.8 in all, 0.6 now.
    expect(valueOfInformation([0.6, 0.4], { accuracy: 0.8 })).toBeCloseTo(0.2, 12)
  })

  it('does not fall with more answers, and is nothing of a guess', () => {
    const gains = [1, 2, 3, 4].map((answers) => valueOfInformation([0.7, 0.2, 0.1], { accuracy: 0.7, answers }))
    for (let place = 1; place < gains.length; place++) expect(gains[place]!).toBeGreaterThanOrEqual(gains[place - 1]!)
    expect(valueOfInformation([0.7, 0.3], { accuracy: 0.5, answers: 3 })).toBeCloseTo(0, 12)
  })

  it('refuses what are not probabilities', () => {
    for (const posterior of [
      [0.5, 0.4],
      [Number.NaN, 1],
      [-0.5, 1.5],
    ])
      expect(() => valueOfInformation(posterior, { accuracy: 0.8 })).toThrow(RangeError)
  })
})

describe('label uncertainty', () => {
  it('is the tail of a beta distribution: for Beta(3, 1), one eighth', () => {
    expect(labelUncertainty(2, 0)).toBeCloseTo(0.125, 12)
    expect(labelUncertainty(0, 2)).toBeCloseTo(0.125, 12)
    expect(optimisticKnowledgeGradient(2, 0)).toBeCloseTo(0.125 - 0.0625, 12)
  })
})

describe('a confidence sequence', () => {
  it('covers the share at every look at once in nearly as many runs as its level says', () => {
    const random = randomNumbers(5)
    let missed = 0
    for (let run = 0; run < 400; run++) {
      let successes = 0
      for (let trials = 1; trials <= 100; trials++) {
        successes += Number(random() < 0.7)
        const { lower, upper } = confidenceSequence(successes, trials)
        if (lower <= 0.7 && upper >= 0.7) continue
        missed++
        break
      }
    }
    expect(missed / 400).toBeLessThan(0.05)
    expect(missed).toBeGreaterThan(0)
  })

  it('refuses impossible counts', () => {
    expect(() => confidenceSequence(3, 2)).toThrow(RangeError)
  })
})
