import type { Labels } from '../labels.ts'
import { type OtherOpinion, otherOpinion } from './other-opinion.ts'

/** Two workers whose answers are alike beyond what the tasks explain. */
export interface CopyingPair {
  readonly workers: readonly [string, string]
  /** So many tasks both answered, and so many alike. */
  readonly shared: number
  readonly alike: number
  /** The natural logarithm of how much more probable copying makes their answers. */
  readonly evidence: number
}

export interface Copying {
  readonly pairs: readonly CopyingPair[]
  /** Groups of workers who are joined by such pairs: rings of puppets. */
  readonly rings: readonly (readonly string[])[]
}

export interface CopyingOptions {
  /** The probability of naming anybody where nobody copies; 0.01 where nothing is said. */
  readonly alpha?: number
  /** Pairs with fewer common tasks are not looked at; 5 where nothing is said. */
  readonly minShared?: number
}

/**
 * Looks for workers who copy from each other or are one person. Shared right answers say little, since good workers
 * share them too; shared wrong ones say much (Wesolowsky 2000; Dong et al. 2009). Each pair's answers are explained
 * once by two workers on their own, who know the truth as well as they do and else fall for the task's popular
 * mistakes, and once with some answers copied. What a pair gave, and what others gave who are like one of them, has no
 * part in what is taken for true, so that a ring cannot vouch for itself.
 *
 * @param labels n labels; no truth is needed.
 * @returns pairs whose ratio passes Bonferroni's bound for all pairs looked at, and the rings they make. O(sum over
 * tasks of labels squared) to find pairs, and O(common tasks · (labels of a task + K²)) for each pair that is mostly
 * alike.
 * @throws RangeError where alpha is not between 0 and 1.
 * @example
 * ```ts
 * const answers = {
 *   ann: 'xyzxxyzzyxzyxyzx',
 *   bob: 'xyzxxyzzyxzyxyzz',
 *   cat: 'xyzxyyzzyxzyxyzx',
 *   dan: 'xyzxxyzzyxxyxyzx',
 *   puppet1: 'zyxxyyxzzxyyzyxx',
 *   puppet2: 'zyxxyyxzzxyyzyxx',
 * }
 * const rows = Object.entries(answers).flatMap(([worker, given]) =>
 *   [...given].map((label, task) => ({ worker, task, label })),
 * )
 * copyingEvidence(labelsFromRows(rows)).rings // => [['puppet1', 'puppet2']]
 * ```
 */
export function copyingEvidence(labels: Labels, { alpha = 0.01, minShared = 5 }: CopyingOptions = {}): Copying {
  if (!(alpha > 0 && alpha < 1)) throw new RangeError(`copyingEvidence: alpha lies between 0 and 1, not ${alpha}`)
  const { workers } = labels
  const met = meetingsOf(labels).filter(({ shared }) => shared >= minShared)
  const alikes = workers.map(() => new Set<number>())
  for (const { first, second, shared, alike } of met)
    if (alike >= 0.9 * shared) {
      alikes[first]!.add(second)
      alikes[second]!.add(first)
    }
  const opinion = otherOpinion(labels)
  const bound = Math.log(met.length / alpha)
  const pairs = met
    // Who copies most answers is alike in most of them.
    .filter(({ shared, alike }) => alike > shared / 2)
    .map((pair) => ({ ...pair, evidence: evidenceOf(labels, opinion, alikes, pair) }))
    .filter(({ evidence }) => evidence >= bound)
    .sort((a, b) => b.evidence - a.evidence)
  return {
    pairs: pairs.map(({ first, second, shared, alike, evidence }) => ({
      workers: [workers[first]!, workers[second]!],
      shared,
      alike,
      evidence,
    })),
    rings: ringsOf(pairs).map((ring) => ring.map((j) => workers[j]!)),
  }
}

interface Meeting {
  readonly first: number
  readonly second: number
  readonly shared: number
  readonly alike: number
}

/** How many tasks each pair of workers shares. A worker's several labels on one task are left out of it. */
function meetingsOf({ tasks, workers, taskStart, worker, label }: Labels): Meeting[] {
  const meetings = new Map<number, { shared: number; alike: number }>()
  for (let i = 0; i < tasks.length; i++)
    for (let m = taskStart[i]!; m < taskStart[i + 1]!; m++)
      for (let n = m + 1; n < taskStart[i + 1]!; n++) {
        if (worker[m] === worker[n]) continue
        const key = worker[m]! * workers.length + worker[n]!
        const meeting = meetings.get(key) ?? { shared: 0, alike: 0 }
        meeting.shared++
        meeting.alike += Number(label[m] === label[n])
        meetings.set(key, meeting)
      }
  return Array.from(meetings, ([key, { shared, alike }]) => ({
    first: Math.floor(key / workers.length),
    second: key % workers.length,
    shared,
    alike,
  }))
}

/**
 * Shares of copied answers; the mean of the ratios of the last ones is a ratio as well. Workers on their own may seem
 * to copy a few, since tasks mislead people in more ways than the model knows: where one of the first ones explains
 * their answers better, they are left in peace, however many tasks they share.
 */
const copyShares = [0, 0.15, 0.3, 0.45, 0.6, 0.7, 0.8, 0.95]
const innocent = 5

function evidenceOf(
  labels: Labels,
  { accuracy, of }: OtherOpinion,
  alikes: readonly Set<number>[],
  { first, second }: Meeting,
): number {
  const { classes, task, worker, label, taskStart, byWorker, workerStart } = labels
  const K = classes.length
  const isLeftOut = (j: number) => j === first || j === second || alikes[first]!.has(j) || alikes[second]!.has(j)
  const posterior = new Float64Array(K)
  const popular = new Float64Array(K)
  const logs = new Float64Array(copyShares.length)
  for (let place = workerStart[first]!; place < workerStart[first + 1]!; place++) {
    const n = byWorker[place]!
    const i = task[n]!
    for (let m = taskStart[i]!; m < taskStart[i + 1]!; m++) {
      if (worker[m] !== second) continue
      of(i, isLeftOut, posterior, popular)
      compare(label[n]!, label[m]!)
    }
  }
  const copied = logs.subarray(innocent)
  const largest = copied.reduce((a, b) => Math.max(a, b))
  const mean = largest + Math.log(copied.reduce((sum, log) => sum + Math.exp(log - largest), 0) / copied.length)
  const isCopying = mean > logs.subarray(0, innocent).reduce((a, b) => Math.max(a, b))
  return isCopying ? mean - logs[0]! : 0

  function compare(y: number, z: number): void {
    const all = popular.reduce((a, b) => a + b, 0)
    let apart = 0
    let alone = 0
    for (let k = 0; k < K; k++) {
      const one = answerOf(first, k, y, all)
      apart += posterior[k]! * one * answerOf(second, k, z, all)
      alone += posterior[k]! * one
    }
    for (const [place, share] of copyShares.entries())
      logs[place]! += Math.log(1 - share + (y === z ? (share * alone) / apart : 0))
  }

  function answerOf(j: number, k: number, y: number, all: number): number {
    if (k === y) return accuracy[j]!
    return ((1 - accuracy[j]!) * popular[y]!) / (all - popular[k]!)
  }
}

function ringsOf(pairs: readonly Meeting[]): number[][] {
  const ringOf = new Map<number, Set<number>>()
  for (const { first, second } of pairs) {
    const joined = new Set([first, second, ...(ringOf.get(first) ?? []), ...(ringOf.get(second) ?? [])])
    for (const j of joined) ringOf.set(j, joined)
  }
  return [...new Set(ringOf.values())].map((ring) => [...ring].sort((a, b) => a - b)).sort((a, b) => a[0]! - b[0]!)
}
