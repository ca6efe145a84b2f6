import type { Labels } from '../labels.ts'
import { type Aggregation, asAggregation } from './aggregation.ts'
import type { Seeded } from './majority-vote.ts'
import { softmax } from './vote-step.ts'
import { agreementWithVote } from './votes.ts'

export interface KosOptions extends Seeded {
  readonly maxSteps?: number
  /** Stop when no message, at a mean square of 1, moves by more than this. */
  readonly tolerance?: number
}

/**
 * Iterative learning (Karger, Oh and Shah 2011, NIPS): workers and tasks tell each other, label by label, what they
 * think of the other without that label. Made for two classes and random assignment; with more classes each is judged
 * against the rest. Messages start at 1, so that the first answer is the majority's, and are scaled at each step, since
 * they would grow without bound. Where few tasks join one group of workers to the next, it fails; measure before use.
 *
 * @param labels n labels on N tasks from W workers in K classes.
 * @returns posteriors whose order is the method's; its scores have no probability, so their scale is the one at which
 * workers are as reliable as they agree with the answers. The trace holds the largest move of a message in each step.
 * O(n) a step and class.
 * @example
 * ```ts
 * const rows = ['xxxxy', 'yyyyx', 'xxxxx', 'yyyyy'].flatMap((answers, task) =>
 *   [...answers].map((label, worker) => ({ worker, task, label })),
 * )
 * kos(labelsFromRows(rows)).label // => [0, 1, 0, 1]
 * ```
 */
export function kos(labels: Labels, options: KosOptions = {}): Aggregation {
  const { tasks, workers, classes, gold } = labels
  const K = classes.length
  const score = new Float64Array(tasks.length * K)
  const trust = new Float64Array(workers.length)
  const traces: number[][] = []
  // For two classes the second's scores are the first's, negated.
  for (let k = 0; k < (K === 2 ? 1 : K); k++) {
    const { perTask, perWorker, trace } = passMessages(labels, k, options)
    traces.push(trace)
    for (let i = 0; i < tasks.length; i++) score[i * K + k] = perTask[i]!
    for (let j = 0; j < workers.length; j++) trust[j]! += perWorker[j]!
  }
  if (K === 2) for (let i = 0; i < tasks.length; i++) score[i * K + 1] = -score[i * K]!

  const scale = scaleOf(trust, agreementWithVote(labels, asShares(score, K)), K)
  const posterior = new Float64Array(score.length)
  for (let i = 0; i < tasks.length; i++) {
    const row = score.subarray(i * K, i * K + K).map((value) => value * scale)
    softmax(row, gold[i]!, posterior, i * K)
  }
  const trace = traces.reduce((a, b) => (a.length >= b.length ? a : b), [])
  const converged = (trace.at(-1) ?? 0) <= (options.tolerance ?? usualTolerance)
  return asAggregation(labels, { method: 'KOS', posterior, trace, converged, seed: options.seed })
}

const usualTolerance = 1e-6

function passMessages(labels: Labels, k: number, { maxSteps = 20, tolerance = usualTolerance }: KosOptions) {
  const { tasks, workers, task, worker, label, weight, gold } = labels
  const says = Float64Array.from(label, (l, n) => (l === k ? 1 : -1) * (weight ? weight[n]! : 1))
  const part = partsOf(labels)
  let message = new Float64Array(label.length).fill(1)
  const perTask = new Float64Array(tasks.length)
  const perWorker = new Float64Array(workers.length)
  const trace: number[] = []
  const sumTasks = () => {
    perTask.fill(0)
    for (let n = 0; n < label.length; n++) perTask[task[n]!]! += says[n]! * message[n]!
  }
  sumTasks()
  for (let step = 0; step < maxSteps && (trace.at(-1) ?? Infinity) > tolerance; step++) {
    const toWorker = (n: number) => {
      const known = gold[task[n]!]!
      // What is known outweighs what the others think by as much as all labels of a task.
      return known >= 0 ? (known === k ? 1 : -1) * workers.length : perTask[task[n]!]! - says[n]! * message[n]!
    }
    perWorker.fill(0)
    for (let n = 0; n < label.length; n++) perWorker[worker[n]!]! += says[n]! * toWorker(n)
    const next = message.map((_, n) => perWorker[worker[n]!]! - says[n]! * toWorker(n))
    const size = sizes(next, part)
    let move = 0
    for (let n = 0; n < next.length; n++) {
      // Where nobody shares a task with anybody, there is nothing to tell, and the votes stand.
      next[n] = size[part[n]!]! > 0 ? next[n]! / size[part[n]!]! : message[n]!
      move = Math.max(move, Math.abs(next[n]! - message[n]!))
    }
    message = next
    trace.push(move)
    sumTasks()
  }
  perWorker.fill(0)
  const count = new Float64Array(workers.length)
  for (let n = 0; n < label.length; n++) {
    perWorker[worker[n]!]! += message[n]!
    count[worker[n]!]!++
  }
  return { perTask, perWorker: perWorker.map((sum, j) => sum / count[j]!), trace }
}

/** The root mean square of the messages in each part. */
function sizes(message: Float64Array, part: Int32Array): Float64Array {
  const parts = part.reduce((most, at) => Math.max(most, at + 1), 0)
  const square = new Float64Array(parts)
  const count = new Float64Array(parts)
  for (let n = 0; n < message.length; n++) {
    square[part[n]!]! += message[n]! ** 2
    count[part[n]!]!++
  }
  return square.map((sum, place) => Math.sqrt(sum / (count[place]! || 1)))
}

/**
 * For each label the part of the graph that it lies in, named by its first worker. Parts grow at rates of their own, and
 * scaled by one number the slower ones would fade into ties.
 */
function partsOf({ tasks, workers, taskStart, worker }: Labels): Int32Array {
  const leader = Int32Array.from(workers, (_, j) => j)
  const find = (j: number): number => {
    while (leader[j] !== j) j = leader[j] = leader[leader[j]!]!
    return j
  }
  for (let i = 0; i < tasks.length; i++)
    for (let n = taskStart[i]! + 1; n < taskStart[i + 1]!; n++) {
      const [a, b] = [find(worker[n - 1]!), find(worker[n]!)]
      leader[Math.max(a, b)] = Math.min(a, b)
    }
  return worker.map(find)
}

/** Scores moved up to where the least is 0, which is all that the leading class depends on. */
function asShares(score: Float64Array, K: number): Float64Array {
  return score.map((value, place) => {
    const row = place - (place % K)
    let least = Infinity
    for (let k = 0; k < K; k++) least = Math.min(least, score[row + k]!)
    return value - least
  })
}

/** The factor, by least squares, that makes trust the share by which a worker is better than chance. */
function scaleOf(trust: Float64Array, agreement: Float64Array, K: number): number {
  let both = 0
  let square = 0
  for (let j = 0; j < trust.length; j++) {
    both += (trust[j]! * (K * agreement[j]! - 1)) / (K - 1 || 1)
    square += trust[j]! ** 2
  }
  return square > 0 && both > 0 ? both / square : 1
}
