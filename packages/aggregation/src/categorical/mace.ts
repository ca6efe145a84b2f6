import type { Labels } from '../labels.ts'
import { type Aggregation, asAggregation, meanPosterior } from './aggregation.ts'
import type { Stopping } from './confusion-em.ts'
import { expectRow } from './ibcc.ts'
import { iterate } from './iterate.ts'
import type { Seeded } from './majority-vote.ts'
import { type ClassPrior, classShares } from './priors.ts'
import { randomNumbers } from './random.ts'
import { voteStep } from './vote-step.ts'
import { voteShares } from './votes.ts'

export interface MaceOptions extends Stopping, Seeded {
  /** Variational Bayes, or expectation and maximisation with counts smoothed a little. */
  readonly inference?: 'variational' | 'em'
  readonly classPrior?: ClassPrior
  /** Starts with other random parameters, of which the one with the best objective is kept. */
  readonly restarts?: number
}

/**
 * Multi-annotator competence estimation (Hovy et al. 2013, NAACL): a worker either knows the class and says it, or
 * answers from a habit of their own whatever the task is.
 *
 * @param labels n labels on N tasks from W workers in K classes.
 * @param options `seed` fixes the random starts; the first start is no random one.
 * @returns posteriors; the quality of a worker is the probability that a label is right. The trace is the bound of the
 * evidence, or the logarithm of the posterior density, and never falls. O(n + N K) a step and restart.
 * @throws RangeError where there are no restarts, or `classPrior` are not K shares.
 * @example
 * ```ts
 * const rows = ['xxy', 'yyx', 'xxx'].flatMap((answers, task) =>
 *   [...answers].map((label, worker) => ({ worker, task, label })),
 * )
 * mace(labelsFromRows(rows)).label // => [0, 1, 0]
 * ```
 */
export function mace(labels: Labels, options: MaceOptions = {}): Aggregation {
  const { restarts = 10, seed = 0 } = options
  const random = randomNumbers(seed)
  let best: MaceFit | undefined
  for (let restart = 0; restart < restarts; restart++) {
    const fit = fitMace(labels, restart === 0 ? () => 0.5 : random, options)
    if (!best || fit.trace.at(-1)! > best.trace.at(-1)!) best = fit
  }
  if (!best) throw new RangeError('mace: at least one start is wanted')
  return asAggregation(labels, { method: 'MACE', ...best, seed })
}

interface MaceFit {
  readonly posterior: Float64Array
  readonly trace: number[]
  readonly converged: boolean
}

function fitMace(
  labels: Labels,
  random: () => number,
  { inference = 'variational', classPrior = 'uniform', ...stopping }: MaceOptions,
): MaceFit {
  const { workers, classes, task, worker, label, weight } = labels
  const K = classes.length
  const posterior = voteShares(labels)
  const logHit = new Float64Array(label.length)
  const logMiss = new Float64Array(label.length)
  /** How probable it is that worker j knows, and that a habit says l: in proportion, as expected counts. */
  const knows = new Float64Array(workers.length).map(() => random())
  const spams = knows.map((share) => 1 - share)
  const habit = new Float64Array(workers.length * K).map(() => 0.5 + random())
  const { ofKnowing, ofHabit } =
    inference === 'em' ? { ofKnowing: 0.01 / K + 1, ofHabit: 0.01 / K + 1 } : { ofKnowing: 0.5, ofHabit: 10 }

  const step = () => {
    let penalty = 0
    const estimate = inference === 'em' ? shares : expectedShares
    const pair = new Float64Array(2)
    const knowing = new Float64Array(workers.length)
    const spamming = new Float64Array(workers.length)
    for (let j = 0; j < workers.length; j++) {
      pair[0] = knows[j]!
      pair[1] = spams[j]!
      penalty += estimate(pair, ofKnowing) + estimate(habit.subarray(j * K, j * K + K), ofHabit)
      knowing[j] = pair[0]!
      spamming[j] = pair[1]!
    }
    for (let n = 0; n < label.length; n++) {
      const miss = spamming[worker[n]!]! * habit[worker[n]! * K + label[n]!]!
      logMiss[n] = Math.log(miss)
      logHit[n] = Math.log(knowing[worker[n]!]! + miss)
    }
    const prior = classShares(meanPosterior(labels, posterior), classPrior)
    const logLikelihood = voteStep(labels, { prior, logHit, logMiss, ofWorker: false, posterior })
    const byHabit = new Float64Array(habit.length)
    knows.fill(0)
    spams.fill(0)
    for (let n = 0; n < label.length; n++) {
      const by = weight ? weight[n]! : 1
      const j = worker[n]!
      const known = posterior[task[n]! * K + label[n]!]! * (1 - Math.exp(logMiss[n]! - logHit[n]!))
      knows[j]! += by * known
      spams[j]! += by * (1 - known)
      byHabit[j * K + label[n]!]! += by * (1 - known)
    }
    habit.set(byHabit)
    return logLikelihood + penalty
  }
  return { posterior, ...iterate(step, label.length, stopping) }
}

/** Counts become shares, at the mode of a Dirichlet posterior; returns the logarithm of the prior's density. */
function shares(counts: Float64Array, parameter: number): number {
  let sum = 0
  for (let place = 0; place < counts.length; place++) sum += counts[place]! += parameter - 1
  let logDensity = 0
  for (let place = 0; place < counts.length; place++) {
    counts[place]! /= sum
    logDensity += (parameter - 1) * Math.log(counts[place]!)
  }
  return logDensity
}

/** Counts become exponentials of expected logarithms; returns the negated divergence from the prior. */
function expectedShares(counts: Float64Array, parameter: number): number {
  return expectRow(counts, 0, 1, counts.length, () => parameter)
}
