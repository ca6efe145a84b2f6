import type { Labels } from '../labels.ts'
import { type Aggregation, asAggregation } from './aggregation.ts'
import type { Seeded } from './majority-vote.ts'
import { agreementWithVote, voteShares } from './votes.ts'

/** The skill's way towards the agreement is halved every so many steps, as the published method has it. */
const stepsBetweenHalvings = 20

export interface ZeroBasedSkillOptions extends Seeded {
  readonly maxSteps?: number
  /** Stop when no skill moves by more than this. */
  readonly tolerance?: number
}

/**
 * Zero-based skill: skills start at chance, and step by step each worker's moves towards the share of their labels that
 * agrees with the vote weighted by skills. A practice of Toloka that has no paper.
 *
 * @param labels n labels on N tasks from W workers.
 * @returns posteriors that are shares of the weighted votes; the trace holds the largest move of a skill in each step,
 * since there is no objective. O(n + N K) a step.
 * @example
 * ```ts
 * const rows = ['xxy', 'yyx', 'xxx'].flatMap((answers, task) =>
 *   [...answers].map((label, worker) => ({ worker, task, label })),
 * )
 * zeroBasedSkill(labelsFromRows(rows)).posterior // => [0.857, 0.143, 0.143, 0.857, 1, 0]
 * ```
 */
export function zeroBasedSkill(labels: Labels, options: ZeroBasedSkillOptions = {}): Aggregation {
  const { maxSteps = 100, tolerance = 1e-9, seed = 0 } = options
  const K = labels.classes.length
  const skill = new Float64Array(labels.workers.length).fill(1 / K + 1e-5)
  const trace: number[] = []
  let posterior = voteShares(labels, skill)
  let largestMove = Infinity
  for (let step = 0; step < maxSteps && largestMove > tolerance; step++) {
    const rate = 0.5 ** Math.floor(step / stepsBetweenHalvings)
    const agreement = agreementWithVote(labels, posterior)
    largestMove = 0
    for (let j = 0; j < skill.length; j++) {
      const move = rate * (agreement[j]! - skill[j]!)
      skill[j]! += move
      largestMove = Math.max(largestMove, Math.abs(move))
    }
    trace.push(largestMove)
    posterior = voteShares(labels, skill)
  }
  return asAggregation(labels, {
    method: 'ZeroBasedSkill',
    posterior,
    trace,
    converged: largestMove <= tolerance,
    seed,
  })
}
