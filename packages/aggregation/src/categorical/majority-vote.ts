import type { Labels } from '../labels.ts'
import { type Aggregation, asAggregation, type Estimates } from './aggregation.ts'
import { voteShares } from './votes.ts'

/** What parts equally likely classes when their prior does not. */
export interface Seeded {
  readonly seed?: number
}

/**
 * Majority vote: the class with the most votes, and its share of them as the probability.
 *
 * @param labels n labels on N tasks.
 * @returns posteriors that are shares of votes; the quality of a worker is how often the others' votes on the same task
 * agree with theirs, their own left out (and 0.5 for who was always alone). O(n + N K).
 * @example
 * ```ts
 * const labels = labelsFromColumns({ worker: ['a', 'b', 'c'], task: [1, 1, 1], label: ['x', 'y', 'y'] })
 * const { classes, label, posterior } = majorityVote(labels)
 * classes[label[0]] // => 'y'
 * posterior // => [0.333, 0.667]
 * ```
 */
export function majorityVote(labels: Labels, { seed = 0 }: Seeded = {}): Aggregation {
  return asAggregation(labels, {
    method: 'MajorityVote',
    posterior: voteShares(labels),
    quality: () => agreementWithOthers(labels),
    seed,
  })
}

/** A worker's own vote says nothing about how good they are. */
function agreementWithOthers(labels: Labels): Estimates {
  const { tasks, workers, classes, taskStart, worker, label, weight, gold } = labels
  const agreed = new Float64Array(workers.length)
  const size = new Float64Array(workers.length)
  const votes = new Float64Array(classes.length)
  for (let i = 0; i < tasks.length; i++) {
    votes.fill(0)
    let all = 0
    for (let n = taskStart[i]!; n < taskStart[i + 1]!; n++) {
      const by = weight ? weight[n]! : 1
      votes[label[n]!]! += by
      all += by
    }
    for (let n = taskStart[i]!; n < taskStart[i + 1]!; n++) {
      const by = weight ? weight[n]! : 1
      const j = worker[n]!
      const known = gold[i]!
      if (known < 0 && all <= by) continue
      agreed[j]! += by * (known < 0 ? (votes[label[n]!]! - by) / (all - by) : Number(known === label[n]))
      size[j]! += by
    }
  }
  return { value: agreed.map((sum, j) => (size[j]! > 0 ? sum / size[j]! : 0.5)), size }
}
