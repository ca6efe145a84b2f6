import type { Labels } from '../labels.ts'
import { type Aggregation, asAggregation } from './aggregation.ts'
import { type ConfusionFit, fitConfusion, type Stopping } from './confusion-em.ts'
import { confusionEstimates } from './confusion-estimates.ts'
import type { Seeded } from './majority-vote.ts'
import { oneCoinDawidSkene } from './one-coin-dawid-skene.ts'
import { type ClassPrior, maximiseWith, type PseudoLabels, pseudoCounts } from './priors.ts'
import { startOf } from './votes.ts'

/** What a worker's confusion matrix is drawn towards. */
export type ConfusionPrior =
  /** Nothing: maximum likelihood, which believes a worker with three labels too much. */
  | 'none'
  /** What `oneCoinDawidSkene` finds for the same worker, so that a full matrix is learnt only where labels suffice. */
  | 'hierarchical'
  | PseudoLabels

export interface DawidSkeneOptions extends Stopping, Seeded {
  readonly prior?: ConfusionPrior
  readonly classPrior?: ClassPrior
  /** N * K: a posterior to start with, such as `spectralStart` gives; the shares of votes where nothing is said. */
  readonly start?: Float64Array
}

/**
 * Dawid and Skene's model (1979, JRSS C 28): each worker answers by a confusion matrix of their own, found by
 * expectation and maximisation together with the classes of the tasks.
 *
 * @param labels n labels on N tasks from W workers in K classes.
 * @param options `prior`: where nothing is said, 1.5 right labels and 0.25 of each wrong one (maximum a posteriori).
 * @returns posteriors, confusion matrices, and a trace of the logarithm of the posterior density, which never falls.
 * O(n K) a step; N K + 2 W K K numbers.
 * @throws RangeError where `classPrior` are not K shares, or `start` not N * K.
 * @example
 * ```ts
 * const rows = ['xxy', 'yyx', 'xxx', 'yyy'].flatMap((answers, task) =>
 *   [...answers].map((label, worker) => ({ worker, task, label })),
 * )
 * const { classes, label } = dawidSkene(labelsFromRows(rows))
 * Array.from(label, (k) => classes[k]) // => ['x', 'y', 'x', 'y']
 * ```
 */
export function dawidSkene(labels: Labels, options: DawidSkeneOptions = {}): Aggregation {
  const pseudo = pseudoLabels(labels, options)
  const { classPrior = 'estimated' } = options
  const start = startOf(labels, options.start)
  return finishDawidSkene(
    labels,
    fitConfusion(labels, start, maximiseWith(pseudo, classPrior), options),
    pseudo,
    options,
  )
}

/** The pseudo-labels that a prior stands for: K * K of them, or W * K * K where each worker has their own. */
export function pseudoLabels(labels: Labels, { prior = usual, classPrior }: DawidSkeneOptions): Float64Array {
  const K = labels.classes.length
  if (prior === 'none') return new Float64Array(K * K)
  return prior === 'hierarchical' ? towardsOneCoin(labels, classPrior) : pseudoCounts(prior, K)
}

const usual: PseudoLabels = { right: 1.5, wrong: 0.25 }
/** Labels of each class that a worker's own one-coin model stands for in the hierarchical prior. */
const hierarchicalLabels = 5

function towardsOneCoin(labels: Labels, classPrior?: ClassPrior): Float64Array {
  const K = labels.classes.length
  const { value } = oneCoinDawidSkene(labels, { classPrior }).quality
  return new Float64Array(value.length * K * K).map((_, place) => {
    const right = value[Math.floor(place / (K * K))]!
    return hierarchicalLabels * ((place % (K * K)) % (K + 1) === 0 ? right : (1 - right) / Math.max(1, K - 1))
  })
}

export function finishDawidSkene(
  labels: Labels,
  { posterior, parameters, trace, converged }: ConfusionFit,
  pseudo: Float64Array,
  { seed }: Seeded,
): Aggregation {
  return asAggregation(labels, {
    method: 'DawidSkene',
    posterior,
    prior: parameters.prior,
    confusion: () => confusionEstimates(labels, posterior, pseudo),
    trace,
    converged,
    seed,
  })
}
