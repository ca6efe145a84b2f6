import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type LabelRow, type Labels, type LabelsOptions, labelsFromRows } from '../labels.ts'
import type { Aggregation } from './aggregation.ts'
import { auto } from './auto.ts'
import { bwa } from './bwa.ts'
import { dawidSkene } from './dawid-skene.ts'
import { ebcc } from './ebcc.ts'
import { glad } from './glad.ts'
import { ibcc } from './ibcc.ts'
import { kos } from './kos.ts'
import { mMsr } from './m-msr.ts'
import { mace } from './mace.ts'
import { majorityVote } from './majority-vote.ts'
import { oneCoinDawidSkene } from './one-coin-dawid-skene.ts'
import { spectralStart } from './spectral-start.ts'
import { wawa } from './wawa.ts'
import { zeroBasedSkill } from './zero-based-skill.ts'

type Method = (labels: Labels) => Aggregation

/** Methods that raise an objective. */
const climbing: Record<string, Method> = {
  'DawidSkene, ML': (labels) => dawidSkene(labels, { prior: 'none' }),
  'DawidSkene, MAP': (labels) => dawidSkene(labels),
  'DawidSkene, hierarchical': (labels) => dawidSkene(labels, { prior: 'hierarchical' }),
  OneCoinDawidSkene: (labels) => oneCoinDawidSkene(labels),
  IBCC: (labels) => ibcc(labels),
  EBCC: (labels) => ebcc(labels, { subtypes: 3, restarts: 2 }),
  BWA: (labels) => bwa(labels),
  GLAD: (labels) => glad(labels),
  'IBCC, uniform classes': (labels) => ibcc(labels, { classPrior: 'uniform' }),
  'GLAD, classes learnt': (labels) => glad(labels, { classPrior: 'estimated' }),
  'MACE, VB': (labels) => mace(labels, { restarts: 2 }),
  'MACE, classes learnt': (labels) => mace(labels, { restarts: 2, classPrior: 'estimated' }),
  'MACE, EM': (labels) => mace(labels, { inference: 'em', restarts: 2 }),
}

const others: Record<string, Method> = {
  MajorityVote: (labels) => majorityVote(labels),
  Wawa: (labels) => wawa(labels),
  ZeroBasedSkill: (labels) => zeroBasedSkill(labels),
  KOS: (labels) => kos(labels),
  'M-MSR': (labels) => mMsr(labels),
  'DawidSkene, spectral start': (labels) => dawidSkene(labels, { start: spectralStart(labels) }),
  auto: (labels) => auto(labels),
}

const all = Object.entries({ ...climbing, ...others })

const someRows = fc.array(
  fc.record({
    worker: fc.integer({ min: 0, max: 5 }),
    task: fc.integer({ min: 0, max: 9 }),
    label: fc.integer({ min: 0, max: 2 }),
    weight: fc.constantFrom(1, 1, 2),
  }),
  { minLength: 1, maxLength: 60 },
)
const few = { numRuns: 40 }

/** The probability of each class of each task, by name. */
function byName({ tasks, classes, posterior }: Aggregation): Record<string, number> {
  const entries = tasks.flatMap((task, i) =>
    classes.map((name, k) => [`${task} ${name}`, posterior[i * classes.length + k]!] as const),
  )
  return Object.fromEntries(entries)
}

function expectAlike(actual: Record<string, number>, expected: Record<string, number>): void {
  expect(Object.keys(actual).sort()).toEqual(Object.keys(expected).sort())
  for (const [key, value] of Object.entries(expected)) expect(actual[key]!).toBeCloseTo(value, 5)
}

describe.each(all)('%s', (_, method) => {
  const run = (rows: readonly LabelRow[], options?: LabelsOptions) => method(labelsFromRows(rows, options))

  it('gives each task probabilities, and workers a quality, that are none but numbers from 0 to 1', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const { tasks, classes, posterior, label, quality } = run(rows)
        for (let i = 0; i < tasks.length; i++) {
          const row = posterior.subarray(i * classes.length, (i + 1) * classes.length)
          expect(row.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9)
          expect(row[label[i]!]!).toBeCloseTo(Math.max(...row), 9)
        }
        for (const value of [...posterior, ...quality.value]) expect(value >= 0 && value <= 1 + 1e-12).toBe(true)
      }),
      few,
    )
  })

  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(
        someRows.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
        ([rows, shuffled]) => {
          expect([...run(shuffled).posterior]).toEqual([...run(rows).posterior])
        },
      ),
      few,
    )
  })

  it('holds a gold task for what it is', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const { task } = rows[0]!
        expect(byName(run(rows, { gold: [[task, 2]] }))[`${task} 2`]).toBeCloseTo(1, 9)
      }),
      few,
    )
  })

  it('copes with nothing, one class, one worker and one label', () => {
    expect(run([]).label).toEqual(new Int32Array(0))
    const alone = [0, 1, 2].map((task) => ({ worker: 'a', task, label: task % 2 }))
    for (const rows of [alone.slice(0, 1), alone.map((row) => ({ ...row, label: 'x' })), alone])
      for (const value of run(rows).posterior) expect(value).not.toBeNaN()
  })
})

/** Random starts are drawn place by place, and what is drawn goes with the place and not with the name. */
const unnamed = all.filter(([name]) => !/EBCC|MACE|auto|spectral/.test(name))

describe.each(unnamed)('%s', (_, method) => {
  it('does not depend on what workers and classes are called', () => {
    const names = fc.constantFrom([2, 0, 1], [1, 2, 0], [0, 2, 1])
    fc.assert(
      fc.property(someRows, names, (rows, order) => {
        // Classes that are level by their numbers may be told apart by rounding in an iteration, and go separate ways.
        const labels = labelsFromRows(rows)
        if (hasTies(labels)) return
        const renamed = rows.map(({ worker, task, label, weight }) => ({
          worker: (worker * 5 + 3) % 6,
          task,
          label: order[label]!,
          weight,
        }))
        const back = byName(method(labelsFromRows(renamed)))
        const expected = Object.entries(byName(method(labels))).map(([key, value]) => {
          const [task, label] = key.split(' ')
          return [`${task} ${order[Number(label)]}`, value] as const
        })
        expectAlike(back, Object.fromEntries(expected))
      }),
      few,
    )
  })
})

function hasTies(labels: Labels): boolean {
  const { posterior, classes } = majorityVote(labels)
  return posterior.some(
    (value, place) =>
      place % classes.length > 0 && posterior.subarray(place - (place % classes.length), place).includes(value),
  )
}

describe.each(Object.entries(climbing))('%s', (_, method) => {
  it('never lets its objective fall', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const { trace } = method(labelsFromRows(rows))
        for (let step = 1; step < trace.length; step++)
          expect(trace[step]! - trace[step - 1]!).toBeGreaterThanOrEqual(-1e-9 * Math.abs(trace[step]!) - 1e-9)
      }),
      { numRuns: 100 },
    )
  })
})
