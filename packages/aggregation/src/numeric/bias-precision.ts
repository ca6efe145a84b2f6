import type { Stopping } from '../categorical/confusion-em.ts'
import { iterate } from '../categorical/iterate.ts'
import type { TaskValues } from './robust-mean.ts'
import { internValues, type ValueRow, type Values } from './values.ts'

export interface BiasPrecisionOptions extends Stopping {
  /** So many values each worker is thought to have given with everybody's precision; 4 where nothing is said. */
  readonly shrinkage?: number
}

export interface BiasPrecision extends TaskValues {
  /** N: the standard deviation of what is thought of each task. */
  readonly standardError: Float64Array
  readonly workers: readonly string[]
  /** W: by how much each worker's values are too high. */
  readonly bias: Float64Array
  /** W: one over the variance of each worker's errors. */
  readonly precision: Float64Array
  /** The logarithm of the posterior density, up to a constant, at the start and after each step. */
  readonly trace: readonly number[]
  readonly converged: boolean
}

/**
 * Numbers from workers who are each too high or too low by an amount of their own, and more or less exact (the normal
 * model behind Raykar et al. 2010, section 4): a value is the truth plus the worker's bias plus a normal error with the
 * worker's precision. Truths, biases and the mean of truths are normal, precisions have a gamma density around
 * everybody's, so that workers with few values are taken for average ones. Expectation: the truths; maximisation: all
 * else.
 *
 * @param rows n values of N tasks by W workers.
 * @param options a `shrinkage` of 0 lets one worker who agrees with the result carry it along, and is refused.
 * @returns truths and workers, and a trace that never falls. O(n) a step.
 * @throws RangeError where a value is not finite or the shrinkage is not positive.
 * @example
 * ```ts
 * const truths = [10, 20, 30, 40, 50, 60]
 * const rows = truths.flatMap((truth, task) => [
 *   { worker: 'exact', task, value: truth + (task % 2) },
 *   { worker: 'high', task, value: truth + 6 - (task % 2) },
 *   { worker: 'rough', task, value: truth + [12, -12, 9, -9, -12, 12][task] },
 * ])
 * const { bias, precision } = biasPrecision(rows, { shrinkage: 1 })
 * bias[1] - bias[0] // => 4.8
 * precision[0] > 4 * precision[2] // => true
 * ```
 */
export function biasPrecision(rows: Iterable<ValueRow>, options: BiasPrecisionOptions = {}): BiasPrecision {
  const { shrinkage = 4, tolerance = 1e-9, maxSteps = 2000 } = options
  if (!(shrinkage > 0 && shrinkage < Infinity))
    throw new RangeError(`biasPrecision: the shrinkage is positive, not ${shrinkage}`)
  const values = internValues('biasPrecision', rows)
  const { tasks, workers, task, worker, value } = values
  const { middle, spread, noise } = scaleOf(values)
  const truth = new Float64Array(tasks.length)
  const variance = new Float64Array(tasks.length)
  const bias = new Float64Array(workers.length)
  const precision = new Float64Array(workers.length).fill(1 / noise)
  let isFirst = true
  const step = () => {
    if (!isFirst) maximise()
    isFirst = false
    return expect()
  }

  /** The truths, and the logarithm of the density of all values without them. */
  function expect(): number {
    truth.fill(middle / spread)
    variance.fill(1 / spread)
    let twice = 0
    for (let n = 0; n < value.length; n++) {
      const by = precision[worker[n]!]!
      const moved = value[n]! - bias[worker[n]!]!
      truth[task[n]!]! += by * moved
      variance[task[n]!]! += by
      twice += Math.log(by) - by * moved ** 2
    }
    for (let i = 0; i < tasks.length; i++) {
      twice += truth[i]! ** 2 / variance[i]! - middle ** 2 / spread - Math.log(spread * variance[i]!)
      variance[i] = 1 / variance[i]!
      truth[i]! *= variance[i]!
    }
    for (let j = 0; j < workers.length; j++)
      twice += shrinkage * (Math.log(precision[j]! * noise) - precision[j]! * noise) - bias[j]! ** 2 / noise
    return twice / 2
  }

  /** Biases first and then precisions, each the best for the others as they are. */
  function maximise(): void {
    const count = new Float64Array(workers.length)
    const sum = new Float64Array(workers.length)
    for (let n = 0; n < value.length; n++) {
      count[worker[n]!]!++
      sum[worker[n]!]! += value[n]! - truth[task[n]!]!
    }
    for (let j = 0; j < workers.length; j++)
      bias[j] = (precision[j]! * sum[j]!) / (precision[j]! * count[j]! + 1 / noise)
    const squares = new Float64Array(workers.length)
    for (let n = 0; n < value.length; n++)
      squares[worker[n]!]! += (value[n]! - truth[task[n]!]! - bias[worker[n]!]!) ** 2 + variance[task[n]!]!
    for (let j = 0; j < workers.length; j++) precision[j] = (count[j]! + shrinkage) / (squares[j]! + shrinkage * noise)
  }

  const fit = iterate(step, value.length, { tolerance, maxSteps })
  return { tasks, value: truth, standardError: variance.map(Math.sqrt), workers, bias, precision, ...fit }
}

/** The mean of all values, the variance between tasks and that within them, neither of them 0. */
function scaleOf({ tasks, task, value }: Values): { middle: number; spread: number; noise: number } {
  const n = Math.max(1, value.length)
  const middle = value.reduce((a, b) => a + b, 0) / n
  const sums = new Float64Array(tasks.length)
  const counts = new Float64Array(tasks.length)
  for (let place = 0; place < value.length; place++) {
    sums[task[place]!]! += value[place]!
    counts[task[place]!]!++
  }
  let within = 0
  let all = 0
  for (let place = 0; place < value.length; place++) {
    within += (value[place]! - sums[task[place]!]! / counts[task[place]!]!) ** 2
    all += (value[place]! - middle) ** 2
  }
  const least = 1e-6 * Math.max(1, all / n, middle ** 2)
  const noise = Math.max(least, within / Math.max(1, n - tasks.length))
  return { middle, noise, spread: Math.max(least, all / n - noise, noise / 10) }
}
