import type { Labels } from '../labels.ts'

/** How values meet on the tasks that more than one worker labelled: U of them, in K classes. */
export interface Units {
  /**
   * U * K * K: the pairs of different workers' values on a task, each value's share of them adding up to its weight.
   */
  readonly coincidence: Float64Array
  /** U: the values on a task, by weight. */
  readonly size: Float64Array
  readonly classCount: number
}

/** Walks each task's labels once. A worker's several labels on one task do not meet each other. O(n K + U K²). */
export function pairableUnits({ tasks, classes, taskStart, worker, label, weight }: Labels): Units {
  const K = classes.length
  const isPairable = tasks.map((_, i) => worker[taskStart[i]!] !== worker[taskStart[i + 1]! - 1])
  const count = isPairable.reduce((sum, is) => sum + Number(is), 0)
  const coincidence = new Float64Array(count * K * K)
  const size = new Float64Array(count)
  const all = new Float64Array(K)
  const own = new Float64Array(K)
  let unit = 0
  for (let i = 0; i < tasks.length; i++) {
    if (!isPairable[i]) continue
    const [from, to] = [taskStart[i]!, taskStart[i + 1]!]
    const sizeOf = addUp(from, to, all.fill(0))
    size[unit] = sizeOf
    for (let start = from, end = from; start < to; start = end) {
      while (end < to && worker[end] === worker[start]) end++
      const others = sizeOf - addUp(start, end, own.fill(0))
      for (let n = start; n < end; n++) {
        const row = (unit * K + label[n]!) * K
        const share = (weight ? weight[n]! : 1) / others
        for (let k = 0; k < K; k++) coincidence[row + k]! += share * (all[k]! - own[k]!)
      }
    }
    unit++
  }
  return { coincidence, size, classCount: K }

  /** The labels from one place to another by class, and their sum. */
  function addUp(from: number, to: number, counts: Float64Array): number {
    let sum = 0
    for (let n = from; n < to; n++) {
      const by = weight ? weight[n]! : 1
      counts[label[n]!]! += by
      sum += by
    }
    return sum
  }
}
