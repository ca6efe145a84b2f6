import type { Labels } from '../labels.ts'

/** Closer than this, relative to the larger, two probabilities differ by rounding only. */
const tolerance = 1e-9

/**
 * The likeliest class of each task, -1 where there is no class. Of equally likely ones the more common in the prior is
 * taken; of equally common ones the one whose name, hashed with the task's name and the seed, comes out largest: chance,
 * but the same chance in whatever order rows, workers and tasks come.
 */
export function chooseClasses(
  { tasks, classes }: Labels,
  posterior: Float64Array,
  prior: Float64Array,
  seed: number,
): Int32Array {
  const K = classes.length
  const chosen = new Int32Array(tasks.length)
  for (let i = 0; i < tasks.length; i++) {
    let best = -1
    let largest = -Infinity
    let second = -Infinity
    for (let k = 0; k < K; k++) {
      const probability = posterior[i * K + k]!
      if (probability > largest) {
        second = largest
        largest = probability
        best = k
      } else if (probability > second) second = probability
    }
    chosen[i] = second >= largest * (1 - tolerance) && K > 1 ? partTies(i, largest) : best
  }
  return chosen

  /** Ties are frequent where tasks have few labels, so nothing is made for them but a hash where priors are level too. */
  function partTies(i: number, largest: number): number {
    const isTied = (k: number) => posterior[i * K + k]! >= largest * (1 - tolerance)
    let commonest = -Infinity
    for (let k = 0; k < K; k++) if (isTied(k) && prior[k]! > commonest) commonest = prior[k]!
    let best = -1
    for (let k = 0; k < K; k++) {
      if (!isTied(k) || prior[k]! < commonest * (1 - tolerance)) continue
      if (best < 0 || hash(seed, tasks[i]!, classes[k]!) > hash(seed, tasks[i]!, classes[best]!)) best = k
    }
    return best
  }
}

/** The classes whose probability is the largest, or within rounding of it. */
export function tiedClasses(probability: ArrayLike<number>): number[] {
  let largest = -Infinity
  for (let k = 0; k < probability.length; k++) largest = Math.max(largest, probability[k]!)
  const tied: number[] = []
  for (let k = 0; k < probability.length; k++) if (probability[k]! >= largest * (1 - tolerance)) tied.push(k)
  return tied
}

/** FNV-1a over the names, then mixed so that like names lie far apart. */
function hash(seed: number, ...names: readonly string[]): number {
  let sum = (2166136261 ^ seed) >>> 0
  for (const name of names) {
    for (let place = 0; place < name.length; place++) sum = Math.imul(sum ^ name.charCodeAt(place), 16777619)
    sum = Math.imul(sum ^ 0xffff, 16777619)
  }
  return mixed(sum)
}

/** The bits of a number spread over all 32, so that like numbers come out unlike. */
export function mixed(bits: number): number {
  let sum = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  sum = Math.imul(sum ^ (sum >>> 13), 0xc2b2ae35)
  return (sum ^ (sum >>> 16)) >>> 0
}
