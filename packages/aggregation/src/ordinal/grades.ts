import { meritAt, points } from './merits.ts'

/** Through whose eyes merit becomes a grade. */
interface Grader {
  readonly thresholds: Float64Array
  readonly leniency: number
  readonly logSharpness: number
}

/** points * K logarithms of the probability of each grade at each merit. */
export function logProbabilities({ thresholds, leniency, logSharpness }: Grader): Float64Array {
  const K = thresholds.length + 1
  const steepness = Math.exp(logSharpness)
  const table = new Float64Array(points * K)
  for (let g = 0; g < points; g++) {
    let below = 0
    for (let k = 0; k < K; k++) {
      const upTo = k === K - 1 ? 1 : logistic(steepness * (thresholds[k]! - meritAt(g) - leniency))
      table[g * K + k] = Math.log(Math.max(upTo - below, smallest))
      below = upTo
    }
  }
  return table
}

/**
 * The logarithm of the likelihood of points * K counts; adds its slopes, by the thresholds or by leniency and the
 * logarithm of sharpness, and the squares of the slopes as the curve.
 */
export function addGradeSlopes(
  counts: Float64Array,
  { thresholds, leniency, logSharpness }: Grader,
  to: {
    readonly thresholds: Float64Array | undefined
    readonly worker: Float64Array | undefined
    readonly curve: Float64Array
  },
): number {
  const K = thresholds.length + 1
  const steepness = Math.exp(logSharpness)
  let value = 0
  for (let g = 0; g < points; g++)
    for (let k = 0; k < K; k++) {
      const count = counts[g * K + k]!
      if (count === 0) continue
      const low = k === 0 ? -Infinity : steepness * (thresholds[k - 1]! - meritAt(g) - leniency)
      const high = k === K - 1 ? Infinity : steepness * (thresholds[k]! - meritAt(g) - leniency)
      if (!(high > low)) return -Infinity
      const [below, upTo] = [logistic(low), logistic(high)]
      const share = Math.max(upTo - below, smallest)
      value += count * Math.log(share)
      const byLow = (-below * (1 - below)) / share
      const byHigh = (upTo * (1 - upTo)) / share
      if (to.worker) {
        const byLeniency = -steepness * (byLow + byHigh)
        const bySharpness = (k === 0 ? 0 : byLow * low) + (k === K - 1 ? 0 : byHigh * high)
        add(to.worker, to.curve, 0, count, byLeniency)
        add(to.worker, to.curve, 1, count, bySharpness)
      }
      if (!to.thresholds) continue
      if (k > 0) add(to.thresholds, to.curve, k - 1, count, steepness * byLow)
      if (k < K - 1) add(to.thresholds, to.curve, k, count, steepness * byHigh)
    }
  return value
}

function add(slope: Float64Array, curve: Float64Array, place: number, count: number, by: number): void {
  slope[place]! += count * by
  curve[place]! += count * by ** 2
}

/** Keeps a grade that nobody could see from being impossible. */
const smallest = 1e-12

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x))
}
