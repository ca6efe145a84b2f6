import type { Labels } from '../labels.ts'
import { tiedClasses } from './ties.ts'

/**
 * Shares of the votes, N * K, each vote counting its worker's factor (W, 1 where nothing is said). A gold task has its
 * class for certain; a task whose votes count nothing has all classes alike.
 */
export function voteShares(labels: Labels, factor?: Float64Array): Float64Array {
  const { tasks, classes, taskStart, label, gold } = labels
  const K = classes.length
  const shares = new Float64Array(tasks.length * K)
  const isWeighted = factor !== undefined || labels.weight !== undefined
  if (isWeighted) countWeighted(labels, factor, shares)
  for (let i = 0, start = taskStart[0] ?? 0; i < tasks.length; i++) {
    const end = taskStart[i + 1]!
    const row = i * K
    let sum = end - start
    if (isWeighted) {
      sum = 0
      for (let k = 0; k < K; k++) sum += shares[row + k]!
    } else for (let n = start; n < end; n++) shares[row + label[n]!]!++
    if (gold[i]! >= 0) {
      shares.fill(0, row, row + K)
      shares[row + gold[i]!] = 1
    } else if (sum > 0) for (let k = 0; k < K; k++) shares[row + k]! /= sum
    else shares.fill(1 / K, row, row + K)
    start = end
  }
  return shares
}

/** A copy of the posterior that somebody wants to start with (N * K), or the shares of votes. */
export function startOf(labels: Labels, given: Float64Array | undefined): Float64Array {
  const wanted = labels.tasks.length * labels.classes.length
  if (given && given.length !== wanted)
    throw new RangeError(`start: ${wanted} probabilities are wanted, not ${given.length}`)
  return given?.slice() ?? voteShares(labels)
}

function countWeighted(labels: Labels, factor: Float64Array | undefined, votes: Float64Array): void {
  const { classes, task, worker, label, weight } = labels
  for (let n = 0; n < label.length; n++)
    votes[task[n]! * classes.length + label[n]!]! += (weight ? weight[n]! : 1) * (factor ? factor[worker[n]!]! : 1)
}

/** W: the share of each worker's labels that are of the leading class. Where classes are level, each is led in part. */
export function agreementWithVote(labels: Labels, shares: Float64Array): Float64Array {
  const { tasks, workers, classes, taskStart, worker, label, weight } = labels
  const K = classes.length
  const agreed = new Float64Array(workers.length)
  const count = new Float64Array(workers.length)
  for (let i = 0; i < tasks.length; i++) {
    const votes = shares.subarray(i * K, i * K + K)
    const leading = tiedClasses(votes)
    for (let n = taskStart[i]!; n < taskStart[i + 1]!; n++) {
      const by = weight ? weight[n]! : 1
      if (leading.includes(label[n]!)) agreed[worker[n]!]! += by / leading.length
      count[worker[n]!]! += by
    }
  }
  return agreed.map((sum, j) => sum / count[j]!)
}
