import { describe, expect, it } from 'vitest'
import { fromAnswers } from '../testing/answers.ts'
import { ebcc } from './ebcc.ts'
import { ibcc } from './ibcc.ts'

const labels = fromAnswers(['xx', 'yx'])

it('takes one step as by hand', () => {
  // With one pseudo-label everywhere the first worker's answers to x have the parameters 2 and 1.5, those to y 1 and
  // 1.5; the second's have 2.5 and 1, and 1.5 and 1. The digammas of 1, 1.5, 2, 2.5 and 3.5 and, for the classes, 4:
  const [d1, d15, d2, d25, d35] = [-0.5772156649, 0.036489974, 0.4227843351, 0.7031566406, 1.1031566406]
  const x = d25 + (d2 - d35) + (d25 - d35)
  const y = d15 + (d1 - d25) + (d15 - d25)
  const { posterior } = ibcc(labels, { prior: { right: 1, wrong: 1 }, maxSteps: 0 })
  expect(posterior[0]).toBeCloseTo(1 / (1 + Math.exp(y - x)), 8)
})

describe('EBCC', () => {
  it('is IBCC where a class has one subtype', () => {
    const one = ebcc(fromAnswers(['xxy', 'yyx', 'xyx']), { subtypes: 1, restarts: 1 })
    const other = ibcc(fromAnswers(['xxy', 'yyx', 'xyx']))
    expect(one.steps).toBe(other.steps)
    for (const [place, value] of other.posterior.entries()) expect(one.posterior[place]).toBeCloseTo(value, 9)
    for (const [step, value] of other.trace.entries()) expect(one.trace[step]).toBeCloseTo(value, 9)
  })

  it('keeps the start with the best bound', () => {
    const some = fromAnswers(['xxy', 'yyx', 'xyx', 'yxy', 'xxx', 'yyy'])
    const bound = (restarts: number) => ebcc(some, { subtypes: 3, restarts, seed: 4 }).trace.at(-1)!
    expect(bound(8)).toBeGreaterThanOrEqual(bound(1))
    expect(new Set([0, 1, 2].map((seed) => ebcc(some, { restarts: 1, seed }).trace.at(-1))).size).toBeGreaterThan(1)
  })

  it('wants a start', () => {
    expect(() => ebcc(labels, { restarts: 0 })).toThrow(RangeError)
  })
})
