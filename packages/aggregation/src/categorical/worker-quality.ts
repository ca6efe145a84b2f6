import type { Labels } from '../labels.ts'
import type { Aggregation, Estimates } from './aggregation.ts'
import { betaQuantile } from './beta.ts'

/** A share with the bounds between which it lies with the level's probability. */
export interface Interval {
  readonly value: number
  readonly lower: number
  readonly upper: number
}

/**
 * How often each of W workers is right, by the posteriors. A task that is in doubt tells less than one that is certain:
 * what is missing (Louis 1982) is taken off the number of labels, so that the interval is as wide as it must be.
 */
export function agreementOf(labels: Labels, posterior: Float64Array): Estimates {
  const { tasks, workers, classes, taskStart, worker, label, weight } = labels
  const K = classes.length
  const count = new Float64Array(workers.length)
  const right = new Float64Array(workers.length)
  const doubt = new Float64Array(workers.length)
  for (let i = 0; i < tasks.length; i++)
    for (let n = taskStart[i]!; n < taskStart[i + 1]!; n++) {
      const j = worker[n]!
      const by = weight ? weight[n]! : 1
      const q = posterior[i * K + label[n]!]!
      count[j]! += by
      right[j]! += by * q
      doubt[j]! += by * q * (1 - q)
    }
  const size = count.map((all, j) => {
    const share = (right[j]! + 0.5) / (all + 1)
    return Math.max(0, all - doubt[j]! / (share * (1 - share)))
  })
  return { value: right.map((sum, j) => (count[j]! > 0 ? sum / count[j]! : 0.5)), size }
}

/**
 * The quality of each worker, the probability that a label of theirs is right, with its interval.
 *
 * @param options `level`: how probable it is that the truth lies between the bounds, 0.95 where nothing is said.
 * @returns W entries in the order of the workers' names. The bounds are quantiles of a beta distribution with Jeffreys'
 * prior; labels on tasks in doubt count for what they tell (Louis 1982, JRSS B 44). O(W).
 * @throws RangeError where the level is not between 0 and 1.
 * @example
 * ```ts
 * const labels = labelsFromColumns({ worker: ['a', 'a', 'b'], task: [1, 2, 1], label: ['x', 'y', 'y'] }, { gold: [[1, 'x']] })
 * const [a, b] = workerQualities(majorityVote(labels))
 * a.worker // => 'a'
 * b.quality.value // => 0
 * b.quality.upper // => 0.85
 * ```
 */
export function workerQualities(
  { workers, quality }: Aggregation,
  options: { readonly level?: number } = {},
): { worker: string; quality: Interval }[] {
  return workers.map((worker, j) => ({ worker, quality: intervalAt(quality, j, options.level ?? 0.95) }))
}

/**
 * The confusion matrix of one worker, with intervals.
 *
 * @param worker the worker's name.
 * @param options `level`: how probable it is that each entry's truth lies between its bounds, 0.95 where nothing is said.
 * @returns K rows, one for each true class, of K entries, one for each answer. Each row's values sum to 1. O(K * K).
 * @throws RangeError where the worker has no label, or the level is not between 0 and 1.
 * @example
 * ```ts
 * const labels = labelsFromColumns({ worker: ['a', 'b', 'c'], task: [1, 1, 1], label: ['x', 'x', 'y'] })
 * const matrix = confusionOf(dawidSkene(labels), 'a')
 * matrix.length // => 2
 * matrix[0][0].value > matrix[0][1].value // => true
 * ```
 */
export function confusionOf(
  { workers, classes, confusion }: Aggregation,
  worker: string,
  options: { readonly level?: number } = {},
): Interval[][] {
  const j = workers.indexOf(worker)
  if (j < 0) throw new RangeError(`confusionOf: there is no worker ${worker}`)
  const K = classes.length
  return classes.map((_, k) =>
    classes.map((__, l) => intervalAt(confusion, (j * K + k) * K + l, options.level ?? 0.95)),
  )
}

function intervalAt({ value, size }: Estimates, place: number, level: number): Interval {
  if (!(level > 0 && level < 1)) throw new RangeError(`workerQualities: a level lies between 0 and 1, not ${level}`)
  // Half a label either way is Jeffreys' prior: bounds stay inside 0 to 1, and cover what they say also near the ends.
  const a = value[place]! * size[place]! + 0.5
  const b = (1 - value[place]!) * size[place]! + 0.5
  const tail = (1 - level) / 2
  return { value: value[place]!, lower: betaQuantile(tail, a, b), upper: betaQuantile(1 - tail, a, b) }
}
