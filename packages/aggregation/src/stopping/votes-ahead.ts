import { answerLogOdds } from './log-odds.ts'

/**
 * How many votes the leader must be ahead of the runner-up before asking stops: the sequential probability ratio test
 * (Wald 1945) where all workers are equally accurate.
 *
 * @param accuracy the probability of a right answer, above chance and below 1.
 * @param options `error`: the probability of a wrong result that is allowed; `classes`: 2 where nothing is said.
 * @returns a whole number of votes, at least 1. O(1).
 * @throws RangeError where the accuracy is no better than chance, or the error is not between 0 and 1.
 * @example
 * ```ts
 * votesAhead(0.8, { error: 0.05 }) // => 3
 * votesAhead(0.6, { error: 0.05 }) // => 8
 * ```
 */
export function votesAhead(
  accuracy: number,
  { error, classes = 2 }: { readonly error: number; readonly classes?: number },
): number {
  const weight = answerLogOdds(accuracy, classes)
  if (!(weight > 0)) throw new RangeError(`votesAhead: accuracy ${accuracy} is no better than chance`)
  if (!(error > 0 && error < 1)) throw new RangeError(`votesAhead: an error lies between 0 and 1, not ${error}`)
  // Each of the other classes may be the true one, so that together they must weigh no more than the error.
  const wanted = Math.log(((1 - error) * (classes - 1)) / error)
  return Math.max(1, Math.ceil(wanted / weight - 1e-9))
}
