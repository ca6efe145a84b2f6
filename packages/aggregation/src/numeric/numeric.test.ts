import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomNumbers } from '../categorical/random.ts'
import { biasPrecision } from './bias-precision.ts'
import { robustMean } from './robust-mean.ts'

const someRows = fc.array(
  fc.record({
    worker: fc.integer({ min: 0, max: 4 }),
    task: fc.integer({ min: 0, max: 5 }),
    value: fc.integer({ min: -100, max: 100 }),
  }),
  { maxLength: 40 },
)

describe('a robust mean', () => {
  const rows = [1, 2, 3, 4, 100].map((value, worker) => ({ worker, task: 't', value }))

  it('by hand', () => {
    expect(robustMean(rows, { method: 'mean' }).value[0]).toBe(22)
    expect(robustMean(rows, { method: 'median' }).value[0]).toBe(3)
    expect(robustMean(rows, { method: 'trimmed', trim: 0.2 }).value[0]).toBe(3)
    // 1 is two off and 100 far off, both beyond 1.345 · 1.4826: they pull equally hard, and apart.
    expect(robustMean(rows).value[0]!).toBeCloseTo(3, 6)
    // Of 1, 2, 3, 4, 5, 90 only the last is beyond 1.345 · 1.4826 · 1.5 = 2.991: (15 + 2.991) / 5.
    const wide = [1, 2, 3, 4, 5, 90].map((value, worker) => ({ worker, task: 't', value }))
    expect(robustMean(wide).value[0]!).toBeCloseTo((15 + 1.345 * 1.4826 * 1.5) / 5, 6)
  })

  it('of alike values is that value', () => {
    const alike = [7, 7, 7, 9].map((value, worker) => ({ worker, task: 't', value }))
    expect(robustMean(alike).value[0]).toBe(7)
    expect(robustMean([]).value).toHaveLength(0)
  })

  it('refuses what is no number and what would leave nothing', () => {
    expect(() => robustMean([{ worker: 1, task: 1, value: Number.NaN }])).toThrow(RangeError)
    expect(() => robustMean(rows, { trim: 0.5 })).toThrow(RangeError)
  })
})

describe('bias and precision', () => {
  it('never lets its objective fall, and does not depend on names or on the order of rows', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const fit = biasPrecision(rows)
        for (let step = 1; step < fit.trace.length; step++)
          expect(fit.trace[step]! - fit.trace[step - 1]!).toBeGreaterThan(-1e-7 * (1 + Math.abs(fit.trace[step]!)))
        const other = biasPrecision(rows.toReversed().map((row) => ({ ...row, worker: 9 - row.worker })))
        for (const [i, value] of fit.value.entries()) {
          expect(Number.isFinite(value)).toBe(true)
          expect(other.value[i]!).toBeCloseTo(value, 3)
        }
      }),
    )
  })

  it('finds biases and precisions, and truths better than the mean does', () => {
    const random = randomNumbers(2)
    const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
    const [bias, deviation] = [
      [5, -5, 0, 0, 0],
      [1, 2, 4, 8, 8],
    ]
    const truths = Array.from({ length: 200 }, () => 50 * normal())
    const rows = truths.flatMap((truth, task) =>
      bias.map((by, worker) => ({ worker, task, value: truth + by + deviation[worker]! * normal() })),
    )
    const fit = biasPrecision(rows, { shrinkage: 1 })
    for (const [j, by] of bias.entries()) expect(Math.abs(fit.bias[j]! - by)).toBeLessThan(1.5)
    for (const [j, wide] of deviation.entries())
      expect(Math.abs(1 / Math.sqrt(fit.precision[j]!) / wide - 1)).toBeLessThan(0.6)
    const rootMeanSquare = (value: Float64Array) =>
      Math.sqrt(value.reduce((sum, found, i) => sum + (found - truths[i]!) ** 2, 0) / truths.length)
    expect(rootMeanSquare(fit.value)).toBeLessThan(0.6 * rootMeanSquare(robustMean(rows, { method: 'mean' }).value))
    const covered = truths.filter((truth, i) => Math.abs(truth - fit.value[i]!) < 1.96 * fit.standardError[i]! + 0.6)
    expect(covered.length / truths.length).toBeGreaterThan(0.9)
  })

  it('copes with one value and with values that are all alike', () => {
    expect(biasPrecision([{ worker: 1, task: 1, value: 4 }]).value[0]!).toBeCloseTo(4, 5)
    expect(biasPrecision([1, 2, 3].map((worker) => ({ worker, task: 1, value: 4 }))).value[0]!).toBeCloseTo(4, 5)
    expect(() => biasPrecision([], { shrinkage: 0 })).toThrow(RangeError)
  })
})
