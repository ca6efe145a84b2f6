import { logGamma } from '../categorical/gamma.ts'

/**
 * How many votes on a question with two answers let the majority be right this surely, if each voter is right with this
 * probability and on their own. The prediction model of CDAS (Liu et al. 2012), with the binomial tail itself instead
 * of a bound on it, which would ask for about three times as many.
 *
 * @param accuracy the probability of a right answer, above one half.
 * @param confidence the wanted probability of a right majority.
 * @returns an odd number. O(votes²).
 * @throws RangeError where the accuracy is no better than a guess, or more than 9,999 votes are needed.
 * @example
 * ```ts
 * votesNeeded(0.8, 0.95) // => 7
 * votesNeeded(0.9, 0.9) // => 1
 * ```
 */
export function votesNeeded(accuracy: number, confidence: number): number {
  if (!(accuracy > 0.5 && accuracy <= 1))
    throw new RangeError(`votesNeeded: accuracy ${accuracy} is no better than 0.5`)
  if (!(confidence > 0 && confidence < 1))
    throw new RangeError(`votesNeeded: a confidence lies between 0 and 1, not ${confidence}`)
  for (let votes = 1; votes < 10_000; votes += 2) if (majorityIsRight(votes, accuracy) >= confidence) return votes
  throw new RangeError(`votesNeeded: more than 9,999 votes at accuracy ${accuracy}`)
}

function majorityIsRight(votes: number, accuracy: number): number {
  if (accuracy === 1) return 1
  let sum = 0
  for (let right = (votes + 1) / 2; right <= votes; right++)
    sum += Math.exp(
      logGamma(votes + 1) -
        logGamma(right + 1) -
        logGamma(votes - right + 1) +
        right * Math.log(accuracy) +
        (votes - right) * Math.log(1 - accuracy),
    )
  return sum
}
