import { logGamma } from '../categorical/gamma.ts'

/**
 * How unsure the majority of a question with two answers is: the probability, by a Beta(yes + 1, no + 1) belief about
 * the share of yes, that the other answer has the majority in the long run. Sheng, Provost and Ipeirotis (2008) ask
 * next about the task with the largest.
 *
 * @param yes whole numbers of answers of either kind.
 * @returns from 0 to 0.5; 0.5 where nobody answered. O(yes + no).
 * @throws RangeError where a count is not a whole number from 0 on.
 * @example
 * ```ts
 * labelUncertainty(0, 0) // => 0.5
 * labelUncertainty(4, 1) // => 0.109
 * ```
 */
export function labelUncertainty(yes: number, no: number): number {
  for (const count of [yes, no])
    if (!(Number.isSafeInteger(count) && count >= 0)) throw new RangeError(`labelUncertainty: ${count} is not a count`)
  // The belief that the share is below one half is a binomial tail: more than `yes` heads in yes + no + 1 tosses.
  const tosses = yes + no + 1
  let tail = 0
  for (let heads = Math.max(yes, no) + 1; heads <= tosses; heads++)
    tail += Math.exp(logGamma(tosses + 1) - logGamma(heads + 1) - logGamma(tosses - heads + 1) - tosses * Math.LN2)
  return Math.min(0.5, tail)
}
