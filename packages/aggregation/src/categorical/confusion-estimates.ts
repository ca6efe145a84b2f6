import type { Labels } from '../labels.ts'
import type { Estimates } from './aggregation.ts'

/**
 * The confusion matrices of W workers from the posteriors (N * K) and perhaps pseudo-labels (`pseudo[(j * K + y) * K + k]`, or
 * the same K * K for every worker). Tasks in doubt count for what they tell (Louis 1982), as in `agreementOf`.
 */
export function confusionEstimates(labels: Labels, posterior: Float64Array, pseudo?: Float64Array): Estimates {
  const { tasks, workers, classes, taskStart, worker, label, weight } = labels
  const K = classes.length
  const count = new Float64Array(workers.length * K * K)
  const doubt = new Float64Array(count.length)
  if (pseudo) for (let place = 0; place < count.length; place++) count[place] = pseudo[place % pseudo.length]!
  for (let i = 0; i < tasks.length; i++)
    for (let n = taskStart[i]!; n < taskStart[i + 1]!; n++) {
      const by = weight ? weight[n]! : 1
      const row = (worker[n]! * K + label[n]!) * K
      for (let k = 0; k < K; k++) {
        const q = posterior[i * K + k]!
        count[row + k]! += by * q
        doubt[row + k]! += by * q * (1 - q)
      }
    }
  const estimates = { value: new Float64Array(count.length), size: new Float64Array(count.length) }
  for (let row = 0; row < count.length; row += K) {
    const table = row - (row % (K * K))
    estimateRow((row - table) / K, K, count.subarray(table), doubt.subarray(table), row, estimates)
  }
  return estimates
}

function estimateRow(
  k: number,
  K: number,
  count: Float64Array,
  doubt: Float64Array,
  row: number,
  { value, size }: Estimates,
): void {
  let all = 0
  let doubts = 0
  for (let l = 0; l < K; l++) {
    all += count[l * K + k]!
    doubts += doubt[l * K + k]!
  }
  for (let l = 0; l < K; l++) {
    const share = (count[l * K + k]! + 0.5) / (all + 1)
    const of = doubt[l * K + k]!
    const missing = (of * (1 - share)) / share + ((doubts - of) * share) / (1 - share)
    value[row + l] = all > 0 ? count[l * K + k]! / all : 1 / K
    size[row + l] = Math.max(0, all - missing)
  }
}
