import type { Labels } from '../labels.ts'
import type { Bootstrap } from './bootstrap.ts'
import { type Agreement, measure } from './coefficient.ts'
import { type Metric, squaredDistances } from './distances.ts'
import { pairableUnits } from './units.ts'

export interface AlphaOptions {
  /** How far two values are apart; `nominal` where nothing is said. */
  readonly metric?: Metric
  /**
   * K numbers that the classes stand for, in the order of the classes; their names as numbers where nothing is said.
   */
  readonly values?: ArrayLike<number>
  readonly bootstrap?: Bootstrap
}

/**
 * Krippendorff's alpha (2004): one less the disagreement seen over the disagreement that chance would bring about.
 * Takes any number of workers, gaps, and values of any scale.
 *
 * @param labels n labels on N tasks; tasks that one worker alone labelled say nothing and are left out.
 * @param options `metric` `ordinal` takes the order of the classes (by name, or by `values`); its ranks are those of
 * all labels, also while a bootstrap draws tasks anew.
 * @returns the coefficient; below 0 where disagreement is systematic. O(n K + N K²), and as much as N (K + 1) for each
 * sample of a bootstrap.
 * @throws RangeError where the metric wants numbers and a class has none, or `ratio` finds one below 0.
 * @example
 * ```ts
 * const answers = { ann: '12332141', bob: '12332241', cat: '13332342' }
 * const rows = Object.entries(answers).flatMap(([worker, given]) =>
 *   [...given].map((label, task) => ({ worker, task, label })),
 * )
 * const labels = labelsFromRows(rows)
 * krippendorffAlpha(labels).value // => 0.615
 * krippendorffAlpha(labels, { metric: 'interval' }).value // => 0.795
 * ```
 */
export function krippendorffAlpha(labels: Labels, options: AlphaOptions = {}): Agreement {
  const units = pairableUnits(labels)
  const K = units.classCount
  const counts = new Float64Array(K)
  const width = K + 1
  const parts = new Float64Array(units.size.length * width)
  forEachCell(units.coincidence, K, (unit, c, _, value) => {
    parts[unit * width + c]! += value
    counts[c]! += value
  })
  const distance = squaredDistances(labels.classes, counts, options)
  forEachCell(units.coincidence, K, (unit, c, k, value) => {
    parts[unit * width + K]! += value * distance[c * K + k]!
  })
  // The largest distance makes likenesses of disagreements, so that all coefficients read alike; it cancels out.
  const scale = distance.reduce((a, b) => Math.max(a, b), 0) || 1
  const fromSums = (sums: Float64Array) => {
    let n = 0
    let byChance = 0
    for (let c = 0; c < K; c++) {
      n += sums[c]!
      for (let k = 0; k < K; k++) byChance += sums[c]! * sums[k]! * distance[c * K + k]!
    }
    if (n <= 1) return { observed: 1, expected: 1 }
    return { observed: 1 - sums[K]! / (n * scale), expected: 1 - byChance / (n * (n - 1) * scale) }
  }
  return measure('krippendorffAlpha', units, { parts, width, fromSums }, options.bootstrap)
}

function forEachCell(
  coincidence: Float64Array,
  K: number,
  visit: (unit: number, c: number, k: number, value: number) => void,
): void {
  for (let place = 0; place < coincidence.length; place++) {
    const value = coincidence[place]!
    if (value > 0) visit(Math.floor(place / (K * K)), Math.floor(place / K) % K, place % K, value)
  }
}
