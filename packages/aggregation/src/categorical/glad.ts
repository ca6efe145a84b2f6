import type { Labels } from '../labels.ts'
import { type Aggregation, asAggregation } from './aggregation.ts'
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
  const { tasks, workers, classes, task, worker, label, weight, taskStart, byWorker, workerStart } = labels
  const K = classes.length
  const ability = new Float64Array(workers.length).fill(1)
  const easiness = new Float64Array(tasks.length).fill(1)
  const scale = easiness.map(Math.exp)
  const posterior = voteShares(labels)
  const logHit = new Float64Array(label.length)
  const logMiss = new Float64Array(label.length)
  const logOthers = Math.log(Math.max(1, K - 1))
  let prior = classShares(new Float64Array(K).fill(1), 'uniform')

  const step = () => {
    if (trace > 0) {
      raiseAbilities()
      raiseEasiness()
      const counts = new Float64Array(K)
      for (let place = 0; place < posterior.length; place++) counts[place % K]! += posterior[place]!
      prior = classShares(counts, classPrior)
    }
    trace++
    for (let n = 0; n < label.length; n++) {
      const x = ability[worker[n]!]! * scale[task[n]!]!
      logHit[n] = -logOnePlusExp(-x)
      logMiss[n] = -logOnePlusExp(x) - logOthers
    }
    let penalty = 0
    for (const value of ability) penalty -= (value - 1) ** 2 / 2
    for (const value of easiness) penalty -= (value - 1) ** 2 / 2
    return voteStep(labels, { prior, logHit, logMiss, ofWorker: false, posterior }) + penalty
  }
  let trace = 0

  /** One step of Newton's for each worker: the expected objective is concave in the ability. */
  function raiseAbilities(): void {
    for (let j = 0; j < workers.length; j++) {
      const gainOf = (a: number) => {
        let gain = -((a - 1) ** 2) / 2
        for (let place = workerStart[j]!; place < workerStart[j + 1]!; place++) {
          const n = byWorker[place]!
          gain += gainOfLabel(n, a * scale[task[n]!]!)
        }
        return gain
      }
      let slope = 1 - ability[j]!
      let curve = 1
      for (let place = workerStart[j]!; place < workerStart[j + 1]!; place++) {
        const n = byWorker[place]!
        const by = weight ? weight[n]! : 1
        const x = scale[task[n]!]!
        const s = 1 / (1 + Math.exp(-ability[j]! * x))
        slope += by * (posterior[task[n]! * K + label[n]!]! - s) * x
        curve += by * s * (1 - s) * x * x
      }
      ability[j] = climb(ability[j]!, slope / curve, gainOf)
    }
  }

  function raiseEasiness(): void {
    for (let i = 0; i < tasks.length; i++) {
      const gainOf = (b: number) => {
        const by = Math.exp(b)
        let gain = -((b - 1) ** 2) / 2
        for (let n = taskStart[i]!; n < taskStart[i + 1]!; n++) gain += gainOfLabel(n, ability[worker[n]!]! * by)
        return gain
      }
      let slope = 1 - easiness[i]!
      let curve = 1
      for (let n = taskStart[i]!; n < taskStart[i + 1]!; n++) {
        const by = weight ? weight[n]! : 1
        const x = ability[worker[n]!]! * scale[i]!
        const s = 1 / (1 + Math.exp(-x))
        slope += by * (posterior[i * K + label[n]!]! - s) * x
        curve += by * s * (1 - s) * x * x
      }
      easiness[i] = climb(easiness[i]!, slope / curve, gainOf)
      scale[i] = Math.exp(easiness[i]!)
    }
  }

  function gainOfLabel(n: number, x: number): number {
    const hit = posterior[task[n]! * K + label[n]!]!
    return -(weight ? weight[n]! : 1) * (hit * logOnePlusExp(-x) + (1 - hit) * logOnePlusExp(x))
  }

  const fit = iterate(step, label.length, options)
  return asAggregation(labels, { method: 'GLAD', posterior, prior, ...fit, seed })
}

/** Goes the way of a step, halved until the gain is no smaller than before. */
function climb(from: number, way: number, gainOf: (value: number) => number): number {
  const before = gainOf(from)
  for (let share = 1; share > 1e-3; share /= 2) if (gainOf(from + share * way) >= before) return from + share * way
  return from
}

function logOnePlusExp(x: number): number {
  return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x))
}
