import { randomNumbers } from '../categorical/random.ts'

/** How an interval is drawn. */
export interface Bootstrap {
  /** How many draws: a thousand for bounds to two digits. */
  readonly samples: number
  /** The same seed gives the same bounds. */
  readonly seed?: number
  /** How surely the interval is to cover, 0.95 where nothing is said. */
  readonly level?: number
}

/** Efron's percentile interval (1979) of a statistic of units that are drawn anew with replacement. */
export function percentileInterval(
  name: string,
  units: number,
  { samples, seed = 0, level = 0.95 }: Bootstrap,
  statistic: (chosen: Int32Array) => number,
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
  return { lower: quantile(values, (1 - level) / 2), upper: quantile(values, (1 + level) / 2) }
}

/** Between the two nearest of sorted values, in proportion. */
export function quantile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1)
  const below = Math.floor(place)
  const above = Math.min(sorted.length - 1, below + 1)
  return sorted[below]! + (place - below) * (sorted[above]! - sorted[below]!)
}
