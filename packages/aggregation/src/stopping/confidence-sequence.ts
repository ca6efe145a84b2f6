import { logGamma } from '../categorical/gamma.ts'
import type { Interval } from '../categorical/worker-quality.ts'

/**
 * An interval for a share that may be looked at after every observation: with probability `level` it covers the share
 * at all times at once, unlike intervals made for one look. A mixture of likelihood ratios with a uniform weight,
 * turned around (Robbins 1970; Ville's inequality makes it exact).
 *
 * @param successes how many of `trials` succeeded.
 * @param options `level`: 0.95 where nothing is said.
 * @returns the share seen (0.5 where there is none) and its bounds. O(1).
 * @throws RangeError where the counts are no counts, or the level is not between 0 and 1.
 * @example
 * ```ts
 * confidenceSequence(18, 20) // => { value: 0.9, lower: 0.59, upper: 0.996 }
 * confidenceSequence(0, 0) // => { value: 0.5, lower: 0, upper: 1 }
 * ```
 */
export function confidenceSequence(
  successes: number,
  trials: number,
  { level = 0.95 }: { readonly level?: number } = {},
): Interval {
  if (!(successes >= 0 && trials >= successes && trials < Infinity))
    throw new RangeError(`confidenceSequence: ${successes} of ${trials} is not possible`)
  if (!(level > 0 && level < 1)) throw new RangeError(`confidenceSequence: a level lies between 0 and 1, not ${level}`)
  const failures = trials - successes
  const evidence = logGamma(successes + 1) + logGamma(failures + 1) - logGamma(trials + 2)
  /** The logarithm of how much better the mixture foretold what was seen than this share does. */
  const against = (share: number) =>
    evidence - (successes > 0 ? successes * Math.log(share) : 0) - (failures > 0 ? failures * Math.log1p(-share) : 0)
  const value = trials > 0 ? successes / trials : 0.5
  const limit = -Math.log(1 - level)
  return {
    value,
    lower: against(0) < limit ? 0 : boundary(0, value, against, limit),
    upper: against(1) < limit ? 1 : boundary(1, value, against, limit),
  }
}

/** Where the evidence against a share falls below the limit on the way from the outside to the inside, by halving. */
function boundary(outside: number, inside: number, against: (share: number) => number, limit: number): number {
  let [refused, kept] = [outside, inside]
  for (let step = 0; step < 60; step++) {
    const middle = (refused + kept) / 2
    if (against(middle) < limit) kept = middle
    else refused = middle
  }
  return kept
}
