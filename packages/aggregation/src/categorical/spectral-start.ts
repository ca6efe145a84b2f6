import type { Labels } from '../labels.ts'
import { dot, eigenvectors, inverse, multiply, transpose } from './matrix.ts'
import { tensorComponents } from './tensor.ts'
import { softmax } from './vote-step.ts'
import { voteShares } from './votes.ts'

/**
 * A start for `dawidSkene` from the moments of the labels (Zhang et al. 2014, NIPS): workers are dealt into three
 * groups, whose answers are independent given the class, and the groups' confusion matrices are the components of the
 * third moment. Needs no majority to be right on every class, but many labels.
 *
 * @param labels n labels on N tasks in K classes.
 * @returns N * K posteriors; the shares of votes where the moments do not tell K classes apart. O(n K + N K^3).
 * @example
 * ```ts
 * const rows = ['xxyxxx', 'yyxyyy', 'xxxxxx', 'yyyyyx'].flatMap((answers, task) =>
 *   [...answers].map((label, worker) => ({ worker, task, label })),
 * )
 * const labels = labelsFromRows(rows)
 * dawidSkene(labels, { start: spectralStart(labels) }).label // => [0, 1, 0, 1]
 * ```
 */
export function spectralStart(labels: Labels, { seed = 0 }: { readonly seed?: number } = {}): Float64Array {
  const { tasks, classes, gold } = labels
  const K = classes.length
  const shares = voteShares(labels)
  const groups = groupMeans(labels)
  const components = [0, 1, 2].map((c) => confusionOfGroup(groups, c, K, seed))
  if (components.some((component) => component === undefined)) return shares
  const logs = components.map((component) => component!.confusion.map((row) => row.map((p) => Math.log(p))))
  const logPrior = components[2]!.prior.map((p) => Math.log(p))
  const posterior = new Float64Array(shares.length)
  for (let i = 0; i < tasks.length; i++) {
    const sum = Float64Array.from(logPrior)
    for (const [g, { mean, count }] of groups.entries())
      for (let k = 0; k < K; k++) for (let l = 0; l < K; l++) sum[k]! += count[i]! * mean[i * K + l]! * logs[g]![l]![k]!
    softmax(sum, gold[i]!, posterior, i * K)
  }
  return posterior
}

/** The mean answer of a group's workers to each task (N * K), and how many there are. */
interface Group {
  readonly mean: Float64Array
  readonly count: Float64Array
}

/** Workers are dealt out in the order of how much they did, so that no group is left without. */
function groupMeans({ tasks, workers, classes, workerStart, task, worker, label, weight }: Labels): Group[] {
  const K = classes.length
  const work = (j: number) => workerStart[j + 1]! - workerStart[j]!
  const groupOf = new Int32Array(workers.length)
  const order = Array.from(workers, (_, j) => j).sort((a, b) => work(b) - work(a) || a - b)
  for (const [place, j] of order.entries()) groupOf[j] = place % 3
  const groups = [0, 1, 2].map(() => ({
    mean: new Float64Array(tasks.length * K),
    count: new Float64Array(tasks.length),
  }))
  for (let n = 0; n < label.length; n++) {
    const { mean, count } = groups[groupOf[worker[n]!]!]!
    const by = weight ? weight[n]! : 1
    mean[task[n]! * K + label[n]!]! += by
    count[task[n]!]! += by
  }
  for (const { mean, count } of groups)
    for (let place = 0; place < mean.length; place++) mean[place]! /= count[Math.floor(place / K)]! || 1
  return groups
}

/** Answers beside true classes of group c, in columns, from the moments with the other two; nothing if they are singular. */
function confusionOfGroup(groups: readonly Group[], c: number, K: number, seed: number) {
  const [za, zb, zc] = [groups[(c + 1) % 3]!, groups[(c + 2) % 3]!, groups[c]!]
  const complete: number[] = []
  for (let i = 0; i < zc.count.length; i++) if (za.count[i]! * zb.count[i]! * zc.count[i]! > 0) complete.push(i)
  if (complete.length === 0) return
  const at = (group: Group, i: number) => Array.from(group.mean.subarray(i * K, i * K + K))
  const moment = (first: Group, second: Group) =>
    meanOuter(
      complete,
      (i) => at(first, i),
      (i) => at(second, i),
      K,
    )
  const ofA = inverse(moment(za, zb))
  const ofB = inverse(moment(zb, za))
  if (!ofA || !ofB) return
  const turnA = multiply(moment(zc, zb), ofA)
  const turnB = multiply(moment(zc, za), ofB)
  const seenA = (i: number) => turnA.map((row) => dot(row, at(za, i)))
  const seenB = (i: number) => turnB.map((row) => dot(row, at(zb, i)))
  const second = meanOuter(complete, seenA, seenB, K)
  const { values, vectors } = eigenvectors(second.map((row, x) => row.map((value, y) => (value + second[y]![x]!) / 2)))
  if (values.some((value) => !(value > 1e-6))) return
  /** Whitens: one row for each direction of the second moment. */
  const whiten = vectors.map((vector, v) => vector.map((value) => value / Math.sqrt(values[v]!)))
  const tensor = thirdMoment(
    complete,
    [seenA, seenB, (i: number) => at(zc, i)].map((seen) => (i: number) => whiten.map((row) => dot(row, seen(i)))),
    K,
  )
  const unwhiten = inverse(whiten)
  return unwhiten && asConfusion(tensorComponents(tensor, K, seed), transpose(unwhiten))
}

/** Components of the third moment become columns of answers, each at the class that it names most. */
function asConfusion(components: readonly { value: number; vector: number[] }[], unwhiten: number[][]) {
  const K = components.length
  const columns = components.map(({ value, vector }) => ({
    prior: Math.max(1e-3, 1 / value ** 2),
    column: transpose(unwhiten).map((row) => Math.max(0.01, value * dot(row, vector))),
  }))
  const confusion = Array.from({ length: K }, () => new Array<number>(K).fill(0))
  const prior = new Array<number>(K).fill(0)
  const free = new Set(columns.keys())
  for (let k = 0; k < K; k++) {
    const best = [...free].reduce((a, b) => (share(columns[a]!.column, k) >= share(columns[b]!.column, k) ? a : b))
    free.delete(best)
    prior[k] = columns[best]!.prior
    for (let l = 0; l < K; l++) confusion[l]![k] = share(columns[best]!.column, l)
  }
  const all = prior.reduce((a, b) => a + b, 0)
  return { confusion, prior: prior.map((p) => p / all) }
}

type Seen = (i: number) => number[]

function meanOuter(tasks: readonly number[], first: Seen, second: Seen, K: number): number[][] {
  const mean = Array.from({ length: K }, () => new Array<number>(K).fill(0))
  for (const i of tasks) {
    const [a, b] = [first(i), second(i)]
    for (let x = 0; x < K; x++) for (let y = 0; y < K; y++) mean[x]![y]! += (a[x]! * b[y]!) / tasks.length
  }
  return mean
}

function thirdMoment(tasks: readonly number[], [first, second, third]: readonly Seen[], K: number): Float64Array {
  const mean = new Float64Array(K ** 3)
  for (const i of tasks) {
    const [a, b, c] = [first!(i), second!(i), third!(i)]
    for (let place = 0; place < mean.length; place++)
      mean[place]! += (a[Math.floor(place / (K * K))]! * b[Math.floor(place / K) % K]! * c[place % K]!) / tasks.length
  }
  return mean
}

function share(column: readonly number[], l: number): number {
  return column[l]! / column.reduce((a, b) => a + b, 0)
}
