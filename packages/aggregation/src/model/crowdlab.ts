import { type Aggregation, asAggregation } from '../categorical/aggregation.ts'
import type { Labels } from '../labels.ts'
import { checkModel } from './model-probabilities.ts'
import { agreementWithOthers, consensusOf, voteCounts } from './votes-and-model.ts'

export interface Crowdlab {
  /** `posterior` is the pool of model and workers; `quality` of a worker as below. */
  readonly aggregation: Aggregation
  /** N: the probability of the class chosen for each task. */
  readonly consensusQuality: Float64Array
  /** n: the probability of the class that each label names. */
  readonly labelQuality: Float64Array
  /** W: how good each worker's labels are, by the pool and by agreement with the classes chosen. */
  readonly workerQuality: Float64Array
  /** One for each model, and W: how much each counts in the pool. */
  readonly modelWeights: Float64Array
  readonly workerWeights: Float64Array
}

/**
 * CROWDLAB (Goh, Tkachenko and Mueller 2022): a weighted mean of a model's probabilities and of what each label makes
 * probable. A worker weighs as much as agreement with the others beats naming always the commonest class, a model as
 * much as agreement with the classes chosen does, times the root of the mean number of labels. Two rounds: the classes
 * chosen in the first, the vote's, set the weights of the second. Being a mean, the result is never surer than its
 * surest member; `dawidSkene` of `withModelAsWorker` may be.
 *
 * @param labels n labels of N tasks in K classes.
 * @param models N * K probabilities of one model out of sample, or of several.
 * @returns O(n K).
 * @throws RangeError where a model's probabilities are not N * K.
 * @example
 * ```ts
 * const labels = labelsFromColumns({
 *   worker: ['a', 'b', 'c', 'a', 'b', 'c', 'a', 'b'],
 *   task: [1, 1, 1, 2, 2, 2, 3, 3],
 *   label: ['x', 'x', 'x', 'y', 'y', 'y', 'x', 'y'],
 * })
 * const { aggregation, consensusQuality } = crowdlab(labels, Float64Array.of(0.9, 0.1, 0.2, 0.8, 0.7, 0.3))
 * aggregation.label // => [0, 1, 0]
 * consensusQuality // => [0.865, 0.817, 0.634]
 * ```
 */
export function crowdlab(labels: Labels, models: Float64Array | readonly Float64Array[]): Crowdlab {
  const all = models instanceof Float64Array ? [models] : models
  const { tasks, classes, task, label, worker, weight } = labels
  const K = classes.length
  for (const model of all) checkModel('crowdlab', model, tasks.length, K)
  const votes = voteCounts(labels)
  const meanModel = votes.share.map((_, place) => all.reduce((sum, model) => sum + model[place]! / all.length, 0))
  const agreement = agreementWithOthers(labels)
  const meanLabels = tasks.length > 0 ? votes.size.reduce((a, b) => a + b, 0) / tasks.length : 0
  let consensus = consensusOf(votes.share, meanModel, K)
  let pool = poolOf(consensus)
  consensus = consensusOf(pool.posterior, votes.share, K)
  pool = poolOf(consensus)

  /** Weights by the classes chosen, and the posterior that they make. */
  function poolOf(chosen: Int32Array) {
    const several = tasks.flatMap((_, i) => (votes.size[i]! > 1 ? [i] : []))
    const average = (of: (i: number) => number) =>
      several.length > 0 ? several.reduce((sum, i) => sum + of(i), 0) / several.length : 1
    const trust = average((i) => votes.share[i * K + chosen[i]!]!)
    const counts = new Float64Array(K)
    for (const i of several) counts[chosen[i]!]!++
    const commonest = counts.indexOf(Math.max(...counts))
    const baseline = Math.max(
      least,
      average((i) => Number(chosen[i] !== commonest)),
    )
    // Where nobody shared a task, everybody counts alike.
    const isBlind = several.length === 0
    const workerWeights = agreement.map((share) =>
      isBlind ? 1 : Math.max(least, 1 - (1 - (Number.isNaN(share) ? trust : share)) / baseline),
    )
    const modelWeights = Float64Array.from(all, (model) => {
      const best = consensusOf(model, votes.share, K)
      const error = average((i) => Number(best[i] !== chosen[i]))
      return (isBlind ? 1 : Math.max(least, 1 - error / baseline)) * Math.sqrt(meanLabels)
    })
    const posterior = new Float64Array(tasks.length * K)
    const sums = new Float64Array(tasks.length)
    for (const [place, model] of all.entries())
      for (let at = 0; at < posterior.length; at++) posterior[at]! += modelWeights[place]! * model[at]!
    sums.fill(modelWeights.reduce((a, b) => a + b, 0))
    const wrong = (1 - trust) / Math.max(1, K - 1)
    for (let n = 0; n < label.length; n++) {
      const by = (weight ? weight[n]! : 1) * workerWeights[worker[n]!]!
      sums[task[n]!]! += by
      for (let k = 0; k < K; k++) posterior[task[n]! * K + k]! += by * (k === label[n] ? (K > 1 ? trust : 1) : wrong)
    }
    for (let at = 0; at < posterior.length; at++) posterior[at]! /= sums[Math.floor(at / K)]!
    return { posterior, workerWeights, modelWeights }
  }

  const { posterior, workerWeights, modelWeights } = pool
  const labelQuality = Float64Array.from(label, (y, n) => posterior[task[n]! * K + y]!)
  const { value, size } = workerQualityOf(labels, { labelQuality, consensus, ...pool }, meanLabels)
  return {
    aggregation: asAggregation(labels, { method: 'CROWDLAB', posterior, quality: () => ({ value, size }) }),
    consensusQuality: Float64Array.from(consensus, (k, i) => posterior[i * K + k]!),
    labelQuality,
    workerQuality: value,
    modelWeights,
    workerWeights,
  }
}

/** Weights are kept above this, so that they can be divided by. */
const least = 1e-6

function workerQualityOf(
  { workers, worker, task, label, weight }: Labels,
  pool: {
    readonly labelQuality: Float64Array
    readonly consensus: Int32Array
    readonly workerWeights: Float64Array
    readonly modelWeights: Float64Array
  },
  meanLabels: number,
): { value: Float64Array; size: Float64Array } {
  const size = new Float64Array(workers.length)
  const byPool = new Float64Array(workers.length)
  const byConsensus = new Float64Array(workers.length)
  for (let n = 0; n < label.length; n++) {
    const by = weight ? weight[n]! : 1
    size[worker[n]!]! += by
    byPool[worker[n]!]! += by * pool.labelQuality[n]!
    if (label[n] === pool.consensus[task[n]!]) byConsensus[worker[n]!]! += by
  }
  const ofModels = pool.modelWeights.reduce((a, b) => a + b, 0)
  const ofWorkers = (pool.workerWeights.reduce((a, b) => a + b, 0) * meanLabels) / Math.max(1, workers.length)
  const share = ofModels + ofWorkers > 0 ? ofModels / (ofModels + ofWorkers) : 0
  return { value: size.map((all, j) => (share * byPool[j]! + (1 - share) * byConsensus[j]!) / all), size }
}
