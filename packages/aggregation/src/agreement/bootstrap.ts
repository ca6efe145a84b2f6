import { randomNumbers } from '../categorical/random.ts'
import { normalQuantile, normalShare } from './normal.ts'

/** How an interval is drawn. */
export interface Bootstrap {
  /** How many draws: a thousand for bounds to two digits. */
  readonly samples: number
  /** The same seed gives the same bounds. */
  readonly seed?: number
  /** How surely the interval is to cover, 0.95 where nothing is said. */
  readonly level?: number
}

/**
 * The bias-corrected and accelerated interval of a statistic of units that are drawn anew with replacement: Efron's
 * percentiles, moved by how far the draws lie to one side and by how the statistic's spread changes with its value, which
 * leaving out one unit at a time tells. Source: Efron, "Better bootstrap confidence intervals" (1987).
 *
 * @param withoutEach the statistic of all units but one, for each unit.
 */
export function bootstrapInterval(
  name: string,
  units: number,
  { samples, seed = 0, level = 0.95 }: Bootstrap,
  statistic: (chosen: Int32Array) => number,
  withoutEach: Float64Array,
): { lower: number; upper: number } {
  if (!(Number.isSafeInteger(samples) && samples > 0))
    throw new RangeError(`${name}: a bootstrap has at least one sample, not ${samples}`)
  if (!(level > 0 && level < 1)) throw new RangeError(`${name}: a level lies between 0 and 1, not ${level}`)
  const random = randomNumbers(seed)
  const chosen = new Int32Array(units)
  const values = Float64Array.from({ length: samples }, () => {
    for (let unit = 0; unit < units; unit++) chosen[unit] = Math.floor(random() * units)
    return statistic(chosen)
  }).sort()
  const all = Int32Array.from({ length: units }, (_, unit) => unit)
  const bias = biasOf(values, statistic(all))
  const acceleration = accelerationOf(withoutEach)
  const bound = (share: number) => {
    const z = bias + normalQuantile(share)
    return quantile(values, normalShare(bias + z / (1 - acceleration * z)))
  }
  return { lower: bound((1 - level) / 2), upper: bound((1 + level) / 2) }
}

/** How far the draws lie to one side of the value, as a place of the normal distribution. */
function biasOf(values: Float64Array, value: number): number {
  let below = 0
  for (const drawn of values) below += drawn < value ? 1 : drawn === value ? 0.5 : 0
  const share = below / values.length
  // Of a statistic that hardly varies nothing can be corrected.
  return share < 0.001 || share > 0.999 ? 0 : normalQuantile(share)
}

function accelerationOf(without: Float64Array): number {
  const mean = without.reduce((sum, one) => sum + one, 0) / without.length
  let squares = 0
  let cubes = 0
  for (const one of without) {
    squares += (mean - one) ** 2
    cubes += (mean - one) ** 3
  }
  return squares < 1e-24 ? 0 : cubes / (6 * squares ** 1.5)
}

/** Between the two nearest of sorted values, in proportion. */
export function quantile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1)
  const below = Math.floor(place)
  const above = Math.min(sorted.length - 1, below + 1)
  return sorted[below]! + (place - below) * (sorted[above]! - sorted[below]!)
}
