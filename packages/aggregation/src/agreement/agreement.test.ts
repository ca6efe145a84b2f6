import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomNumbers } from '../categorical/random.ts'
import { type LabelRow, labelsFromRows } from '../labels.ts'
import { cohenKappa } from './cohen-kappa.ts'
import { fleissKappa } from './fleiss-kappa.ts'
import { gwetAC1 } from './gwet-ac1.ts'
import { krippendorffAlpha } from './krippendorff-alpha.ts'

/** Rows of a matrix of observers and units, a dot where nothing was said. */
function observed(...observers: string[]): LabelRow[] {
  return observers.flatMap((values, worker) =>
    [...values].flatMap((label, task) => (label === '.' ? [] : [{ worker, task, label }])),
  )
}

/** Counts of labels of each class for each task, by raters who are not told apart. */
function counted(table: number[][]): LabelRow[] {
  return table.flatMap((counts, task) =>
    counts
      .flatMap((count, label) => new Array<number>(count).fill(label))
      .map((label, worker) => ({ worker, task, label })),
  )
}

/** The example of Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section C. */
const krippendorff = labelsFromRows(observed('123321412...', '1233224125.3', '.3332342251.', '12332441251.'))

describe("Krippendorff's alpha", () => {
  it.each([
    ['nominal', 0.743],
    ['ordinal', 0.815],
    ['interval', 0.849],
    ['ratio', 0.797],
  ] as const)('is as published for the metric %s', (metric, value) => {
    expect(krippendorffAlpha(krippendorff, { metric }).value).toBeCloseTo(value, 3)
  })

  it('does not depend on the order of rows or the names of workers', () => {
    const rows = fc.array(
      fc.record({
        worker: fc.integer({ min: 0, max: 4 }),
        task: fc.integer({ min: 0, max: 6 }),
        label: fc.integer({ min: 0, max: 3 }),
      }),
      { maxLength: 40 },
    )
    fc.assert(
      fc.property(rows, fc.constantFrom('nominal', 'ordinal', 'interval', 'ratio'), (given, metric) => {
        const renamed = given.toReversed().map((row) => ({ ...row, worker: 9 - row.worker }))
        const { value, isDefined } = krippendorffAlpha(labelsFromRows(given), { metric })
        expect(krippendorffAlpha(labelsFromRows(renamed), { metric }).value).toBeCloseTo(value, 9)
        expect(value <= 1 + 1e-12).toBe(true)
        if (!isDefined) expect(value).toBe(1)
      }),
    )
  })

  it('is undefined and 1 where nothing can be compared or nothing differs', () => {
    for (const rows of [[], observed('1'), observed('11', '11')])
      expect(krippendorffAlpha(labelsFromRows(rows))).toMatchObject({ value: 1, isDefined: false })
  })

  it('refuses names that are no numbers where distances are wanted', () => {
    const labels = labelsFromRows(observed('ab', 'ba'))
    expect(() => krippendorffAlpha(labels, { metric: 'interval' })).toThrow(RangeError)
    expect(krippendorffAlpha(labels, { metric: 'interval', values: [1, 2] }).value).toBeCloseTo(-0.5, 9)
  })

  it("does not count a worker's second thoughts as another worker's", () => {
    const alone = [...observed('12', '12'), { worker: 0, task: 2, label: '1' }, { worker: 0, task: 2, label: '2' }]
    expect(krippendorffAlpha(labelsFromRows(alone)).value).toBe(1)
  })
})

describe('an interval', () => {
  // Workers are right with probability 0.75 and classes equally frequent, so that all three have one known value.
  const measures = { krippendorffAlpha, fleissKappa, gwetAC1 }

  it.each(Object.entries(measures).flatMap(([name, of]) => [[name, 150, of] as const, [name, 60, of] as const]))(
    'of %s covers the value of the whole in 93 to 97 of a hundred simulations with %i tasks',
    (_name, units, of) => {
      const random = randomNumbers(3)
      const [classes, right, raters] = [3, 0.75, 4]
      const agree = right ** 2 + (1 - right) ** 2 / (classes - 1)
      const truth = (agree - 1 / classes) / (1 - 1 / classes)
      const runs = 600
      let covered = 0
      for (let run = 0; run < runs; run++) {
        const rows: LabelRow[] = []
        for (let task = 0; task < units; task++) {
          const real = Math.floor(random() * classes)
          for (let worker = 0; worker < raters; worker++) {
            const wrong = (real + 1 + Math.floor(random() * (classes - 1))) % classes
            rows.push({ worker, task, label: random() < right ? real : wrong })
          }
        }
        const { lower, upper } = of(labelsFromRows(rows), { bootstrap: { samples: 400, seed: run } })
        covered += Number(lower! <= truth && truth <= upper!)
      }
      expect(covered / runs).toBeGreaterThanOrEqual(0.93)
      expect(covered / runs).toBeLessThanOrEqual(0.97)
    },
  )
})

describe('kappa', () => {
  it('of Fleiss is as published for 14 raters, 10 subjects and 5 categories', () => {
    const table = [
      [0, 0, 0, 0, 14],
      [0, 2, 6, 4, 2],
      [0, 0, 3, 5, 6],
      [0, 3, 9, 2, 0],
      [2, 2, 8, 1, 1],
      [7, 7, 0, 0, 0],
      [3, 2, 6, 3, 0],
      [2, 5, 3, 2, 2],
      [6, 5, 2, 1, 0],
      [0, 2, 2, 3, 7],
    ]
    const { value, observed, expected } = fleissKappa(labelsFromRows(counted(table)))
    expect([observed, expected, value].map((share) => share.toFixed(3))).toEqual(['0.378', '0.213', '0.210'])
  })

  it('of Cohen is 0.4 where 35 of 50 agree and 25 would by chance', () => {
    const rows = ['yy', 'yn', 'ny', 'nn'].flatMap((pair, kind) =>
      Array.from({ length: [20, 5, 10, 15][kind]! }, (_, place) => `${kind}-${place}`).flatMap((task) =>
        [...pair].map((label, worker) => ({ worker, task, label })),
      ),
    )
    expect(cohenKappa(labelsFromRows(rows), ['0', '1'])).toEqual({
      value: expect.closeTo(0.4, 12),
      observed: expect.closeTo(0.7, 12),
      expected: expect.closeTo(0.5, 12),
      units: 50,
      isDefined: true,
    })
  })

  it('of Cohen, weighted by squares, is the correlation of alike margins', () => {
    // Values 0 to 2 twice each, one pair a class apart: 1 - 2 · 1 / (2 · 6 · (2 / 3)).
    const labels = labelsFromRows(observed('001122', '010122'))
    expect(cohenKappa(labels, ['0', '1'], { weights: 'quadratic' }).value).toBeCloseTo(0.75, 12)
    expect(cohenKappa(labels, ['0', '1']).value).toBeCloseTo(0.5, 12)
    expect(() => cohenKappa(labels, ['0', '7'])).toThrow(RangeError)
  })
})

describe("Gwet's AC1", () => {
  it('is as published where kappa is paradoxical', () => {
    // Two raters, 125 subjects: 118 both +, 5 and 2 apart, none both -.
    const labels = labelsFromRows(
      ['++', '+-', '-+'].flatMap((pair, kind) =>
        Array.from({ length: [118, 5, 2][kind]! }, (_, place) => `${kind}-${place}`).flatMap((task) =>
          [...pair].map((label, worker) => ({ worker, task, label })),
        ),
      ),
    )
    expect(gwetAC1(labels).value).toBeCloseTo(0.9408, 4)
    expect(cohenKappa(labels, ['0', '1']).value).toBeCloseTo(-0.0234, 4)
  })

  it('has an interval around it, the same for the same seed', () => {
    const { value, lower, upper } = gwetAC1(krippendorff, { bootstrap: { samples: 200, seed: 4 } })
    expect(lower).toBeLessThan(value)
    expect(upper).toBeGreaterThan(value)
    expect(gwetAC1(krippendorff, { bootstrap: { samples: 200, seed: 4 } })).toMatchObject({ lower, upper })
    expect(() => fleissKappa(krippendorff, { bootstrap: { samples: 0 } })).toThrow(RangeError)
  })
})
