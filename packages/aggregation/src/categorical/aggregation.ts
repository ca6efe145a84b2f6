import type { Labels } from '../labels.ts'
import { confusionEstimates } from './confusion-estimates.ts'
import { chooseClasses } from './ties.ts'
import { agreementOf } from './worker-quality.ts'

/** Estimated shares, and how many labels seen for certain would make them as sure: what intervals are made of. */
export interface Estimates {
  readonly value: Float64Array
  readonly size: Float64Array
}

/** What every method gives back, for N tasks, W workers and K classes. */
export interface Aggregation {
  /** The method's name, to be printed. */
  readonly method: string
  readonly tasks: readonly string[]
  readonly workers: readonly string[]
  readonly classes: readonly string[]
  /** N * K: `posterior[i * K + k]` is the probability that task i is of class k. Each task's sum is 1. */
  readonly posterior: Float64Array
  /** N indices of the likeliest class; equals are parted by the prior and then by the seed. */
  readonly label: Int32Array
  /** K: how common each class is. */
  readonly prior: Float64Array
  /** W: the probability that a label of the worker is right. Read it by `workerQualities`. */
  readonly quality: Estimates
  /** W * K * K: `value[(j * K + k) * K + l]`, that worker j says l of class k. Read it by `confusionOf`. */
  readonly confusion: Estimates
  /** The objective that the method raises, at the start and after each step. */
  readonly trace: readonly number[]
  readonly steps: number
  /** False where the steps ran out first. */
  readonly converged: boolean
}

/** What a method knows when it is done. */
export interface Finish {
  readonly method: string
  readonly posterior: Float64Array
  readonly prior?: Float64Array
  /** Worked out when somebody asks: this takes as long as several steps of a method. */
  readonly quality?: () => Estimates
  readonly confusion?: () => Estimates
  readonly trace?: readonly number[]
  readonly converged?: boolean
  readonly seed?: number
}

/** The result of a method: labels chosen, workers rated, names beside the numbers. */
export function asAggregation(labels: Labels, finish: Finish): Aggregation {
  const { method, posterior, prior = meanPosterior(labels, posterior), trace = [], converged = true, seed = 0 } = finish
  const quality = once(finish.quality ?? (() => agreementOf(labels, posterior)))
  const confusion = once(finish.confusion ?? (() => confusionEstimates(labels, posterior)))
  return {
    method,
    tasks: labels.tasks,
    workers: labels.workers,
    classes: labels.classes,
    posterior,
    label: chooseClasses(labels, posterior, prior, seed),
    prior,
    get quality() {
      return quality()
    },
    get confusion() {
      return confusion()
    },
    trace,
    steps: Math.max(0, trace.length - 1),
    converged,
  }
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** How common each class is among the tasks, by their posteriors; uniform where there is no task. */
export function meanPosterior({ tasks, classes }: Labels, posterior: Float64Array): Float64Array {
  const K = classes.length
  const mean = new Float64Array(K)
  if (tasks.length === 0) return mean.fill(1 / K)
  for (let row = 0; row < posterior.length; row += K) for (let k = 0; k < K; k++) mean[k]! += posterior[row + k]!
  for (let k = 0; k < K; k++) mean[k]! /= tasks.length
  return mean
}
