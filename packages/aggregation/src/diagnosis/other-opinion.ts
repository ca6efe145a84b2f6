import { oneCoinDawidSkene } from '../categorical/one-coin-dawid-skene.ts'
import type { Labels } from '../labels.ts'

/** What some workers make probable of a task while others are not listened to. */
export interface OtherOpinion {
  /** W: how often each worker is right, as far as the crowd can tell. */
  readonly accuracy: Float64Array
  /**
   * Fills in K probabilities of task i's classes by everybody's labels but those of the workers left out, and K weights
   * of the answers that others gave, which tell popular mistakes.
   */
  readonly of: (i: number, isLeftOut: (j: number) => boolean, posterior: Float64Array, popular: Float64Array) => void
}

/**
 * Opinions by the one-coin model, whose single number for each worker can be learnt from a few labels. O(n K) at first.
 */
export function otherOpinion(labels: Labels): OtherOpinion {
  const { classes, taskStart, worker, label, weight } = labels
  const K = classes.length
  const { quality, prior } = oneCoinDawidSkene(labels)
  // A ring of copies looks infallible, and a single worker must not outweigh many.
  const accuracy = quality.value.map((value) => Math.min(0.95, Math.max(1 / K, value)))
  const logPrior = prior.map((share) => Math.log((share + 0.01) / (1 + 0.01 * K)))
  const logOdds = accuracy.map((value) => Math.log((value * Math.max(1, K - 1)) / (1 - value)))
  const of: OtherOpinion['of'] = (i, isLeftOut, posterior, popular) => {
    posterior.set(logPrior)
    popular.fill(1 / K)
    for (let n = taskStart[i]!; n < taskStart[i + 1]!; n++) {
      if (isLeftOut(worker[n]!)) continue
      const by = weight ? weight[n]! : 1
      posterior[label[n]!]! += by * logOdds[worker[n]!]!
      popular[label[n]!]! += by
    }
    const largest = posterior.reduce((a, b) => Math.max(a, b))
    let sum = 0
    for (let k = 0; k < K; k++) sum += posterior[k] = Math.exp(posterior[k]! - largest)
    for (let k = 0; k < K; k++) posterior[k]! /= sum
  }
  return { accuracy, of }
}
