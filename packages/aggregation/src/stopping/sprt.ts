/** The errors that a test of two hypotheses may make. */
export interface TestErrors {
  /** The probability of taking the alternative where the hypothesis is true. */
  readonly alpha: number
  /** The probability of taking the hypothesis where the alternative is true. */
  readonly beta: number
}

/**
 * Wald's sequential probability ratio test (1945): whether to stop after what has been seen, and with which result. Of
 * all tests with these errors it needs the fewest observations on average.
 *
 * @param logLikelihoodRatio natural logarithm of how much more probable the observations are under the alternative than
 * under the hypothesis; for answers of workers, the sum of `answerLogOdds` for one class less that for the other.
 * @returns `alternative` or `hypothesis` to stop with, or `continue`. O(1).
 * @throws RangeError where an error is not positive, they add up to 1 or more, or the ratio is not a number.
 * @example
 * ```ts
 * const errors = { alpha: 0.05, beta: 0.05 }
 * sprt(2 * answerLogOdds(0.8, 2), errors) // => 'continue'
 * sprt(3 * answerLogOdds(0.8, 2), errors) // => 'alternative'
 * sprt(-3 * answerLogOdds(0.8, 2), errors) // => 'hypothesis'
 * ```
 */
export function sprt(
  logLikelihoodRatio: number,
  { alpha, beta }: TestErrors,
): 'hypothesis' | 'alternative' | 'continue' {
  if (!(alpha > 0 && beta > 0 && alpha + beta < 1))
    throw new RangeError(`sprt: errors are positive and add up to less than 1, not ${alpha} and ${beta}`)
  if (Number.isNaN(logLikelihoodRatio)) throw new RangeError('sprt: the ratio is not a number')
  if (logLikelihoodRatio >= Math.log((1 - beta) / alpha)) return 'alternative'
  return logLikelihoodRatio <= Math.log(beta / (1 - alpha)) ? 'hypothesis' : 'continue'
}
