import { internValues, sortedByTask, type ValueRow } from './values.ts'

/** How a middle is found that single values cannot pull away. */
export interface RobustMeanOptions {
  /**
   * `mean`; `median`; `trimmed`, without the share `trim` at either end; `huber`, where what is further than 1.345
   * standard deviations off pulls no harder than that. `huber` where nothing is said.
   */
  readonly method?: 'mean' | 'median' | 'trimmed' | 'huber'
  /** The share left out at either end, below one half; 0.1 where nothing is said. */
  readonly trim?: number
}

/** A number for each task. */
export interface TaskValues {
  readonly tasks: readonly string[]
  readonly value: Float64Array
}

/**
 * The middle of each task's values. Huber's estimate (1964) is as good as the mean where errors are normal, and is not
 * led astray by a few that are wild.
 *
 * @param rows n values.
 * @returns N numbers. O(n log n).
 * @throws RangeError where a value is not finite, or the share to trim is not from 0 up to one half.
 * @example
 * ```ts
 * const rows = [4, 5, 6, 5, 90].map((value, worker) => ({ worker, task: 'a', value }))
 * robustMean(rows, { method: 'mean' }).value // => [22]
 * robustMean(rows, { method: 'trimmed', trim: 0.2 }).value // => [5.333]
 * robustMean(rows).value // => [5.499]
 * ```
 */
export function robustMean(
  rows: Iterable<ValueRow>,
  { method = 'huber', trim = 0.1 }: RobustMeanOptions = {},
): TaskValues {
  if (!(trim >= 0 && trim < 0.5))
    throw new RangeError(`robustMean: a share of ${trim} cannot be left out at either end`)
  const middles = {
    mean: (values: Float64Array) => meanOf(values),
    median: medianOf,
    trimmed: (values: Float64Array) => {
      const left = Math.floor(trim * values.length)
      return meanOf(values.subarray(left, values.length - left))
    },
    huber,
  }
  const values = internValues('robustMean', rows)
  return { tasks: values.tasks, value: Float64Array.from(sortedByTask(values), middles[method]) }
}

/** Where the pull of the values ends, in standard deviations: 95 % of the mean's efficiency for normal errors. */
const reach = 1.345

function huber(values: Float64Array): number {
  let middle = medianOf(values)
  const spread = 1.4826 * medianOf(values.map((value) => Math.abs(value - middle)).sort())
  if (spread === 0) return middle
  for (let step = 0; step < 100; step++) {
    let sum = 0
    let weights = 0
    for (const value of values) {
      const weight = Math.min(1, (reach * spread) / Math.max(Math.abs(value - middle), Number.MIN_VALUE))
      sum += weight * value
      weights += weight
    }
    const next = sum / weights
    if (Math.abs(next - middle) <= 1e-12 * spread) return next
    middle = next
  }
  return middle
}

function meanOf(values: Float64Array): number {
  return values.reduce((a, b) => a + b, 0) / values.length
}

function medianOf(sorted: Float64Array): number {
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
