import type { Labels } from '../labels.ts'
import type { Agreement } from './coefficient.ts'

/** How much an answer that is some classes off counts as disagreement. */
export type KappaWeights = 'none' | 'linear' | 'quadratic'

/**
 * Cohen's kappa (1960) of two workers, and the weighted one (1968): their agreement beyond what chance brings about
 * where each keeps to their own habits.
 *
 * @param workers the names of two workers.
 * @param options `weights`: `linear` or `quadratic` by the distance in the order of the classes; `none` where nothing
 * is said.
 * @returns over the tasks that both labelled. O(labels of both + K²).
 * @throws RangeError where there is no such worker.
 * @example
 * ```ts
 * const rows = ['xx', 'xx', 'yy', 'xy', 'yy'].flatMap((answers, task) =>
 *   [...answers].map((label, place) => ({ worker: 'ab'[place], task, label })),
 * )
 * cohenKappa(labelsFromRows(rows), ['a', 'b']).value // => 0.615
 * ```
 */
export function cohenKappa(
  labels: Labels,
  workers: readonly [string, string],
  { weights = 'none' }: { readonly weights?: KappaWeights } = {},
): Agreement {
  const [first, second] = workers.map((name) => {
    const j = labels.workers.indexOf(name)
    if (j < 0) throw new RangeError(`cohenKappa: there is no worker ${name}`)
    return j
  }) as [number, number]
  const K = labels.classes.length
  const { table, units } = contingency(labels, first, second)
  const likeness = (c: number, k: number) => {
    if (weights === 'none') return Number(c === k)
    const apart = Math.abs(c - k) / Math.max(1, K - 1)
    return 1 - (weights === 'linear' ? apart : apart ** 2)
  }
  const rows = new Float64Array(K)
  const columns = new Float64Array(K)
  let all = 0
  for (let place = 0; place < table.length; place++) {
    rows[Math.floor(place / K)]! += table[place]!
    columns[place % K]! += table[place]!
    all += table[place]!
  }
  let observed = 0
  let expected = 0
  for (let c = 0; c < K; c++)
    for (let k = 0; k < K; k++) {
      observed += (likeness(c, k) * table[c * K + k]!) / all
      expected += (likeness(c, k) * rows[c]! * columns[k]!) / all ** 2
    }
  const isDefined = units > 0 && 1 - expected > 1e-12
  if (units === 0) return { value: 1, observed: 1, expected: 1, units, isDefined }
  return { value: isDefined ? (observed - expected) / (1 - expected) : 1, observed, expected, units, isDefined }
}

/** K * K: how much weight of common tasks got each pair of answers; a worker's several labels share their task. */
function contingency({ classes, task, label, weight, byWorker, workerStart }: Labels, first: number, second: number) {
  const K = classes.length
  const table = new Float64Array(K * K)
  let units = 0
  let m = workerStart[first]!
  let n = workerStart[second]!
  while (m < workerStart[first + 1]! && n < workerStart[second + 1]!) {
    const [i, other] = [task[byWorker[m]!]!, task[byWorker[n]!]!]
    if (i < other) m++
    else if (i > other) n++
    else {
      const [toM, toN] = [endOfTask(m, first, i), endOfTask(n, second, i)]
      for (let a = m; a < toM; a++)
        for (let b = n; b < toN; b++) table[label[byWorker[a]!]! * K + label[byWorker[b]!]!]! += by(a) * by(b)
      units++
      m = toM
      n = toN
    }
  }
  return { table, units }

  function endOfTask(place: number, j: number, i: number): number {
    let end = place
    while (end < workerStart[j + 1]! && task[byWorker[end]!] === i) end++
    return end
  }

  function by(place: number): number {
    return weight ? weight[byWorker[place]!]! : 1
  }
}
