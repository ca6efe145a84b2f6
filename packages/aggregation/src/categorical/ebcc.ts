import type { Labels } from '../labels.ts'
import { type Aggregation, asAggregation } from './aggregation.ts'
import { type ConfusionFit, fitConfusion, type Maximise, type Stopping } from './confusion-em.ts'
import { expectClasses, expectRow } from './ibcc.ts'
import type { Seeded } from './majority-vote.ts'
import type { ClassPrior, PseudoLabels } from './priors.ts'
import { randomNumbers } from './random.ts'
import { voteShares } from './votes.ts'

export interface EbccOptions extends Stopping, Seeded {
  /** Subtypes of each class. */
  readonly subtypes?: number
  /** Parameter of the Dirichlet distribution over the subtypes of a class, all of them together. */
  readonly concentration?: number
  /** Parameters of the Dirichlet distribution of each row of a confusion matrix. */
  readonly prior?: PseudoLabels
  /** Learnt with a uniform Dirichlet distribution, all alike, or given. */
  readonly classPrior?: ClassPrior
  /** Starts with other random subtypes, of which the one with the best bound is kept. */
  readonly restarts?: number
}

/**
 * Enhanced Bayesian classifier combination (Li, Rubinstein and Cohn 2019, ICML): each class has subtypes, so that the
 * workers' errors may go together on some tasks, which other models take for independent evidence.
 *
 * @param labels n labels on N tasks from W workers in K classes.
 * @param options `seed` fixes the random starts.
 * @returns posteriors, and a trace of the lower bound of the evidence, which never falls. O(n K M + W K K M) a step and
 * restart for M subtypes; W K K M numbers.
 * @throws RangeError where there are no restarts, or `classPrior` are not K shares.
 * @example
 * ```ts
 * const rows = ['xxy', 'yyx', 'xxx'].flatMap((answers, task) =>
 *   [...answers].map((label, worker) => ({ worker, task, label })),
 * )
 * const { label } = ebcc(labelsFromRows(rows), { restarts: 2 })
 * label // => [0, 1, 0]
 * ```
 */
export function ebcc(labels: Labels, options: EbccOptions = {}): Aggregation {
  const { subtypes = 10, seed } = options
  const { posterior, trace, converged } = fitSubtypes(labels, options)
  return asAggregation(labels, { method: 'EBCC', posterior: together(posterior, subtypes), trace, converged, seed })
}

/** The best of the restarts; its posterior is N * K M, the subtypes of each class in turn. */
export function fitSubtypes(labels: Labels, options: EbccOptions): ConfusionFit {
  const { subtypes = 10, concentration = 0.1, prior = { right: 4, wrong: 1 }, classPrior = 'estimated' } = options
  const { restarts = 5, seed = 0 } = options
  const maximise = expectSubtypes(
    { prior, classPrior, concentration: concentration / subtypes, subtypes },
    labels.classes.length,
  )
  const shares = voteShares(labels)
  const random = randomNumbers(seed)
  let best: ConfusionFit | undefined
  for (let restart = 0; restart < restarts; restart++) {
    const fit = fitConfusion(labels, dividedAtRandom(shares, subtypes, random), maximise, options)
    if (!best || fit.trace.at(-1)! > best.trace.at(-1)!) best = fit
  }
  if (!best) throw new RangeError('ebcc: at least one start is wanted')
  return best
}

type Priors = Pick<EbccOptions, 'prior' | 'classPrior' | 'concentration' | 'subtypes'>

/** Expected logarithms, as in IBCC, of the classes, of the subtypes in each class, and of the answers to each subtype. */
function expectSubtypes({ prior, classPrior, concentration, subtypes }: Required<Priors>, K: number): Maximise {
  return (kindCounts, counts) => {
    const kinds = K * subtypes
    const classes = together(kindCounts, subtypes)
    let penalty = expectClasses(classes, classPrior)
    for (let k = 0; k < K; k++) {
      penalty += expectRow(kindCounts, k * subtypes, 1, subtypes, () => concentration)
      for (let m = 0; m < subtypes; m++) kindCounts[k * subtypes + m]! *= classes[k]!
    }
    for (let table = 0; table < counts.length; table += K * kinds)
      for (let kind = 0; kind < kinds; kind++) {
        const k = Math.floor(kind / subtypes)
        penalty += expectRow(counts, table + kind, kinds, K, (l) => (l === k ? prior.right : prior.wrong))
      }
    return { prior: kindCounts, table: counts, penalty }
  }
}

/** Each class's share divided between its subtypes, uniformly among all divisions. */
function dividedAtRandom(shares: Float64Array, subtypes: number, random: () => number): Float64Array {
  const divided = new Float64Array(shares.length * subtypes)
  const parts = new Float64Array(subtypes)
  for (let place = 0; place < shares.length; place++) {
    let sum = 0
    for (let m = 0; m < subtypes; m++) sum += parts[m] = -Math.log(1 - random())
    for (let m = 0; m < subtypes; m++) divided[place * subtypes + m] = (shares[place]! * parts[m]!) / sum
  }
  return divided
}

/** The subtypes' sums. */
export function together(divided: Float64Array, subtypes: number): Float64Array {
  const sums = new Float64Array(divided.length / subtypes)
  for (let place = 0; place < divided.length; place++) sums[Math.floor(place / subtypes)]! += divided[place]!
  return sums
}
