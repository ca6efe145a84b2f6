import { type CrowdModel, countsOf, sumCounts, type WorkerModel } from './crowd-model.ts'
import { ItemBelief, moderate } from './item-belief.ts'

/** One answer to an item, and what is known of who gave it. */
export interface WorkerVote {
  readonly worker: WorkerModel
  /** The index of a class, from 0. */
  readonly label: number
}

/**
 * What the answers to one item make of it, by Dawid and Skene's model with Workers known as well as their counts let
 * them be: not by the likeliest matrix but by the mean of what it may be. It is the mean of two views, one with a matrix
 * and one with a single accuracy for each Worker. Wrong answers gather on a few classes; answers of one ring count as
 * one. Cheap enough for every request.
 *
 * @param votes the answers, in any order.
 * @param crowd from the last `refitCrowd`, or `newCrowd`.
 * @returns K probabilities; the crowd's prior, moderated, where there is no answer. O(votes · K²), or O(votes · K) where
 * there are more than twelve classes.
 * @throws RangeError where a label is none of the K or a Worker's counts are not of K classes.
 * @example
 * ```ts
 * const crowd = newCrowd(3)
 * const good = { counts: [20, 0, 0, 1, 18, 1, 0, 0, 20] }
 * const votes = [{ worker: good, label: 1 }, { worker: unknownWorker, label: 0 }]
 * itemPosterior(votes, crowd) // => [0.14, 0.83, 0.02]
 * ```
 */
export function itemPosterior(votes: Iterable<WorkerVote>, crowd: CrowdModel): Float64Array {
  const answers = [...votes]
  const K = crowd.classes
  const belief = new ItemBelief(crowd)
  const sums = new Float64Array(K + 1)
  const sizeOfRing = new Map<string, number>()
  for (const { worker } of answers)
    if (worker.ring !== undefined) sizeOfRing.set(worker.ring, (sizeOfRing.get(worker.ring) ?? 0) + 1)
  for (const { worker, label } of answers) {
    const { counts, ring } = worker
    checkAnswer('itemPosterior', worker, label, K)
    sumCounts(counts, 0, K, sums, 0)
    const all = counts.reduce((sum, count) => sum + count, 0)
    belief.add({ label, counts, start: 0, sums, sumsStart: 0, all }, ring === undefined ? 1 : 1 / sizeOfRing.get(ring)!)
  }
  belief.finish()
  return moderate(crowd, belief.posterior)
}

/** Refuses a label that is none of K classes, and counts of other classes. */
export function checkAnswer(name: string, { counts }: WorkerModel, label: number, K: number): void {
  if (!(Number.isInteger(label) && label >= 0 && label < K))
    throw new RangeError(`${name}: ${label} is none of ${K} classes`)
  if (counts.length !== 0 && counts.length !== countsOf(K))
    throw new RangeError(`${name}: a worker has ${counts.length} counts, not ${countsOf(K)}`)
}
