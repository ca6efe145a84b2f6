import type { Id, Labels } from '../labels.ts'
import type { Aggregation } from './aggregation.ts'
import { type Fold, foldsOf } from './folds.ts'
import { type Belief, heldOutScore } from './held-out.ts'

/**
 * A result whose confidence is lessened (temperature above 1) or raised (below 1): each probability to the power of
 * 1 / temperature, and scaled to a sum of 1. The labels chosen stay.
 *
 * @returns the same result with other posteriors, N * K. O(N K).
 * @throws RangeError where the temperature is not positive.
 * @example
 * ```ts
 * const labels = labelsFromColumns({ worker: ['a', 'b', 'c'], task: [1, 1, 1], label: ['x', 'y', 'y'] })
 * temper(majorityVote(labels), 0.5).posterior // => [0.2, 0.8]
 * ```
 */
export function temper<Result extends Aggregation>(result: Result, temperature: number): Result {
  if (!(temperature > 0)) throw new RangeError(`temper: a temperature is positive, not ${temperature}`)
  const belief = { posterior: result.posterior, subtypes: 1 }
  return { ...result, posterior: tempered(belief, result.classes.length, temperature).posterior }
}

/**
 * The temperature at which a result's posteriors make known classes most probable (Guo et al. 2017, ICML): above 1 where
 * the result is too sure of itself.
 *
 * @param truth tasks and their classes, which the method must not have been given as gold.
 * @returns a temperature for `temper`, between 1/20 and 20; 1 where no task of the result is known. O(N K).
 * @example
 * ```ts
 * const labels = labelsFromColumns({ worker: ['a', 'b', 'c', 'a', 'b'], task: [1, 1, 1, 2, 2], label: ['x', 'y', 'y', 'x', 'x'] })
 * const result = majorityVote(labels)
 * temperatureFromGold(result, [[1, 'x'], [2, 'x']]) > 1 // => true
 * temperatureFromGold(result, [[1, 'y'], [2, 'x']]) // => 0.05
 * ```
 */
export function temperatureFromGold(result: Aggregation, truth: Iterable<readonly [task: Id, label: Id]>): number {
  const { tasks, classes, posterior } = result
  const K = classes.length
  const known = new Map(Array.from(truth, ([task, label]) => [String(task), classes.indexOf(String(label))]))
  const rows = tasks.flatMap((task, i) => {
    const k = known.get(task) ?? -1
    return k < 0 ? [] : [{ k, logs: Array.from(posterior.subarray(i * K, i * K + K), (q) => Math.log(q + smallest)) }]
  })
  if (rows.length === 0) return 1
  return highest((temperature) =>
    rows.reduce((sum, { k, logs }) => {
      const largest = Math.max(...logs)
      const all = logs.reduce((total, log) => total + Math.exp((log - largest) / temperature), 0)
      return sum + (logs[k]! - largest) / temperature - Math.log(all)
    }, 0),
  )
}

/** A probability that is 0 by rounding would have no logarithm. */
const smallest = 1e-12

/**
 * The temperature at which a method best foretells labels hidden from it, where no truth is known. It sees how much the
 * method makes of few labels, but not that workers may err together.
 *
 * @param method any of the categorical methods, such as `dawidSkene`.
 * @returns one of nine temperatures from 0.35 to 5.6 for `temper`. Five times the cost of the method.
 * @example
 * ```ts
 * const rows = ['xxxxy', 'yyyyx', 'xxxxx', 'yyyyy', 'xxxxy', 'yyyyx'].flatMap((answers, task) =>
 *   [...answers].map((label, worker) => ({ worker, task, label })),
 * )
 * const labels = labelsFromRows(rows)
 * temperatureFromHeldOut(labels, majorityVote) // => 0.35
 * ```
 */
export function temperatureFromHeldOut(labels: Labels, method: (labels: Labels) => Aggregation): number {
  const trials = foldsOf(labels, 5, 0).map((fold) => ({
    fold,
    belief: { posterior: method(fold.rest).posterior, subtypes: 1 },
  }))
  return bestTemperature(labels, trials)
}

const temperatures = [0.35, 0.5, 0.7, 1, 1.4, 2, 2.8, 4, 5.6]

/** The temperature whose beliefs foretell the hidden labels best; 1 where none is better. */
export function bestTemperature(
  labels: Labels,
  trials: readonly { readonly fold: Fold; readonly belief: Belief }[],
): number {
  const K = labels.classes.length
  const scoreAt = (temperature: number) =>
    trials.reduce((sum, { fold, belief }) => sum + heldOutScore(labels, fold, tempered(belief, K, temperature)), 0)
  let best = { temperature: 1, score: scoreAt(1) }
  for (const temperature of temperatures) {
    const score = scoreAt(temperature)
    if (score > best.score) best = { temperature, score }
  }
  return best.temperature
}

/** Classes tempered; the subtypes of a class keep their shares of it. */
export function tempered({ posterior, subtypes }: Belief, K: number, temperature: number): Belief {
  const changed = new Float64Array(posterior.length)
  const before = new Float64Array(K)
  const after = new Float64Array(K)
  const kinds = K * subtypes
  for (let row = 0; row < posterior.length; row += kinds) {
    before.fill(0)
    for (let kind = 0; kind < kinds; kind++) before[Math.floor(kind / subtypes)]! += posterior[row + kind]!
    let sum = 0
    for (let k = 0; k < K; k++) sum += after[k] = before[k]! ** (1 / temperature)
    for (let kind = 0; kind < kinds; kind++) {
      const k = Math.floor(kind / subtypes)
      if (before[k]! > 0) changed[row + kind] = ((posterior[row + kind]! / before[k]!) * after[k]!) / sum
    }
  }
  return { posterior: changed, subtypes }
}

/** Where a function of the temperature with one peak is highest, by golden sections of the logarithm. */
function highest(heightAt: (temperature: number) => number): number {
  const golden = (Math.sqrt(5) - 1) / 2
  let low = Math.log(1 / 20)
  let high = Math.log(20)
  for (let step = 0; step < 60; step++) {
    const a = high - golden * (high - low)
    const b = low + golden * (high - low)
    if (heightAt(Math.exp(a)) > heightAt(Math.exp(b))) high = b
    else low = a
  }
  return Math.exp((low + high) / 2)
}
