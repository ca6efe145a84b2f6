import type { Labels } from '../labels.ts'
import { type Aggregation, asAggregation } from './aggregation.ts'
import type { Stopping } from './confusion-em.ts'
import { iterate } from './iterate.ts'
import type { Seeded } from './majority-vote.ts'
import { voteShares } from './votes.ts'

export interface BwaOptions extends Stopping, Seeded {
  /** So many labels of an average worker each worker is thought to have given before the first real one. */
  readonly priorLabels?: number
  /** How much the mean of all tasks counts in each task, beside the precisions of workers. */
  readonly priorPrecision?: number
}

/**
 * Bayesian weighted average (Li 2019): answers are corners of the simplex that scatter about the truth of the task,
 * with a variance of each worker's own; the truth is the average weighted by precision.
 *
 * @param labels n labels on N tasks from W workers in K classes.
 * @returns posteriors that are weighted shares of votes, and a trace of the logarithm of the density, which never falls.
 * O(n K) a step.
 * @example
 * ```ts
 * const rows = ['xxy', 'yyx', 'xxx'].flatMap((answers, task) =>
 *   [...answers].map((label, worker) => ({ worker, task, label })),
 * )
 * bwa(labelsFromRows(rows)).label // => [0, 1, 0]
 * ```
 */
export function bwa(labels: Labels, options: BwaOptions = {}): Aggregation {
  const { priorLabels = 15, priorPrecision = 1, seed } = options
  const { tasks, workers, classes, taskStart, worker, label, weight, gold } = labels
  const K = classes.length
  const truth = voteShares(labels)
  const squares = () => scatter(labels, truth)
  const count = new Float64Array(workers.length)
  for (let n = 0; n < label.length; n++) count[worker[n]!]! += weight ? weight[n]! : 1
  const all = count.reduce((a, b) => a + b, 0)
  const variance = Math.max(squares().reduce((a, b) => a + b, 0) / all, 1e-6)
  const precision = new Float64Array(workers.length)
  const mean = new Float64Array(K)

  const step = () => {
    const scattered = squares()
    for (let j = 0; j < workers.length; j++)
      precision[j] = (priorLabels + count[j]!) / (priorLabels * variance + scattered[j]!)
    mean.fill(0)
    for (let place = 0; place < truth.length; place++) mean[place % K]! += truth[place]! / tasks.length
    for (let i = 0; i < tasks.length; i++) {
      if (gold[i]! >= 0) continue
      const row = i * K
      let sum = priorPrecision
      for (let k = 0; k < K; k++) truth[row + k] = mean[k]! * priorPrecision
      for (let n = taskStart[i]!; n < taskStart[i + 1]!; n++) {
        const vote = precision[worker[n]!]! * (weight ? weight[n]! : 1)
        truth[row + label[n]!]! += vote
        sum += vote
      }
      for (let k = 0; k < K; k++) truth[row + k]! /= sum
    }
    return objective()
  }

  function objective(): number {
    const scattered = squares()
    let sum = 0
    for (let j = 0; j < workers.length; j++)
      sum +=
        (priorLabels + count[j]!) * Math.log(precision[j]!) - precision[j]! * (priorLabels * variance + scattered[j]!)
    for (let place = 0; place < truth.length; place++)
      sum -= (priorPrecision * (truth[place]! - mean[place % K]!) ** 2) / 2
    return sum / 2
  }

  const { trace, converged } = iterate(step, label.length, options)
  return asAggregation(labels, { method: 'BWA', posterior: truth, trace, converged, seed })
}

/** W: half the squared distance of each worker's answers from the truth, which for two classes is that of one of them. */
function scatter({ workers, classes, task, worker, label, weight }: Labels, truth: Float64Array): Float64Array {
  const K = classes.length
  const sums = new Float64Array(workers.length)
  for (let n = 0; n < label.length; n++) {
    const row = task[n]! * K
    let square = 1 - 2 * truth[row + label[n]!]!
    for (let k = 0; k < K; k++) square += truth[row + k]! ** 2
    sums[worker[n]!]! += ((weight ? weight[n]! : 1) * square) / 2
  }
  return sums
}
