import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dawidSkene } from '../categorical/dawid-skene.ts'
import { randomNumbers } from '../categorical/random.ts'
import { type LabelRow, labelsFromRows } from '../labels.ts'
import { accuracyOf, coin, simulate } from '../testing/simulated-labels.ts'
import { activelab } from './activelab.ts'
import { crowdlab } from './crowdlab.ts'
import { labelNext } from './label-next.ts'
import { withModelAsWorker } from './model-as-worker.ts'

/** Labels of five tasks by three workers, a dot for none, and a model's probabilities of three classes. */
const matrix = ['aab', 'bb.', 'c.c', 'abc', 'ac.']
const model = [
  [0.7, 0.2, 0.1],
  [0.3, 0.6, 0.1],
  [0.1, 0.1, 0.8],
  [0.2, 0.5, 0.3],
  [0.5, 0.1, 0.4],
]
const labels = labelsFromRows(
  matrix.flatMap((row, task) => [...row].flatMap((label, worker) => (label === '.' ? [] : [{ worker, task, label }]))),
)

/** The paper's formulas over a dense matrix, one by one as they are written. */
function byTheFormulas(probabilities: number[][]) {
  const given = matrix.map((row) => [...row].map((letter) => 'abc'.indexOf(letter)))
  const of = (i: number) => given[i]!.filter((y) => y >= 0)
  const argmax = (values: number[], ties: number[]) =>
    values.reduce((best, value, k) => {
      const ahead = value - values[best]!
      return ahead > 1e-12 || (Math.abs(ahead) <= 1e-12 && ties[k]! > ties[best]!) ? k : best
    }, 0)
  const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length
  const shares = given.map((_, i) => [0, 1, 2].map((k) => of(i).filter((y) => y === k).length / of(i).length))
  const agreement = [0, 1, 2].map((j) => {
    const pairs = given.flatMap((row) =>
      row[j]! < 0 ? [] : row.filter((y, other) => other !== j && y >= 0).map((y) => Number(y === row[j])),
    )
    return mean(pairs)
  })
  let chosen = shares.map((row, i) => argmax(row, probabilities[i]!))
  let pooled: number[][] = []
  let weights = { model: 0, workers: [0] }
  for (const round of [1, 2]) {
    const trust = mean(given.map((_, i) => mean(of(i).map((y) => Number(y === chosen[i])))))
    const commonest = argmax(
      [0, 1, 2].map((k) => chosen.filter((y) => y === k).length),
      [0, 0, 0],
    )
    const baseline = Math.max(1e-6, mean(chosen.map((y) => Number(y !== commonest))))
    const error = mean(chosen.map((y, i) => Number(argmax(probabilities[i]!, shares[i]!) !== y)))
    const labelsPerTask = mean(given.map((_, i) => of(i).length))
    weights = {
      model: Math.max(1e-6, 1 - error / baseline) * Math.sqrt(labelsPerTask),
      workers: agreement.map((share) => Math.max(1e-6, 1 - (1 - share) / baseline)),
    }
    pooled = given.map((row, i) => {
      const parts = [0, 1, 2].map((k) =>
        row.reduce(
          (sum, y, j) => (y < 0 ? sum : sum + weights.workers[j]! * (y === k ? trust : (1 - trust) / 2)),
          weights.model * probabilities[i]![k]!,
        ),
      )
      const all = parts.reduce((a, b) => a + b, 0)
      return parts.map((part) => part / all)
    })
    if (round === 1) chosen = pooled.map((row, i) => argmax(row, shares[i]!))
  }
  return { pooled, chosen, weights, shares, given }
}

describe('CROWDLAB', () => {
  it('is within a millionth of the formulas', () => {
    const { pooled, weights } = byTheFormulas(model)
    const result = crowdlab(labels, Float64Array.from(model.flat()))
    for (const [place, value] of pooled.flat().entries())
      expect(Math.abs(result.aggregation.posterior[place]! - value)).toBeLessThan(1e-6)
    for (const [j, value] of weights.workers.entries())
      expect(Math.abs(result.workerWeights[j]! - value)).toBeLessThan(1e-6)
    expect(Math.abs(result.modelWeights[0]! - weights.model)).toBeLessThan(1e-6)
  })

  it('with the same model twice weighs it twice', () => {
    const once = Float64Array.from(model.flat())
    const { modelWeights } = crowdlab(labels, [once, once])
    expect(modelWeights[0]).toBe(modelWeights[1])
    expect(() => crowdlab(labels, new Float64Array(3))).toThrow(RangeError)
  })

  it('gives probabilities whatever the labels, and does not depend on the order of rows', () => {
    const someRows = fc.array(
      fc.record({
        worker: fc.integer({ min: 0, max: 3 }),
        task: fc.integer({ min: 0, max: 4 }),
        label: fc.integer({ min: 0, max: 2 }),
      }),
      { maxLength: 20 },
    )
    fc.assert(
      fc.property(someRows, (rows: LabelRow[]) => {
        const some = labelsFromRows(rows, { classes: [0, 1, 2] })
        const even = new Float64Array(some.tasks.length * 3).fill(1 / 3)
        const { aggregation, labelQuality, workerQuality } = crowdlab(some, even)
        for (const value of [...aggregation.posterior, ...labelQuality, ...workerQuality])
          expect(value >= 0 && value <= 1 + 1e-9).toBe(true)
        const again = crowdlab(labelsFromRows(rows.toReversed(), { classes: [0, 1, 2] }), even)
        expect([...again.aggregation.posterior]).toEqual([...aggregation.posterior])
        for (const value of activelab(some, even, even).labelled) expect(value >= 0 && value <= 1 + 1e-9).toBe(true)
      }),
    )
  })
})

describe('ActiveLab', () => {
  it('is within a millionth of the formulas, at the temperature it finds', () => {
    const pool = [0.6, 0.3, 0.1]
    const { labelled, unlabelled, temperature } = activelab(
      labels,
      Float64Array.from(model.flat()),
      Float64Array.from(pool),
    )
    const at = (row: number[]) => {
      const powers = row.map((p) => p ** (1 / temperature))
      return powers.map((power) => power / powers.reduce((a, b) => a + b))
    }
    const { pooled, chosen, weights, given, shares } = byTheFormulas(model.map(at))
    const usual = weights.workers.reduce((a, b) => a + b) / 3
    for (const [i, row] of given.entries()) {
      const known = row.reduce((sum, y, j) => (y < 0 ? sum : sum + weights.workers[j]!), weights.model)
      const score = (known * pooled[i]![chosen[i]!]! + usual / 3) / (known + usual)
      expect(Math.abs(labelled[i]! - score)).toBeLessThan(1e-6)
    }
    const ofPool = (weights.model * Math.max(...at(pool)) + usual / 3) / (weights.model + usual)
    expect(Math.abs(unlabelled[0]! - ofPool)).toBeLessThan(1e-6)
    // No temperature nearby would foretell the labels better.
    const loss = (t: number) =>
      model.reduce((sum, row, i) => {
        const powers = row.map((p) => p ** (1 / t))
        const all = powers.reduce((a, b) => a + b)
        return sum - shares[i]!.reduce((part, share, k) => part + share * Math.log(powers[k]! / all), 0)
      }, 0)
    expect(loss(temperature)).toBeLessThanOrEqual(Math.min(loss(temperature + 0.02), loss(temperature - 0.02)))
  })
})

describe('a model as one more worker', () => {
  it('lets Dawid and Skene learn what it is worth', () => {
    const { labels: crowd, truth } = simulate({
      tasks: 400,
      workers: 20,
      classes: 3,
      labelsOfTask: 2,
      seed: 5,
      answers: (_, k) => coin(0.7, k, 3),
    })
    const random = randomNumbers(9)
    const good = Float64Array.from({ length: 1200 })
    for (const [i, real] of truth.entries()) {
      const said = random() < 0.85 ? real : (real + 1) % 3
      for (let k = 0; k < 3; k++) good[i * 3 + k] = k === said ? 0.8 : 0.1
    }
    const alone = accuracyOf(dawidSkene(crowd).label, truth)
    const both = accuracyOf(dawidSkene(withModelAsWorker(crowd, good)).label, truth)
    expect(both).toBeGreaterThan(alone + 0.05)
    expect(accuracyOf(crowdlab(crowd, good).aggregation.label, truth)).toBeGreaterThan(alone)
  })

  it('leaves the others’ labels as they were, also those that share a task', () => {
    const twice = labelsFromRows([
      { worker: 'a', task: 1, label: 'x' },
      { worker: 'a', task: 1, label: 'y' },
      { worker: 'b', task: 1, label: 'x', weight: 3 },
    ])
    expect([...withModelAsWorker(twice, Float64Array.of(1, 0)).weight!]).toEqual([0.5, 0.5, 3, 1])
    expect(() => withModelAsWorker(twice, Float64Array.of(1, 0), { name: 'a' })).toThrow(RangeError)
  })
})

describe('what to label next', () => {
  const beliefs = {
    tasks: ['p', 'q', 'r'],
    classes: ['x', 'y', 'z'],
    posterior: Float64Array.of(0.5, 0.5, 0, 0.4, 0.3, 0.3, 0.9, 0.1, 0),
  }
  it('differs by what is looked at', () => {
    expect(labelNext(beliefs, { count: 2 })).toEqual(['q', 'p'])
    expect(labelNext(beliefs, { count: 2, by: 'margin' })).toEqual(['p', 'q'])
    expect(labelNext(beliefs, { by: 'doubt' })).toEqual(['q'])
    expect(() => labelNext(beliefs, { count: -1 })).toThrow(RangeError)
  })
})
