import type { Labels } from '../labels.ts'
import { type Aggregation, asAggregation, meanPosterior } from './aggregation.ts'
import { confusionEstimates } from './confusion-estimates.ts'
import { dawidSkene, pseudoLabels } from './dawid-skene.ts'
import { fitSubtypes, together } from './ebcc.ts'
import { type Fold, foldsOf, labelsWhere, shapesOfTasks } from './folds.ts'
import { type Belief, heldOutScore } from './held-out.ts'
import { majorityVote, type Seeded } from './majority-vote.ts'
import { oneCoinDawidSkene } from './one-coin-dawid-skene.ts'
import { bestTemperature, tempered } from './temperature.ts'
import { voteShares } from './votes.ts'

/** The methods that `auto` weighs against each other. */
export type Candidate = keyof typeof candidates

export interface Automatic extends Aggregation {
  readonly candidates: readonly {
    readonly name: Candidate
    /** What it counts, in all 1. */
    readonly weight: number
    /** The mean logarithm of the probability that it gave to hidden labels. */
    readonly score: number
    /** How much its confidence was lessened, as by `temper`. */
    readonly temperature: number
  }[]
}

const uniform = { classPrior: 'uniform' } as const
const hierarchical = { prior: 'hierarchical' } as const
const subtypes = 3

/**
 * Few and unlike: counting, a number for each worker, a matrix for each worker, between the two, and errors that go
 * together; with classes as common as found, or all alike where that makes a difference.
 */
const candidates = {
  MajorityVote: (labels: Labels) => plain(majorityVote(labels)),
  OneCoinDawidSkene: (labels: Labels) => plain(oneCoinDawidSkene(labels)),
  'OneCoinDawidSkene, uniform classes': (labels: Labels) => plain(oneCoinDawidSkene(labels, uniform)),
  DawidSkene: (labels: Labels) => plain(dawidSkene(labels)),
  'DawidSkene, hierarchical': (labels: Labels) => plain(dawidSkene(labels, hierarchical)),
  'DawidSkene, hierarchical, uniform classes': (labels: Labels) =>
    plain(dawidSkene(labels, { ...hierarchical, ...uniform })),
  EBCC: (labels: Labels): Belief => ({
    posterior: fitSubtypes(labels, { subtypes, restarts: 1, maxSteps: 200, tolerance: 1e-5 }).posterior,
    subtypes,
  }),
}

function plain({ posterior }: Aggregation): Belief {
  return { posterior, subtypes: 1 }
}

/**
 * One answer for data of any kind: several methods are judged, without the truth, by how well they foretell labels that
 * were hidden from them. Their posteriors are tempered by the same labels and averaged, each weighted by the probability
 * that it gave to a thousand of those.
 *
 * @param labels n labels on N tasks from W workers in K classes. Of more than 200,000 labels the methods are judged on
 * so many, whole tasks of them.
 * @returns posteriors, the candidates with their weights, and confusion matrices by these posteriors. About fifty times
 * the cost of `dawidSkene`.
 * @example
 * ```ts
 * const rows = ['xxy', 'yyx', 'xxx', 'yyy'].flatMap((answers, task) =>
 *   [...answers].map((label, worker) => ({ worker, task, label })),
 * )
 * const { label, candidates } = auto(labelsFromRows(rows))
 * label // => [0, 1, 0, 1]
 * candidates.length // => 6
 * ```
 */
export function auto(labels: Labels, { seed }: Seeded = {}): Automatic {
  const { tasks, classes } = labels
  const K = classes.length
  const weighed = weigh(labels)
  const posterior = new Float64Array(tasks.length * K)
  for (const { name, weight, temperature } of weighed) {
    if (weight === 0) continue
    const belief = candidates[name](labels)
    const ofClasses = tempered({ posterior: together(belief.posterior, belief.subtypes), subtypes: 1 }, K, temperature)
    for (let place = 0; place < posterior.length; place++) posterior[place]! += weight * ofClasses.posterior[place]!
  }
  const confusion = () => confusionEstimates(labels, posterior, pseudoLabels(labels, {}))
  return Object.assign(asAggregation(labels, { method: 'auto', posterior, confusion, seed }), { candidates: weighed })
}

/** Less weight than this changes nothing. */
const negligible = 1e-3
/** So many labels are judged by. More would tell the methods no better apart, but take longer. */
const enoughLabels = 200_000
const foldCount = 5
/** Of the difference in score, which is for one label: what a thousand labels say. */
const evidence = 1000
/** A subtype cannot be learnt from fewer tasks. */
const tasksForSubtype = 25

/**
 * A candidate whose classes are less alike to the votes than this has put most tasks in one class, where it takes
 * workers' habits for knowledge and foretells them well. Half the sum of the differences of K shares; on data with known
 * truth no good result is above 0.18, and such collapses are above 0.3.
 */
const largestShift = 0.25

function weigh(labels: Labels): Automatic['candidates'] {
  const whole = sample(labels)
  const folds = hide(whole)
  const names = (Object.keys(candidates) as Candidate[]).filter(
    (name) => name !== 'EBCC' || labels.tasks.length >= tasksForSubtype * subtypes * labels.classes.length,
  )
  const tried = names.map((name) => {
    const trials = folds.map((fold) => ({ fold, belief: candidates[name](fold.rest) }))
    const score = mean(trials.map(({ fold, belief }) => heldOutScore(whole, fold, belief)))
    const shift = mean(trials.map(({ fold, belief }) => shiftOf(fold.rest, belief)))
    return { name, trials, score, isSound: shift <= largestShift }
  })
  // Counting has no shift, so that one is sound at least.
  const best = Math.max(...tried.map(({ score, isSound }) => (isSound ? score : -Infinity)))
  const likelihoods = tried.map(({ score, isSound }) => (isSound ? Math.exp(evidence * (score - best)) : 0))
  const counted = likelihoods.map((likelihood) => (likelihood < negligible ? 0 : likelihood))
  const all = counted.reduce((a, b) => a + b, 0)
  return tried.map(({ name, trials, score }, place) => ({
    name,
    score,
    weight: counted[place]! / all,
    temperature: counted[place] === 0 ? 1 : bestTemperature(whole, trials),
  }))
}

/** How far the shares of the classes are from those of the votes: half the sum of the differences. */
function shiftOf(labels: Labels, { posterior, subtypes }: Belief): number {
  const believed = meanPosterior(labels, together(posterior, subtypes))
  const voted = meanPosterior(labels, voteShares(labels))
  return believed.reduce((sum, share, k) => sum + Math.abs(share - voted[k]!) / 2, 0)
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** All labels, or whole tasks of them where there are too many. */
function sample(labels: Labels): Labels {
  const share = enoughLabels / labels.label.length
  if (!(share < 1)) return labels
  const shape = shapesOfTasks(labels)
  return labelsWhere(labels, (n) => shape[labels.task[n]!]! < share * 2 ** 32)
}

/** Of few labels all are hidden in turn, in several rounds; of many, two folds say enough. */
function hide(labels: Labels): Fold[] {
  const n = labels.label.length
  const rounds = Math.min(4, Math.max(1, Math.floor(20_000 / n)))
  return Array.from({ length: rounds }, (_, round) => foldsOf(labels, foldCount, round)).flatMap((folds) =>
    folds.slice(0, n > 50_000 ? 2 : foldCount),
  )
}
