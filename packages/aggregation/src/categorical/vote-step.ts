import type { Labels } from '../labels.ts'

/**
 * The expectation step of the models in which a label either hits the task's class or misses it: the logarithms of both
 * probabilities are given, each n of them (one for each label) or W (one for each worker, `ofWorker`).
 */
export interface VoteStep {
  readonly prior: Float64Array
  readonly logHit: Float64Array
  readonly logMiss: Float64Array
  readonly ofWorker: boolean
  /** N * K, written. */
  readonly posterior: Float64Array
}

/** Writes the posteriors and returns the logarithm of the likelihood of the labels. O(n + N K). */
export function voteStep(labels: Labels, { prior, logHit, logMiss, ofWorker, posterior }: VoteStep): number {
  const { tasks, taskStart, worker, label, weight, gold } = labels
  const K = prior.length
  const logPrior = prior.map(Math.log)
  const sum = new Float64Array(K)
  let logLikelihood = 0
  for (let i = 0; i < tasks.length; i++) {
    sum.set(logPrior)
    let missed = 0
    for (let n = taskStart[i]!; n < taskStart[i + 1]!; n++) {
      const at = ofWorker ? worker[n]! : n
      const by = weight ? weight[n]! : 1
      missed += by * logMiss[at]!
      sum[label[n]!]! += by * (logHit[at]! - logMiss[at]!)
    }
    logLikelihood += missed + softmax(sum, gold[i]!, posterior, i * K)
  }
  return logLikelihood
}

/**
 * Writes probabilities in proportion to the exponentials of `sum` to `posterior` from `row` on, all of it on the known
 * class where there is one. Returns the logarithm of the sum of the exponentials (or of the known one).
 */
export function softmax(sum: Float64Array, known: number, posterior: Float64Array, row: number): number {
  const K = sum.length
  if (known >= 0) {
    posterior.fill(0, row, row + K)
    posterior[row + known] = 1
    return sum[known]!
  }
  let largest = -Infinity
  for (let k = 0; k < K; k++) if (sum[k]! > largest) largest = sum[k]!
  let total = 0
  for (let k = 0; k < K; k++) total += posterior[row + k] = Math.exp(sum[k]! - largest)
  for (let k = 0; k < K; k++) posterior[row + k]! /= total
  return largest + Math.log(total)
}
