/** Whether to stop asking about a task, and what is thought of it so far. */
export interface StopDecision {
  /** True where the posterior is sure enough or no more answers may be bought. */
  readonly isDone: boolean
  /** True where the posterior is sure enough. */
  readonly isSure: boolean
  /** The index of the likeliest class, the first of equals, and its probability. */
  readonly label: number
  readonly probability: number
}

/** When asking stops. */
export interface StopRule {
  /** The probability of a wrong result that is allowed. */
  readonly error: number
  /** At most so many answers; as many as it takes where nothing is said. */
  readonly maxAnswers?: number
}

/**
 * The sequential test of several hypotheses (Baum and Veeravalli 1994): ask until one class is more probable than one
 * less the error. Where the posterior is right, results are wrong with no more than this probability, however often
 * one looks; posteriors of labels that depend on one another are too sure and want `temper` first.
 *
 * @param posterior K probabilities of one task, such as a row of `posteriorOfAnswers` or of any method's.
 * @param answers how many answers the task has.
 * @returns O(K).
 * @throws RangeError where the probabilities do not add up to 1 or the error is not between 0 and 1.
 * @example
 * ```ts
 * msprt([0.93, 0.05, 0.02], 4, { error: 0.1 }) // => { isDone: true, isSure: true, label: 0, probability: 0.93 }
 * msprt([0.6, 0.4], 5, { error: 0.1, maxAnswers: 5 }) // => { isDone: true, isSure: false, label: 0, probability: 0.6 }
 * ```
 */
export function msprt(posterior: ArrayLike<number>, answers: number, { error, maxAnswers }: StopRule): StopDecision {
  if (!(error > 0 && error < 1)) throw new RangeError(`msprt: an error lies between 0 and 1, not ${error}`)
  checkProbabilities('msprt', posterior)
  let label = 0
  for (let k = 1; k < posterior.length; k++) if (posterior[k]! > posterior[label]!) label = k
  const probability = posterior[label]!
  const isSure = probability >= 1 - error
  return { isDone: isSure || (maxAnswers !== undefined && answers >= maxAnswers), isSure, label, probability }
}

/** Refuses what are not probabilities of all that can be. */
export function checkProbabilities(name: string, values: ArrayLike<number>): void {
  let sum = 0
  for (let k = 0; k < values.length; k++) {
    if (!(values[k]! >= 0)) throw new RangeError(`${name}: a probability is not below 0, but one is ${values[k]}`)
    sum += values[k]!
  }
  if (!(Math.abs(sum - 1) < 1e-6)) throw new RangeError(`${name}: probabilities add up to 1, not ${sum}`)
}
