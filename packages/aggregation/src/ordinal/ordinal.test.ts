import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { majorityVote } from '../categorical/majority-vote.ts'
import { randomNumbers } from '../categorical/random.ts'
import { type LabelRow, labelsFromRows } from '../labels.ts'
import { ordinalThreshold } from './ordinal-threshold.ts'

const someRows = fc.array(
  fc.record({
    worker: fc.integer({ min: 0, max: 3 }),
    task: fc.integer({ min: 0, max: 5 }),
    label: fc.integer({ min: 1, max: 4 }),
  }),
  { maxLength: 25 },
)

describe('ordinal thresholds', () => {
  it('never let the objective fall, and give probabilities', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const { aggregation, merit, thresholds } = ordinalThreshold(labelsFromRows(rows), { maxSteps: 30 })
        const { trace, posterior, tasks, classes } = aggregation
        for (let step = 1; step < trace.length; step++) expect(trace[step]! - trace[step - 1]!).toBeGreaterThan(-1e-9)
        for (let i = 0; i < tasks.length; i++)
          expect(
            posterior.subarray(i * classes.length, (i + 1) * classes.length).reduce((a, b) => a + b, 0),
          ).toBeCloseTo(1, 9)
        for (const value of merit) expect(Number.isFinite(value)).toBe(true)
        for (let k = 1; k < thresholds.length; k++) expect(thresholds[k]!).toBeGreaterThan(thresholds[k - 1]!)
      }),
      { numRuns: 40 },
    )
  })

  it('do not depend on the order of rows, and turn around with the scale', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const labels = labelsFromRows(rows)
        const { merit, leniency } = ordinalThreshold(labels, { maxSteps: 10 })
        const again = ordinalThreshold(labelsFromRows(rows.toReversed()), { maxSteps: 10 })
        const turned = ordinalThreshold(labels, { maxSteps: 10, scale: labels.classes.toReversed() })
        for (const [i, value] of merit.entries()) {
          expect(again.merit[i]!).toBeCloseTo(value, 6)
          expect(turned.merit[i]!).toBeCloseTo(-value, 3)
        }
        for (const [j, value] of leniency.entries()) expect(turned.leniency[j]!).toBeCloseTo(-value, 3)
      }),
      { numRuns: 20 },
    )
  })

  it('find grades and leniency where many workers are lenient, better than the vote does', () => {
    const random = randomNumbers(3)
    const logistic = () => Math.log(1 / (1 - random()) - 1)
    const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
    const cuts = [-1.2, -0.4, 0.4, 1.2]
    const gradeOf = (merit: number) => 1 + cuts.filter((cut) => merit > cut).length
    const lenient = [0.8, 0.8, 0.8, -0.8, -0.8, -0.8, 0, 0]
    const merits = Array.from({ length: 300 }, normal)
    const rows: LabelRow[] = merits.flatMap((merit, task) =>
      lenient.flatMap((by, worker) =>
        random() < 0.5 ? [{ worker, task, label: gradeOf(merit + by - logistic() / 5) }] : [],
      ),
    )
    const labels = labelsFromRows(rows)
    const { aggregation, leniency } = ordinalThreshold(labels)
    for (const [j, by] of lenient.entries()) expect(Math.abs(leniency[j]! - by)).toBeLessThan(0.3)
    const right = ({ label, tasks, classes }: typeof aggregation) =>
      label.reduce((sum, k, i) => sum + Number(Number(classes[k]) === gradeOf(merits[Number(tasks[i])]!)), 0) /
      label.length
    expect(right(aggregation)).toBeGreaterThan(right(majorityVote(labels)) + 0.1)
  })

  it('keep gold grades, and refuse a scale that leaves out a class', () => {
    const rows = [1, 2, 3].flatMap((task) => [0, 1].map((worker) => ({ worker, task, label: task })))
    const { aggregation } = ordinalThreshold(labelsFromRows(rows, { gold: [[1, 3]] }))
    expect(aggregation.posterior[2]).toBeCloseTo(1, 9)
    expect(() => ordinalThreshold(labelsFromRows(rows), { scale: ['1', '2'] })).toThrow(RangeError)
    expect(ordinalThreshold(labelsFromRows([])).merit).toHaveLength(0)
    expect(ordinalThreshold(labelsFromRows([{ worker: 1, task: 1, label: 1 }])).aggregation.label[0]).toBe(0)
  })
})
