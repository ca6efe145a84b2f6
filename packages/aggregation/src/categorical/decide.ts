import type { Aggregation } from './aggregation.ts'

/** One task's label, null where it was withheld, and how probable it is that it is right. */
export interface Decision {
  readonly task: string
  readonly label: string | null
  readonly probability: number
}

/**
 * The labels of a result by name, and none where it is too unsure.
 *
 * @param options `abstainBelow`: a label that is less probable than this is withheld; none is, where nothing is said.
 * @returns N decisions in the order of the tasks' names. O(N).
 * @example
 * ```ts
 * const labels = labelsFromColumns({ worker: ['a', 'b', 'a'], task: [1, 1, 2], label: ['x', 'y', 'y'] })
 * const decisions = decide(majorityVote(labels), { abstainBelow: 0.8 })
 * decisions[0].label // => null
 * decisions[1] // => { task: '2', label: 'y', probability: 1 }
 * ```
 */
export function decide(
  { tasks, classes, posterior, label }: Aggregation,
  { abstainBelow = 0 }: { readonly abstainBelow?: number } = {},
): Decision[] {
  return tasks.map((task, i) => {
    const chosen = label[i]!
    const probability = chosen < 0 ? 0 : posterior[i * classes.length + chosen]!
    return { task, label: chosen < 0 || probability < abstainBelow ? null : classes[chosen]!, probability }
  })
}
