/**
 * Whether no outcome of the answers still to come can take the lead from the class that has it (the strictest of the
 * early stops of CDAS, Liu et al. 2012). Stopping then saves answers and changes no majority.
 *
 * @param votes K counts or sums of weights.
 * @param remaining the largest sum that answers still to come can have.
 * @returns false where the lead is shared, or could be. O(K).
 * @throws RangeError where a count is below 0 or not a number.
 * @example
 * ```ts
 * leaderIsSafe([3, 1], 1) // => true
 * leaderIsSafe([3, 1], 2) // => false
 * ```
 */
export function leaderIsSafe(votes: ArrayLike<number>, remaining: number): boolean {
  if (!(remaining >= 0)) throw new RangeError(`leaderIsSafe: ${remaining} answers are still to come`)
  let first = 0
  let second = 0
  for (let k = 0; k < votes.length; k++) {
    const count = votes[k]!
    if (!(count >= 0)) throw new RangeError(`leaderIsSafe: a class has ${count} votes`)
    if (count > first) [first, second] = [count, first]
    else if (count > second) second = count
  }
  return first > second + remaining
}
