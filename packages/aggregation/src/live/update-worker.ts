import { type CrowdModel, countsOf, type WorkerModel } from './crowd-model.ts'
import { checkAnswer } from './item-posterior.ts'

/**
 * Adds one answer to what is known of a Worker, until the next `refitCrowd` counts everything anew.
 *
 * @param label the answer, the index of a class.
 * @param truth of the item: its class where that is known (gold), else its posterior, K probabilities, by which the
 * answer counts in parts. It is the posterior with this answer in it; one without would take the first answer to each
 * item for a guess.
 * @returns a new model. O(K²).
 * @throws RangeError where the label or the truth is none of the K classes, or the counts are not of K classes.
 * @example
 * ```ts
 * const crowd = newCrowd(2)
 * updateWorker(unknownWorker, 0, 0, crowd).counts // => [1, 0, 0, 0]
 * updateWorker(unknownWorker, 0, [0.75, 0.25], crowd).counts // => [0.75, 0, 0.25, 0]
 * ```
 */
export function updateWorker(
  worker: WorkerModel,
  label: number,
  truth: number | ArrayLike<number>,
  { classes: K }: Pick<CrowdModel, 'classes'>,
): WorkerModel {
  checkAnswer('updateWorker', worker, label, K)
  const isClass = (k: number) => Number.isInteger(k) && k >= 0 && k < K
  if (typeof truth === 'number' ? !isClass(truth) : truth.length !== K)
    throw new RangeError(`updateWorker: the truth is a class or ${K} probabilities`)
  const partOf = (k: number) => (typeof truth === 'number' ? Number(truth === k) : truth[k]!)
  const size = countsOf(K)
  const counts = worker.counts.length === 0 ? new Array<number>(size).fill(0) : [...worker.counts]
  if (size === 2) {
    counts[0]! += partOf(label)
    counts[1]! += 1 - partOf(label)
  } else for (let k = 0; k < K; k++) counts[k * K + label]! += partOf(k)
  return { ...worker, counts }
}
