import type { Labels } from '../labels.ts'

/** N * K shares of each task's labels, and how many it has. */
export function voteCounts({ tasks, classes, task, label, weight }: Labels): {
  share: Float64Array
  size: Float64Array
} {
  const K = classes.length
  const share = new Float64Array(tasks.length * K)
  const size = new Float64Array(tasks.length)
  for (let n = 0; n < label.length; n++) {
    const by = weight ? weight[n]! : 1
    share[task[n]! * K + label[n]!]! += by
    size[task[n]!]! += by
  }
  return { share: share.map((count, place) => count / size[Math.floor(place / K)]!), size }
}

/** The likeliest class of each task; of equals the one that the others think likeliest, and then the first. */
export function consensusOf(posterior: Float64Array, others: Float64Array, K: number): Int32Array {
  return Int32Array.from({ length: posterior.length / K }, (_, i) => {
    let best = 0
    for (let k = 1; k < K; k++) {
      const ahead = posterior[i * K + k]! - posterior[i * K + best]!
      if (ahead > 1e-12 || (ahead > -1e-12 && others[i * K + k]! > others[i * K + best]!)) best = k
    }
    return best
  })
}

/** W shares of the others' labels on the same tasks that say the same; not a number for who was always alone. */
export function agreementWithOthers({
  tasks,
  workers,
  classes,
  taskStart,
  worker,
  label,
  weight,
}: Labels): Float64Array {
  const alike = new Float64Array(workers.length)
  const others = new Float64Array(workers.length)
  const counts = new Float64Array(classes.length)
  for (let i = 0; i < tasks.length; i++) {
    counts.fill(0)
    let all = 0
    for (let n = taskStart[i]!; n < taskStart[i + 1]!; n++) {
      counts[label[n]!]! += weight ? weight[n]! : 1
      all += weight ? weight[n]! : 1
    }
    for (let n = taskStart[i]!; n < taskStart[i + 1]!; n++) {
      const by = weight ? weight[n]! : 1
      alike[worker[n]!]! += by * (counts[label[n]!]! - by)
      others[worker[n]!]! += by * (all - by)
    }
  }
  return alike.map((count, j) => count / others[j]!)
}
