import type { Labels } from '../labels.ts'
import { type Aggregation, asAggregation } from './aggregation.ts'
import type { Seeded } from './majority-vote.ts'
import { voteStep } from './vote-step.ts'

export interface MMsrOptions extends Seeded {
  readonly maxSteps?: number
  /** Stop when no skill moves by more than this. */
  readonly tolerance?: number
  /** The share of a worker's neighbours that may be adversaries, dropped at each end. */
  readonly trimmed?: number
}

/**
 * Robust rank-one completion (Ma and Olshevsky 2020, NeurIPS): how often two workers agree is the product of their
 * skills, and skills are found from pairs by trimmed means, so that some adversaries do no harm. Then votes by log-odds.
 *
 * @param labels n labels on N tasks from W workers in K classes.
 * @returns posteriors of the one-coin model with these skills and classes all alike; the trace holds the largest move of
 * a skill in each step. Time and memory in proportion to the pairs of workers on each task.
 * @example
 * ```ts
 * const rows = ['xxy', 'yyx', 'xxx', 'yyx'].flatMap((answers, task) =>
 *   [...answers].map((label, worker) => ({ worker, task, label })),
 * )
 * const { label, quality } = mMsr(labelsFromRows(rows))
 * label // => [0, 1, 0, 1]
 * quality.value[0] > quality.value[2] // => true
 * ```
 */
export function mMsr(labels: Labels, options: MMsrOptions = {}): Aggregation {
  const { maxSteps = 200, tolerance = 1e-6, trimmed = 0.25, seed } = options
  const { tasks, workers, classes } = labels
  const K = classes.length
  const neighbours = agreements(labels)
  let skill = new Float64Array(workers.length).fill(0.5)
  const trace: number[] = []
  while (trace.length < maxSteps && (trace.at(-1) ?? Infinity) > tolerance) {
    // Halfway, since all skills at once would swing from too small to too large and back for ever.
    const next = skill.map((own, j) => (own + trimmedSkill(neighbours[j]!, skill, own, trimmed)) / 2)
    trace.push(next.reduce((move, value, j) => Math.max(move, Math.abs(value - skill[j]!)), 0))
    skill = next
  }
  const signs = signsOf(neighbours)
  const logHit = new Float64Array(workers.length)
  const logMiss = new Float64Array(workers.length)
  const margin = Math.min(0.25, 1 / Math.sqrt(Math.max(1, tasks.length)))
  for (let j = 0; j < workers.length; j++) {
    const bounded = Math.min(1 - margin, Math.max(-1 / Math.max(1, K - 1) + margin, signs[j]! * skill[j]!))
    const right = Math.min(1 - 1e-9, (bounded * (K - 1) + 1) / K)
    logHit[j] = Math.log(right)
    logMiss[j] = Math.log((1 - right) / Math.max(1, K - 1))
  }
  const posterior = new Float64Array(tasks.length * K)
  voteStep(labels, { prior: new Float64Array(K).fill(1 / K), logHit, logMiss, ofWorker: true, posterior })
  return asAggregation(labels, { method: 'M-MSR', posterior, trace, converged: (trace.at(-1) ?? 0) <= tolerance, seed })
}

/** Another worker, on how many tasks both are, and how much more than by chance they agree there, 1 at most. */
interface Neighbour {
  readonly worker: number
  readonly shared: number
  readonly agreement: number
}

function agreements({
  workers,
  classes,
  byWorker,
  workerStart,
  task,
  taskStart,
  worker,
  label,
}: Labels): Neighbour[][] {
  const K = classes.length
  const shared = new Float64Array(workers.length)
  const agreed = new Float64Array(workers.length)
  return workers.map((_, j) => {
    const met = new Set<number>()
    for (let place = workerStart[j]!; place < workerStart[j + 1]!; place++) {
      const n = byWorker[place]!
      for (let other = taskStart[task[n]!]!; other < taskStart[task[n]! + 1]!; other++) {
        const o = worker[other]!
        if (o === j) continue
        met.add(o)
        shared[o]!++
        if (label[other] === label[n]) agreed[o]!++
      }
    }
    return [...met]
      .sort((a, b) => a - b)
      .map((o) => {
        const share = agreed[o]! / shared[o]!
        const neighbour = { worker: o, shared: shared[o]!, agreement: (K * share - 1) / Math.max(1, K - 1) }
        shared[o] = 0
        agreed[o] = 0
        return neighbour
      })
  })
}

/** The mean of what each neighbour says of the skill, without the most extreme on either side of the present value. */
function trimmedSkill(neighbours: readonly Neighbour[], skill: Float64Array, own: number, trimmed: number): number {
  const said = neighbours
    .filter(({ worker }) => skill[worker]! > 1e-6)
    .map(({ worker, shared, agreement }) => ({
      ratio: Math.min(1, Math.abs(agreement) / skill[worker]!),
      // A neighbour of more skill and more shared tasks says it with less error.
      weight: shared * skill[worker]! ** 2,
    }))
    .sort((a, b) => a.ratio - b.ratio)
  if (said.length === 0) return own
  const drop = Math.floor(trimmed * said.length)
  const below = Math.min(drop, said.filter(({ ratio }) => ratio < own).length)
  const above = Math.min(drop, said.filter(({ ratio }) => ratio > own).length)
  const kept = said.slice(below, said.length - above)
  const sum = kept.reduce((total, { ratio, weight }) => total + ratio * weight, 0)
  return sum / kept.reduce((total, { weight }) => total + weight, 0)
}

/**
 * Who is with the majority and who is against it: the signs of the leading eigenvector of the agreements. Half of each
 * step stays, so that an eigenvalue below zero cannot make the signs alternate.
 */
function signsOf(neighbours: readonly Neighbour[][]): Float64Array {
  const stay = neighbours.map((of) =>
    of.reduce((sum, { shared, agreement }) => sum + shared * Math.abs(agreement), 1e-3),
  )
  let vector = new Float64Array(neighbours.length).fill(1)
  for (let step = 0; step < 200; step++) {
    const moved = vector.map((_, j) =>
      neighbours[j]!.reduce((sum, { worker, shared, agreement }) => sum + shared * agreement * vector[worker]!, 0),
    )
    // Each by its own sum of agreements, so that workers of another part of the graph do not fade away.
    vector = vector.map((own, j) => (own + moved[j]! / stay[j]!) / 2)
  }
  return vector.map((value) => (value < 0 ? -1 : 1))
}
