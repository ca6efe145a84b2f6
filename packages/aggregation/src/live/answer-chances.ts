import { type CrowdModel, countsOf } from './crowd-model.ts'

/** An answer, and what is known of its Worker. */
export interface CountedAnswer {
  readonly label: number
  /** Counts as those of a `WorkerModel`, which begin at `start`, or none. */
  readonly counts: ArrayLike<number>
  readonly start: number
  /** Sums of the counts, from `sumsStart` on: see `sumCounts`. */
  readonly sums: ArrayLike<number>
  readonly sumsStart: number
  /** How many answers there are. */
  readonly all: number
  /** What the counts hold of the answer itself, `by` times K probabilities from `row` on: nobody vouches for themselves. */
  readonly own?: { readonly posterior: ArrayLike<number>; readonly row: number; readonly by: number }
}

/** For each of K classes from `at` on, if it is the item's. */
export interface Chances {
  /** How probably the Worker names it. */
  readonly hit: Float64Array
  /** How much of their wrong answers falls on the given one. */
  readonly share: Float64Array
}

/** Nobody is thought surer than this, nor so surely wrong: one Worker's word never decides alone. */
const surest = 0.97

/** Writes the chances of an answer by a Worker who is wrong in all ways alike: their mean, by what is known of them. */
export function chancesByAccuracy(crowd: CrowdModel, answer: CountedAnswer, { hit, share }: Chances, at: number): void {
  const K = crowd.classes
  const mean = within(meanAccuracy(crowd, answer), K)
  for (let k = 0; k < K; k++) {
    hit[at + k] = mean
    share[at + k] = 1 / (K - 1)
  }
}

/** The same by a Worker with a row of a matrix for each class, which is drawn to their accuracy. */
export function chancesByMatrix(crowd: CrowdModel, answer: CountedAnswer, chances: Chances, at: number): void {
  const { classes: K, rowStrength } = crowd
  const { label, counts, start, sums, sumsStart, own } = answer
  if (counts.length === 0 || countsOf(K) === 2) {
    chancesByAccuracy(crowd, answer, chances, at)
    return
  }
  const mean = meanAccuracy(crowd, answer)
  const misses = rowStrength * (1 - mean)
  for (let k = 0; k < K; k++) {
    const row = start + k * K
    const part = own ? own.by * own.posterior[own.row + k]! : 0
    const hits = Math.max(0, counts[row + k]! - (k === label ? part : 0))
    const missed = Math.max(0, sums[sumsStart + k]! - counts[row + k]! - (k === label ? 0 : part))
    chances.hit[at + k] = within((hits + rowStrength * mean) / (hits + missed + rowStrength), K)
    const said = k === label ? 0 : Math.max(0, counts[row + label]! - part)
    chances.share[at + k] = (said + misses / (K - 1)) / (Math.max(said, missed) + misses)
  }
}

function meanAccuracy({ classes, accuracy, strength }: CrowdModel, answer: CountedAnswer): number {
  const { label, sums, sumsStart, all, own } = answer
  const right = all > 0 ? sums[sumsStart + classes]! : 0
  const ownRight = own ? own.by * own.posterior[own.row + label]! : 0
  const others = Math.max(0, all - (own?.by ?? 0))
  return (Math.min(others, Math.max(0, right - ownRight)) + strength * accuracy) / (others + strength)
}

function within(chance: number, K: number): number {
  return Math.min(surest, Math.max((1 - surest) / (K - 1), chance))
}
