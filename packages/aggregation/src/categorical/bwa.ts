import type { Labels } from '../labels.ts'
import { type Aggregation, asAggregation, meanPosterior } from './aggregation.ts'
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
  const truth = voteShares(labels)
  const count = labelsOfWorkers(labels)
  const sum = (values: Float64Array) => values.reduce((a, b) => a + b, 0)
  /** The variance of an average worker, which every worker starts with. */
  const variance = Math.max(sum(scatter(labels, truth)) / sum(count), 1e-6)
  const precision = new Float64Array(labels.workers.length)

  const step = () => {
    const before = scatter(labels, truth)
    for (let j = 0; j < precision.length; j++)
      precision[j] = (priorLabels + count[j]!) / (priorLabels * variance + before[j]!)
    const mean = meanPosterior(labels, truth)
    average(labels, precision, mean, priorPrecision, truth)

    const after = scatter(labels, truth)
    let objective = 0
    for (let j = 0; j < precision.length; j++)
      objective +=
        (priorLabels + count[j]!) * Math.log(precision[j]!) - precision[j]! * (priorLabels * variance + after[j]!)
    for (let place = 0; place < truth.length; place++)
      objective -= (priorPrecision * (truth[place]! - mean[place % mean.length]!) ** 2) / 2
    return objective / 2
  }
  const { trace, converged } = iterate(step, labels.label.length, options)
  return asAggregation(labels, { method: 'BWA', posterior: truth, trace, converged, seed })
}

function labelsOfWorkers({ workers, worker, label, weight }: Labels): Float64Array {
  const count = new Float64Array(workers.length)
  for (let n = 0; n < label.length; n++) count[worker[n]!]! += weight ? weight[n]! : 1
  return count
}

/** Writes the average of each task's answers and the mean of all tasks, each by its precision. */
function average(
  { tasks, taskStart, worker, label, weight, gold }: Labels,
  precision: Float64Array,
  mean: Float64Array,
  priorPrecision: number,
  truth: Float64Array,
): void {
  const K = mean.length
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
