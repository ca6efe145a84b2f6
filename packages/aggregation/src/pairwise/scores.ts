/** What a method finds out about I items. */
export interface ItemScores {
  readonly items: readonly string[]
  /** I natural logarithms of strength, with mean 0: a beats b with odds exp(score[a] - score[b]). */
  readonly score: Float64Array
  /** The logarithm of the posterior density, up to a constant, at the start and after each step. */
  readonly trace: readonly number[]
  /** False where the steps ran out first. */
  readonly converged: boolean
}

/** Logarithms of strengths, moved to mean 0: only differences mean anything. */
export function centredLogs(strength: Float64Array): Float64Array {
  return centred(strength.map((value) => Math.log(value)))
}

export function centred(scores: Float64Array): Float64Array {
  const mean = scores.reduce((a, b) => a + b, 0) / Math.max(1, scores.length)
  return scores.map((value) => value - mean)
}
