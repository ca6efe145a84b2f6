import type { Labels } from '../labels.ts'
import { type OtherOpinion, otherOpinion } from './other-opinion.ts'

/**
 * How much better two habits foretell a worker's answers than the tasks do. Natural logarithms of likelihood ratios.
 */
export interface HabitEvidence {
  readonly worker: string
  /** The same few answers whatever the task: straight-liners. */
  readonly constant: number
  /** Each answer follows from the one before: alternating and other patterns. */
  readonly pattern: number
}

/**
 * Evidence that workers answer by habit and not by task. The habits are that answers come from a few favourites, or
 * depend on the one before (both with a Dirichlet weight on what the favourites are); against them stands a worker of
 * whatever accuracy who looks at the tasks, guesses included. A ratio of r comes about by chance with probability at
 * most 1 / r (Wasserman et al. 2020, universal inference), so that ln(W / 0.01) is a bound for W workers at once.
 *
 * @param labels n labels.
 * @param order of each worker's labels: n numbers in the order of `labels`, such as times. Labels by task where nothing
 * is said.
 * @returns for each of W workers; near 0 or below for who looks. O(labels of all tasks squared + n K).
 * @throws RangeError where the order is not n numbers.
 * @example
 * ```ts
 * const rows = [...'xyzzyxxyzyxz'].flatMap((truth, task) => [
 *   ...['ann', 'bob', 'cat'].map((worker) => ({ worker, task, label: truth })),
 *   { worker: 'same', task, label: 'x' },
 *   { worker: 'turns', task, label: 'xyz'[task % 3] },
 * ])
 * const evidence = habitEvidence(labelsFromRows(rows))
 * evidence.map(({ constant }) => constant > 5) // => [false, false, false, true, false]
 * evidence.map(({ pattern }) => pattern > 3) // => [false, false, false, true, true]
 * ```
 */
export function habitEvidence(labels: Labels, order?: ArrayLike<number>): HabitEvidence[] {
  const { workers, label, byWorker, workerStart } = labels
  if (order && order.length !== label.length)
    throw new RangeError(`habitEvidence: an order of ${label.length} labels is wanted, not of ${order.length}`)
  const opinion = otherOpinion(labels)
  return workers.map((worker, j) => {
    const places = byWorker.slice(workerStart[j]!, workerStart[j + 1]!)
    if (order) places.sort((a, b) => order[a]! - order[b]!)
    const byTask = bestByTask(labels, opinion, j, places)
    return {
      worker,
      constant: habit(labels, places, () => 0) - byTask,
      pattern: habit(labels, places, (place) => (place === 0 ? 0 : 1 + label[places[place - 1]!]!)) - byTask,
    }
  })
}

/**
 * So many answers of each class are thought to have been given before: few, so that a habit shows after some answers.
 */
const favour = 0.2

/** The logarithm of the probability of the answers where each depends only on the state that comes before it. */
function habit({ classes, label }: Labels, places: Int32Array, stateBefore: (place: number) => number): number {
  const K = classes.length
  const counts = new Float64Array((K + 1) * K).fill(favour)
  const sums = new Float64Array(K + 1).fill(favour * K)
  let log = 0
  for (let place = 0; place < places.length; place++) {
    const state = stateBefore(place)
    const at = state * K + label[places[place]!]!
    log += Math.log(counts[at]! / sums[state]!)
    counts[at]!++
    sums[state]!++
  }
  return log
}

/** The same for a worker who looks at the tasks, at the accuracy that fits best: more than any worker deserves. */
function bestByTask(labels: Labels, opinion: OtherOpinion, j: number, places: Int32Array): number {
  const K = labels.classes.length
  const posterior = new Float64Array(K)
  const popular = new Float64Array(K)
  const isRight = Float64Array.from(places, (n) => {
    opinion.of(labels.task[n]!, (worker) => worker === j, posterior, popular)
    return posterior[labels.label[n]!]!
  })
  let best = -Infinity
  for (let step = 0; step <= 20; step++) {
    const accuracy = 1 / K + ((1 - 1 / K) * Math.min(step, 19.8)) / 20
    const logLikelihood = isRight.reduce(
      (sum, q) => sum + Math.log(accuracy * q + ((1 - accuracy) * (1 - q)) / Math.max(1, K - 1)),
      0,
    )
    best = Math.max(best, logLikelihood)
  }
  return best
}
