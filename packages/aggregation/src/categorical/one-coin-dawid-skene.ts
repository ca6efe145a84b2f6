import type { Labels } from '../labels.ts'
import { type Aggregation, asAggregation, meanPosterior } from './aggregation.ts'
import type { Stopping } from './confusion-em.ts'
import { iterate } from './iterate.ts'
import type { Seeded } from './majority-vote.ts'
import { type ClassPrior, classShares } from './priors.ts'
import { voteStep } from './vote-step.ts'
import { startOf } from './votes.ts'

export interface OneCoinOptions extends Stopping, Seeded {
  /** Right and wrong labels that each worker is thought to have given before the first real one. */
  readonly prior?: { readonly right: number; readonly wrong: number }
  readonly classPrior?: ClassPrior
  /** N * K: a posterior to start with; the shares of votes where nothing is said. */
  readonly start?: Float64Array
}

/**
 * Dawid and Skene's model with one number for each worker: right with probability p, else any of the other classes
 * alike (as in Demartini et al. 2012, ZenCrowd). Fits where classes mean nothing across tasks, as the letters of a quiz.
 *
 * @param labels n labels on N tasks from W workers in K classes.
 * @param options without a prior, one worker who is always right may carry all others along.
 * @returns posteriors, and a trace of the logarithm of the posterior density, which never falls. O(n + N K) a step.
 * @throws RangeError where `classPrior` are not K shares, or `start` not N * K.
 * @example
 * ```ts
 * const rows = ['xxy', 'yyx', 'zzz'].flatMap((answers, task) =>
 *   [...answers].map((label, worker) => ({ worker, task, label })),
 * )
 * const { quality } = oneCoinDawidSkene(labelsFromRows(rows))
 * quality.value[0] > quality.value[2] // => true
 * ```
 */
export function oneCoinDawidSkene(labels: Labels, options: OneCoinOptions = {}): Aggregation {
  const { prior: { right, wrong } = { right: 4, wrong: 1 }, classPrior = 'estimated' } = options
  const { workers, classes, task, worker, label, weight } = labels
  const K = classes.length
  const posterior = startOf(labels, options.start)
  const logHit = new Float64Array(workers.length)
  const logMiss = new Float64Array(workers.length)
  let prior: Float64Array
  const step = () => {
    const hits = new Float64Array(workers.length).fill(right)
    const misses = new Float64Array(workers.length).fill(wrong)
    for (let n = 0; n < label.length; n++) {
      const by = weight ? weight[n]! : 1
      const hit = by * posterior[task[n]! * K + label[n]!]!
      hits[worker[n]!]! += hit
      misses[worker[n]!]! += by - hit
    }
    let penalty = 0
    for (let j = 0; j < workers.length; j++) {
      const p = hits[j]! / (hits[j]! + misses[j]!)
      logHit[j] = Math.log(Math.max(p, smallest))
      logMiss[j] = Math.log(Math.max(1 - p, smallest) / Math.max(1, K - 1))
      penalty += right * logHit[j]! + wrong * logMiss[j]!
    }
    prior = classShares(meanPosterior(labels, posterior), classPrior)
    return voteStep(labels, { prior, logHit, logMiss, ofWorker: true, posterior }) + penalty
  }
  const { trace, converged } = iterate(step, label.length, options)
  return asAggregation(labels, {
    method: 'OneCoinDawidSkene',
    posterior,
    prior: prior!,
    trace,
    converged,
    seed: options.seed,
  })
}

/** Keeps a worker who is never wrong from being thought infallible. */
const smallest = 1e-6
