import type { PairGraph } from './pair-graph.ts'

/**
 * One round of Newman's iteration (2023, JMLR 24, equation 27): each strength in turn is set by the others' present
 * ones, after which the posterior density is no smaller. `prior` wins and losses against an opponent of strength 1.
 * O(pairs).
 */
export function newmanRound({ start, opponent, wins, losses }: PairGraph, strength: Float64Array, prior: number): void {
  for (let item = 0; item < strength.length; item++) {
    const own = strength[item]!
    let gained = prior / (own + 1)
    let lost = prior / (own + 1)
    for (let place = start[item]!; place < start[item + 1]!; place++) {
      const other = strength[opponent[place]!]!
      gained += (wins[place]! * other) / (own + other)
      lost += losses[place]! / (own + other)
    }
    if (gained > 0 && lost > 0) strength[item] = gained / lost
  }
  if (prior > 0) settleScale(strength)
}

/**
 * Multiplies all strengths by what makes the prior most probable. The wins say nothing about the scale, and one
 * strength after another would take hundreds of rounds to move it. Newton's steps on the logarithm of the factor, none
 * of them longer than 1, on which the density is concave.
 */
function settleScale(strength: Float64Array): void {
  let log = 0
  for (let step = 0; step < 50; step++) {
    let slope = 0
    let curve = 0
    for (const value of strength) {
      const above = 1 / (1 + 1 / (value * Math.exp(log)))
      slope += 1 - 2 * above
      curve += 2 * above * (1 - above)
    }
    const move = Math.min(1, Math.max(-1, slope / curve))
    if (!(Math.abs(move) > 1e-9)) break
    log += move
  }
  for (let item = 0; item < strength.length; item++) strength[item]! *= Math.exp(log)
}

/** The logarithm of the prior's density: `prior` wins and as many losses of each item against strength 1. */
export function logPrior(strength: Float64Array, prior: number): number {
  return strength.reduce((sum, value) => sum + prior * (Math.log(value) - 2 * Math.log1p(value)), 0)
}

/** The logarithm of the likelihood of the wins. */
export function logLikelihood({ start, opponent, wins }: PairGraph, strength: Float64Array): number {
  let sum = 0
  for (let item = 0; item < strength.length; item++)
    for (let place = start[item]!; place < start[item + 1]!; place++)
      if (wins[place]! > 0) sum -= wins[place]! * Math.log1p(strength[opponent[place]!]! / strength[item]!)
  return sum
}
