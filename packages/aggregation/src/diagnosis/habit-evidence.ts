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
 * evidence.map(({ pattern }) => pattern > 3) // => [false, false, false, false, true]
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
    const beliefs = beliefsOf(labels, opinion, j, places)
    const byTask = bestByTask(beliefs, labels.classes.length)
    const partly = bestPartly(beliefs, labels, places)
    // A class that is common among the tasks looks like a habit too, unless looking now and then explains more.
    const against = (byHabit: number) => byHabit - (byHabit > partly ? byTask : partly)
    return {
      worker,
      constant: against(habit(labels, places, () => 0)),
      pattern: against(habit(labels, places, (place) => (place === 0 ? 0 : 1 + label[places[place - 1]!]!))),
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

/** How probable the others make each of the worker's answers. */
function beliefsOf(labels: Labels, opinion: OtherOpinion, j: number, places: Int32Array): Float64Array {
  const posterior = new Float64Array(labels.classes.length)
  const popular = new Float64Array(labels.classes.length)
  return Float64Array.from(places, (n) => {
    opinion.of(labels.task[n]!, (worker) => worker === j, posterior, popular)
    return posterior[labels.label[n]!]!
  })
}

/** A worker who looks at the tasks, at the accuracy that fits best: more than any worker deserves. */
function bestByTask(beliefs: Float64Array, K: number): number {
  const fits = Array.from({ length: 21 }, (_, step) => {
    const accuracy = 1 / K + ((1 - 1 / K) * Math.min(step, 19.8)) / 20
    return beliefs.reduce(
      (sum, belief) => sum + Math.log(accuracy * belief + ((1 - accuracy) * (1 - belief)) / Math.max(1, K - 1)),
      0,
    )
  })
  return Math.max(...fits)
}

/** A worker who looks three times in ten or more, and else answers by their own shares of classes. */
function bestPartly(beliefs: Float64Array, { classes, label }: Labels, places: Int32Array): number {
  const share = new Float64Array(classes.length)
  for (const n of places) share[label[n]!]! += 1 / places.length
  const fits = Array.from({ length: 8 }, (_, step) => {
    const looks = 0.3 + 0.1 * Math.min(step, 6.9)
    return beliefs.reduce(
      (sum, belief, place) => sum + Math.log(looks * belief + (1 - looks) * share[label[places[place]!]!]!),
      0,
    )
  })
  return Math.max(...fits)
}
