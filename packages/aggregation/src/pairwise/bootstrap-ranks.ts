import { quantile } from '../agreement/bootstrap.ts'
import { randomNumbers } from '../categorical/random.ts'
import type { Interval } from '../categorical/worker-quality.ts'
import type { Comparisons } from './comparisons.ts'
import type { ItemScores } from './scores.ts'

export interface RankOptions {
  /** How many draws, 200 where nothing is said. */
  readonly samples?: number
  readonly seed?: number
  /** How surely each interval is to cover, 0.95 where nothing is said. */
  readonly level?: number
  /** What is drawn anew: single comparisons, or workers with all that they said, which allows for their habits. */
  readonly unit?: 'comparison' | 'worker'
}

/** An item's rank, 1 for the best, and its score, with bounds. */
export interface RankedItem {
  readonly item: string
  readonly rank: Interval
  readonly score: Interval
}

/**
 * How sure ranks are: a method runs again and again on comparisons drawn anew with replacement (Efron 1979), and the
 * middle of the ranks and scores that come out makes the intervals.
 *
 * @param method such as `bradleyTerry`.
 * @returns the items, the best first; equals share a rank. As much as `samples` runs of the method.
 * @throws RangeError where there are no samples or the level is not between 0 and 1.
 * @example
 * ```ts
 * const rows = [...'aaaaabaacbbbcbccab'].map((winner, place) => {
 *   const [left, right] = ['ab', 'ac', 'bc'][Math.floor(place / 6)]
 *   return { left, right, winner: winner === right ? 'right' : 'left' }
 * })
 * const [first] = bootstrapRanks(comparisonsFromRows(rows), bradleyTerry, { samples: 100 })
 * first.item // => 'a'
 * first.rank // => { value: 1, lower: 1, upper: 1 }
 * ```
 */
export function bootstrapRanks(
  comparisons: Comparisons,
  method: (comparisons: Comparisons) => ItemScores,
  { samples = 200, seed = 0, level = 0.95, unit = 'comparison' }: RankOptions = {},
): RankedItem[] {
  if (!(Number.isSafeInteger(samples) && samples > 0))
    throw new RangeError(`bootstrapRanks: at least one sample is wanted, not ${samples}`)
  if (!(level > 0 && level < 1)) throw new RangeError(`bootstrapRanks: a level lies between 0 and 1, not ${level}`)
  const { items, workers, left, worker, weight } = comparisons
  const random = randomNumbers(seed)
  const units = unit === 'worker' ? workers.length : left.length
  const drawn = Array.from({ length: samples }, () => {
    const times = new Float64Array(units)
    for (let draw = 0; draw < units; draw++) times[Math.floor(random() * units)]!++
    return method({ ...comparisons, weight: weight.map((by, n) => by * times[unit === 'worker' ? worker[n]! : n]!) })
      .score
  })
  const drawnRanks = drawn.map(ranksOf)
  const { score } = method(comparisons)
  const rank = ranksOf(score)
  const bounds = (draws: readonly Float64Array[], item: number) => {
    const sorted = Float64Array.from(draws, (values) => values[item]!).sort()
    return { lower: quantile(sorted, (1 - level) / 2), upper: quantile(sorted, (1 + level) / 2) }
  }
  return items
    .map((item, place) => {
      const { lower, upper } = bounds(drawnRanks, place)
      return {
        item,
        // Ranks are whole, and an interval that covers at least so surely takes in the next ones outside.
        rank: { value: rank[place]!, lower: Math.floor(lower), upper: Math.ceil(upper) },
        score: { value: score[place]!, ...bounds(drawn, place) },
      }
    })
    .sort((a, b) => a.rank.value - b.rank.value)
}

/** 1 for the largest; equals share the mean of their places. */
function ranksOf(score: Float64Array): Float64Array {
  const sorted = score.toSorted().reverse()
  return score.map((value) => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2 + 1)
}
