/**
 * How much one answer of a worker weighs for the class that they name against each other one, if they are right with
 * this probability and wrong in all ways alike (Nitzan and Paroush 1982).
 *
 * @param accuracy the probability of a right answer, between 0 and 1 and neither of them.
 * @param classes how many classes there are.
 * @returns natural log-odds; 0 for a guess, below 0 for worse than a guess. O(1).
 * @throws RangeError where the accuracy is not inside 0 to 1, or there are fewer than two classes.
 * @example
 * ```ts
 * answerLogOdds(0.9, 2) // => 2.197
 * answerLogOdds(0.25, 4) // => 0
 * ```
 */
export function answerLogOdds(accuracy: number, classes: number): number {
  if (!(accuracy > 0 && accuracy < 1))
    throw new RangeError(`answerLogOdds: an accuracy lies between 0 and 1, not ${accuracy}`)
  if (!(classes >= 2)) throw new RangeError(`answerLogOdds: at least two classes are wanted, not ${classes}`)
  return Math.log((accuracy * (classes - 1)) / (1 - accuracy))
}
