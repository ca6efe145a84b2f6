import type { Labels } from '../labels.ts'
import { type Aggregation, asAggregation } from './aggregation.ts'
import { fitConfusion, type Maximise, type Stopping } from './confusion-em.ts'
import { confusionEstimates } from './confusion-estimates.ts'
import { digamma, logGamma } from './gamma.ts'
import type { Seeded } from './majority-vote.ts'
import { type ClassPrior, classShares, type PseudoLabels, pseudoCounts } from './priors.ts'
import { startOf } from './votes.ts'

export interface IbccOptions extends Stopping, Seeded {
  /** Parameters of the Dirichlet distribution of each row of a confusion matrix. */
  readonly prior?: PseudoLabels
  /** Learnt with a uniform Dirichlet distribution, all alike, or given. */
  readonly classPrior?: ClassPrior
  /** N * K: a posterior to start with; the shares of votes where nothing is said. */
  readonly start?: Float64Array
}

/**
 * Independent Bayesian classifier combination (Kim and Ghahramani 2012, AISTATS) by variational inference (Simpson et
 * al. 2013): Dawid and Skene's model that averages over the confusion matrices instead of choosing one.
 *
 * @param labels n labels on N tasks from W workers in K classes.
 * @returns posteriors, and a trace of the lower bound of the evidence, which never falls. O(n K + W K K) a step.
 * @throws RangeError where `classPrior` are not K shares, or `start` not N * K.
 * @example
 * ```ts
 * const rows = ['xxy', 'yyx', 'xxx'].flatMap((answers, task) =>
 *   [...answers].map((label, worker) => ({ worker, task, label })),
 * )
 * const { posterior } = ibcc(labelsFromRows(rows))
 * posterior[0] > 0.7 // => true
 * ```
 */
export function ibcc(labels: Labels, options: IbccOptions = {}): Aggregation {
  const { prior = { right: 4, wrong: 1 }, classPrior = 'estimated', seed } = options
  const start = startOf(labels, options.start)
  const fit = fitConfusion(labels, start, expectLogarithms(prior, classPrior), options)
  const { posterior, parameters, trace, converged } = fit
  const sum = parameters.prior.reduce((a, b) => a + b, 0)
  return asAggregation(labels, {
    method: 'IBCC',
    posterior,
    // Exponentials of expected logarithms sum to less than 1.
    prior: parameters.prior.map((share) => share / sum),
    confusion: () => confusionEstimates(labels, posterior, pseudoCounts(prior, labels.classes.length)),
    trace,
    converged,
    seed,
  })
}

/** Exponentials of expected logarithms in the place of shares; the penalty is the distance from the prior, negated. */
function expectLogarithms({ right, wrong }: PseudoLabels, classPrior: ClassPrior): Maximise {
  return (classCounts, counts) => {
    const K = classCounts.length
    let penalty = expectClasses(classCounts, classPrior)
    for (let table = 0; table < counts.length; table += K * K)
      for (let k = 0; k < K; k++) penalty += expectRow(counts, table + k, K, K, (l) => (l === k ? right : wrong))
    return { prior: classCounts, table: counts, penalty }
  }
}

/** The same for the classes, where they are learnt; else their shares, whatever the counts. */
export function expectClasses(classCounts: Float64Array, classPrior: ClassPrior): number {
  if (classPrior === 'estimated') return expectRow(classCounts, 0, 1, classCounts.length, () => 1)
  classCounts.set(classShares(classCounts, classPrior))
  return 0
}

/**
 * Replaces the counts of one Dirichlet variable, `stride` apart from `first` on, by exponentials of its expected
 * logarithms, and returns the negated Kullback-Leibler divergence of its posterior from its prior.
 */
export function expectRow(
  counts: Float64Array,
  first: number,
  stride: number,
  K: number,
  priorOf: (l: number) => number,
): number {
  let priorSum = 0
  let countSum = 0
  for (let l = 0; l < K; l++) {
    priorSum += priorOf(l)
    countSum += counts[first + l * stride]!
  }
  const digammaOfSum = digamma(priorSum + countSum)
  let divergence = logGamma(priorSum + countSum) - logGamma(priorSum)
  for (let l = 0; l < K; l++) {
    const place = first + l * stride
    const count = counts[place]!
    const parameter = priorOf(l) + count
    const expected = digamma(parameter) - digammaOfSum
    divergence += count * expected - logGamma(parameter) + logGamma(priorOf(l))
    counts[place] = Math.exp(expected)
  }
  return -divergence
}
