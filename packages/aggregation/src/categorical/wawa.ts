import type { Labels } from '../labels.ts'
import { type Aggregation, asAggregation } from './aggregation.ts'
import type { Seeded } from './majority-vote.ts'
import { agreementWithVote, voteShares } from './votes.ts'

/**
 * Worker agreement with aggregate: each worker's vote counts as much as the share of their labels that the majority
 * shares. One pass, no iteration; a practice of crowdsourcing platforms that has no paper.
 *
 * @param labels n labels on N tasks.
 * @returns posteriors that are shares of the weighted votes. O(n + N K).
 * @example
 * ```ts
 * const rows = ['xxy', 'yyx', 'xxx'].flatMap((answers, task) =>
 *   [...answers].map((label, worker) => ({ worker, task, label })),
 * )
 * wawa(labelsFromRows(rows)).posterior // => [0.857, 0.143, 0.143, 0.857, 1, 0]
 * ```
 */
export function wawa(labels: Labels, { seed = 0 }: Seeded = {}): Aggregation {
  const skill = agreementWithVote(labels, voteShares(labels))
  return asAggregation(labels, { method: 'Wawa', posterior: voteShares(labels, skill), seed })
}
