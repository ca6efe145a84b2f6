import type { KnownSet } from './known-sets.ts'

export interface Scores {
  readonly accuracy: number
  readonly macroF1: number
  readonly brier: number
  readonly calibrationError: number
}

/** Bins of equal width for the expected calibration error. */
const bins = 10

/** How right posteriors (N * K) are on the tasks with known truth. A tie of m classes is right by 1/m. */
export function score(posterior: Float64Array, { labels, truth }: KnownSet): Scores {
  const K = labels.classes.length
  const chosen = new Float64Array(K)
  const hit = new Float64Array(K)
  const real = new Float64Array(K)
  const confidence = new Float64Array(bins)
  const correct = new Float64Array(bins)
  let brier = 0
  for (const [i, y] of truth) {
    const row = posterior.subarray(i * K, i * K + K)
    const largest = row.reduce((a, b) => Math.max(a, b), 0)
    const tied = Array.from(row.keys()).filter((k) => row[k]! >= largest * (1 - 1e-9))
    const right = tied.includes(y) ? 1 / tied.length : 0
    for (const k of tied) chosen[k]! += 1 / tied.length
    if (y >= 0) {
      real[y]!++
      hit[y]! += right
    }
    for (let k = 0; k < K; k++) brier += (row[k]! - Number(k === y)) ** 2
    const bin = Math.min(bins - 1, Math.floor(largest * bins))
    confidence[bin]! += largest
    correct[bin]! += right
  }
  const present = Array.from(real.keys()).filter((k) => real[k]! > 0)
  return {
    accuracy: hit.reduce((a, b) => a + b, 0) / truth.size,
    macroF1: present.reduce((sum, k) => sum + (2 * hit[k]!) / (chosen[k]! + real[k]!), 0) / present.length,
    brier: brier / truth.size,
    calibrationError: confidence.reduce((sum, all, bin) => sum + Math.abs(all - correct[bin]!), 0) / truth.size,
  }
}
