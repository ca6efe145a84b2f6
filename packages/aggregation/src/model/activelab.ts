import type { Labels } from '../labels.ts'
import { classShareTemperature, sharpened } from './calibrate.ts'
import { crowdlab } from './crowdlab.ts'
import { checkModel } from './model-probabilities.ts'
import { voteCounts } from './votes-and-model.ts'

export interface Activelab {
  /** N: how settled each labelled task is. The lowest are best asked about next. */
  readonly labelled: Float64Array
  /** M: the same of the tasks that nobody labelled. */
  readonly unlabelled: Float64Array
  /** What the model's logarithms were divided by, so that it is as sure as the labels are. */
  readonly temperature: number
}

/**
 * ActiveLab (Goh and Mueller 2023): which task to ask about next, be it one more label for a task that has some or the
 * first for one that has none. The score is the quality that CROWDLAB gives the class chosen, as if one more average
 * worker had said that all classes are equally likely; a task with many agreeing labels loses little by that.
 *
 * @param labels n labels of N tasks in K classes.
 * @param model N * K probabilities for the labelled tasks, out of sample.
 * @param pool M * K probabilities for tasks without labels; none where nothing is said.
 * @returns scores from 0 to 1. O((n + M) K).
 * @throws RangeError where probabilities are not as many as said.
 * @example
 * ```ts
 * const labels = labelsFromColumns({
 *   worker: ['a', 'b', 'c', 'a', 'b', 'c', 'a', 'c'],
 *   task: [1, 1, 1, 2, 2, 2, 3, 3],
 *   label: ['x', 'x', 'x', 'y', 'y', 'y', 'x', 'y'],
 * })
 * const model = Float64Array.of(0.9, 0.1, 0.2, 0.8, 0.6, 0.4)
 * const { labelled, unlabelled } = activelab(labels, model, Float64Array.of(0.99, 0.01, 0.5, 0.5))
 * labelled[2] < labelled[0] // => true
 * unlabelled[1] < unlabelled[0] // => true
 * ```
 */
export function activelab(labels: Labels, model: Float64Array, pool: Float64Array = new Float64Array(0)): Activelab {
  const { tasks, workers, classes, task, worker, weight } = labels
  const K = classes.length
  checkModel('activelab', model, tasks.length, K)
  checkModel('activelab', pool, K > 0 ? pool.length / K : 0, K)
  const temperature = classShareTemperature(model, voteCounts(labels).share, K)
  const { consensusQuality, modelWeights, workerWeights } = crowdlab(labels, sharpened(model, temperature, K))
  const ofModel = modelWeights[0]!
  const usual = workers.length > 0 ? workerWeights.reduce((a, b) => a + b, 0) / workers.length : 1
  const known = new Float64Array(tasks.length).fill(ofModel)
  for (let n = 0; n < task.length; n++) known[task[n]!]! += (weight ? weight[n]! : 1) * workerWeights[worker[n]!]!
  const calibrated = sharpened(pool, temperature, K)
  return {
    labelled: known.map((sum, i) => (sum * consensusQuality[i]! + usual / K) / (sum + usual)),
    unlabelled: Float64Array.from({ length: K > 0 ? pool.length / K : 0 }, (_, i) => {
      const surest = Math.max(...calibrated.subarray(i * K, (i + 1) * K))
      return (ofModel * surest + usual / K) / (ofModel + usual)
    }),
    temperature,
  }
}
