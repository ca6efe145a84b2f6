import { checkProbabilities } from '../stopping/msprt.ts'

/** When an item has been asked about enough. */
export interface AskingRule {
  /** So many answers at least and at most. */
  readonly min: number
  readonly max: number
  /** How probable the likeliest class is to be, such as 0.95. */
  readonly target: number
}

/**
 * What becomes of an item after an answer: it is asked about again, or it is `finished` since the likeliest class is
 * probable enough, or `exhausted` since it has had all the answers that it may have.
 *
 * @param posterior K probabilities, of `itemPosterior` or `refitCrowd`.
 * @param answers how many it has.
 * @returns O(K).
 * @throws RangeError where the probabilities do not add up to 1, the target is not between 0 and 1, or max is below min.
 * @example
 * ```ts
 * const rule = { min: 2, max: 5, target: 0.95 }
 * nextStep([0.97, 0.03], 1, rule) // => 'ask'
 * nextStep([0.97, 0.03], 2, rule) // => 'finished'
 * nextStep([0.7, 0.3], 5, rule) // => 'exhausted'
 * ```
 */
export function nextStep(
  posterior: ArrayLike<number>,
  answers: number,
  { min, max, target }: AskingRule,
): 'ask' | 'finished' | 'exhausted' {
  checkProbabilities('nextStep', posterior)
  if (!(target > 0 && target < 1)) throw new RangeError(`nextStep: a target lies between 0 and 1, not ${target}`)
  if (!(min >= 0 && max >= min)) throw new RangeError(`nextStep: at least ${min} and at most ${max} answers`)
  let largest = 0
  for (let k = 0; k < posterior.length; k++) largest = Math.max(largest, posterior[k]!)
  if (answers >= min && largest >= target) return 'finished'
  return answers >= max ? 'exhausted' : 'ask'
}
