import { answerLogOdds } from './log-odds.ts'
import { checkProbabilities } from './msprt.ts'

/** One answer, and how often its worker is right. */
export interface RatedAnswer {
  /** The index of a class. */
  readonly label: number
  readonly accuracy: number
}

/**
 * What a task's answers make probable, by workers whose accuracy is known and whose errors fall on all other classes
 * alike; the verification model of CDAS (Liu et al. 2012). Accuracies are best frozen before the task is asked about.
 *
 * @param answers the answers to one task.
 * @param prior K probabilities of the classes before any answer.
 * @returns K probabilities. O(answers + K).
 * @throws RangeError where an accuracy is not inside 0 to 1, a label is none of the K, or the prior does not add up to
 * 1.
 * @example
 * ```ts
 * const answers = [{ label: 0, accuracy: 0.8 }, { label: 0, accuracy: 0.6 }, { label: 1, accuracy: 0.9 }]
 * posteriorOfAnswers(answers, [0.5, 0.5]) // => [0.4, 0.6]
 * ```
 */
export function posteriorOfAnswers(answers: Iterable<RatedAnswer>, prior: ArrayLike<number>): Float64Array {
  checkProbabilities('posteriorOfAnswers', prior)
  const logs = Float64Array.from(prior, Math.log)
  for (const { label, accuracy } of answers) {
    if (!(label in logs)) throw new RangeError(`posteriorOfAnswers: ${label} is none of ${logs.length} classes`)
    logs[label]! += answerLogOdds(accuracy, logs.length)
  }
  const largest = logs.reduce((a, b) => Math.max(a, b))
  const parts = logs.map((value) => Math.exp(value - largest))
  const sum = parts.reduce((a, b) => a + b)
  return parts.map((part) => part / sum)
}
