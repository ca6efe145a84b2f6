import type { Labels } from '../labels.ts'
import { type Aggregation, asAggregation, meanPosterior } from './aggregation.ts'
import type { Stopping } from './confusion-em.ts'
import { iterate } from './iterate.ts'
import type { Seeded } from './majority-vote.ts'
import { type ClassPrior, classShares } from './priors.ts'
import { voteStep } from './vote-step.ts'
import { voteShares } from './votes.ts'

export interface GladOptions extends Stopping, Seeded {
  readonly classPrior?: ClassPrior
}

/**
 * Generative model of labels, abilities and difficulties (Whitehill et al. 2009, NIPS): worker j is right about task i
 * with probability 1 / (1 + exp(-a_j exp(b_i))), where a_j is ability and b_i easiness, both normal with mean 1 and
 * variance 1. Errors are alike. An ability below 0 is an adversary's.
 *
 * @param labels n labels on N tasks from W workers in K classes.
 * @returns posteriors, and a trace of the logarithm of the posterior density, which never falls. O(n + N K) a step.
 * @example
 * ```ts
 * const rows = ['xxy', 'yyx', 'xxx'].flatMap((answers, task) =>
 *   [...answers].map((label, worker) => ({ worker, task, label })),
 * )
 * glad(labelsFromRows(rows)).label // => [0, 1, 0]
 * ```
 */
export function glad(labels: Labels, options: GladOptions = {}): Aggregation {
  const { classPrior = 'uniform', seed } = options
  const { tasks, workers, classes, task, worker, label } = labels
  const K = classes.length
  const model: Model = {
    labels,
    posterior: voteShares(labels),
    ability: new Float64Array(workers.length).fill(1),
    easiness: new Float64Array(tasks.length).fill(1),
  }
  const { posterior, ability, easiness } = model
  const logHit = new Float64Array(label.length)
  const logMiss = new Float64Array(label.length)
  const logOthers = Math.log(Math.max(1, K - 1))

  let prior: Float64Array | undefined
  const step = () => {
    // At first everybody is as able and every task as easy as any other, before anything is learnt from the votes.
    if (prior) {
      raiseAbilities(model)
      raiseEasiness(model)
    }
    prior = classShares(prior ? meanPosterior(labels, posterior) : new Float64Array(K).fill(1), classPrior)
    const scale = easiness.map(Math.exp)
    for (let n = 0; n < label.length; n++) {
      const x = ability[worker[n]!]! * scale[task[n]!]!
      const log = logOnePlusExp(x)
      logHit[n] = x - log
      logMiss[n] = -log - logOthers
    }
    let penalty = 0
    for (const value of ability) penalty -= (value - 1) ** 2 / 2
    for (const value of easiness) penalty -= (value - 1) ** 2 / 2
    return voteStep(labels, { prior, logHit, logMiss, ofWorker: false, posterior }) + penalty
  }
  const { trace, converged } = iterate(step, label.length, options)
  return asAggregation(labels, { method: 'GLAD', posterior, prior, trace, converged, seed })
}

interface Model {
  readonly labels: Labels
  readonly posterior: Float64Array
  readonly ability: Float64Array
  readonly easiness: Float64Array
}

function raiseAbilities({ labels, posterior, ability, easiness }: Model): void {
  const { byWorker, workerStart, task } = labels
  const hit = hitsOf(labels, posterior)
  const scale = easiness.map(Math.exp)
  const slopeOf = (n: number) => scale[task[n]!]!
  const xAt = (value: number) => (n: number) => value * scale[task[n]!]!
  for (let j = 0; j < ability.length; j++) {
    const own = byWorker.subarray(workerStart[j]!, workerStart[j + 1]!)
    ability[j] = raised(labels, hit, own, ability[j]!, { xAt, slopeOf, isLinear: true })
  }
}

function raiseEasiness({ labels, posterior, ability, easiness }: Model): void {
  const { taskStart, worker } = labels
  const hit = hitsOf(labels, posterior)
  const all = new Int32Array(worker.length)
  for (let n = 0; n < all.length; n++) all[n] = n
  const xAt = (value: number) => {
    const scale = Math.exp(value)
    return (n: number) => ability[worker[n]!]! * scale
  }
  for (let i = 0; i < easiness.length; i++) {
    const own = all.subarray(taskStart[i]!, taskStart[i + 1]!)
    easiness[i] = raised(labels, hit, own, easiness[i]!, { xAt, slopeOf: xAt(easiness[i]!), isLinear: false })
  }
}

/** How probable it is that each of the n labels names the class of its task. */
function hitsOf({ classes, task, label }: Labels, posterior: Float64Array): Float64Array {
  const hit = new Float64Array(label.length)
  for (let n = 0; n < hit.length; n++) hit[n] = posterior[task[n]! * classes.length + label[n]!]!
  return hit
}

/** How x, of which 1 / (1 + exp(-x)) is the probability of a hit, hangs on an ability or an easiness. */
interface Parameter {
  readonly xAt: (value: number) => (n: number) => number
  readonly slopeOf: (n: number) => number
  /** Whether x is in proportion to the value, so that the gain is concave. */
  readonly isLinear: boolean
}

/**
 * A step this short, times the steepest slope, cannot lower a concave gain: the curvature of log(1 + exp(x)) changes by
 * at most the factor exp(d) over a distance d, and 2 (exp(d) - 1 - d) / d² stays below 2 up to here.
 */
const certainDistance = 1.75

/**
 * A better value for an ability or an easiness, of which some labels tell: a step of Newton's, halved until what is
 * expected of the objective is no less than before, unless that is certain.
 */
function raised(
  { weight }: Labels,
  hit: Float64Array,
  own: Int32Array,
  from: number,
  { xAt, slopeOf, isLinear }: Parameter,
): number {
  const xOf = xAt(from)
  let slope = 1 - from
  let curve = 1
  let steepest = 0
  for (let place = 0; place < own.length; place++) {
    const n = own[place]!
    const by = weight ? weight[n]! : 1
    const slopeOfX = slopeOf(n)
    const probability = 1 / (1 + Math.exp(-xOf(n)))
    slope += by * (hit[n]! - probability) * slopeOfX
    curve += by * probability * (1 - probability) * slopeOfX ** 2
    steepest = Math.max(steepest, slopeOfX)
  }
  const way = slope / curve
  if (isLinear && Math.abs(way) * steepest <= certainDistance) return from + way

  const gainAt = (value: number) => {
    const xOf = xAt(value)
    let gain = -((value - 1) ** 2) / 2
    for (let place = 0; place < own.length; place++) {
      // A hit has the logarithm x - log(1 + exp(x)), a miss the same without x.
      const n = own[place]!
      const x = xOf(n)
      gain += (weight ? weight[n]! : 1) * (hit[n]! * x - logOnePlusExp(x))
    }
    return gain
  }
  const before = gainAt(from)
  for (let share = 1; share > 1e-3; share /= 2) if (gainAt(from + share * way) >= before) return from + share * way
  return from
}

function logOnePlusExp(x: number): number {
  return x > 0 ? x + Math.log(1 + Math.exp(-x)) : Math.log(1 + Math.exp(x))
}
