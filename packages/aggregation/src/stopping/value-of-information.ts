import { checkProbabilities } from './msprt.ts'

/** What is bought: answers of a worker with this accuracy, so many of them at once. */
export interface Purchase {
  readonly accuracy: number
  /** How many answers ahead to look, 1 where nothing is said: one answer often cannot change what two would. */
  readonly answers?: number
}

/**
 * By how much further answers are expected to make the likeliest class of a task more probable to be right: the value
 * of information for the loss of one for each wrong result (Kamar et al. 2012; Sheng et al. 2008). Buy while the gain
 * times what a right result is worth exceeds the price.
 *
 * @param posterior K probabilities of one task.
 * @returns a difference of probabilities, at least 0. O(K ** answers · K).
 * @throws RangeError where the probabilities do not add up to 1 or the accuracy is not inside 0 to 1.
 * @example
 * ```ts
 * valueOfInformation([0.5, 0.5], { accuracy: 0.8 }) // => 0.3
 * valueOfInformation([0.9, 0.1], { accuracy: 0.8 }) // => 0
 * valueOfInformation([0.9, 0.1], { accuracy: 0.8, answers: 2 }) // => 0.028
 * ```
 */
export function valueOfInformation(posterior: ArrayLike<number>, { accuracy, answers = 1 }: Purchase): number {
  checkProbabilities('valueOfInformation', posterior)
  if (!(accuracy > 0 && accuracy < 1))
    throw new RangeError(`valueOfInformation: an accuracy lies between 0 and 1, not ${accuracy}`)
  const joint = Float64Array.from(posterior)
  // Never below 0 but by rounding: more knowledge cannot hurt who uses it well.
  return Math.max(0, expectedLargest(joint, accuracy, answers) - Math.max(...joint))
}

/** Sums over all sequences of answers the largest probability of a class together with that sequence. */
function expectedLargest(joint: Float64Array, accuracy: number, answers: number): number {
  if (answers <= 0) return joint.reduce((a, b) => Math.max(a, b))
  const wrong = (1 - accuracy) / Math.max(1, joint.length - 1)
  return joint.reduce(
    (sum, _, answer) =>
      sum +
      expectedLargest(
        joint.map((value, k) => value * (k === answer ? accuracy : wrong)),
        accuracy,
        answers - 1,
      ),
    0,
  )
}
