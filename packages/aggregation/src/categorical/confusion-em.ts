import type { Labels } from '../labels.ts'
import { type ConfusionStep, confusionStep } from './confusion-step.ts'

/** What the workers are believed to be before the next look at the labels. */
export interface Parameters {
  /** K: how common each class is, and W * K * K: how probable each answer, as a `ConfusionStep` has them. */
  readonly prior: Float64Array
  readonly table: Float64Array
  /** What the objective adds to the likelihood: the logarithm of the prior's density, or of the distance from it. */
  readonly penalty: number
}

/** Turns the sums of an expectation step into parameters, in place: both arrays hold the sums at first. */
export type Maximise = (classCounts: Float64Array, counts: Float64Array) => Parameters

/** When an iteration stops. */
export interface Stopping {
  /** At most so many steps. */
  readonly maxSteps?: number
  /** Stop when a step raises the objective by less than this for each label. */
  readonly tolerance?: number
}

export interface ConfusionFit {
  readonly posterior: Float64Array
  /** The parameters that gave the posterior, and the sums of the posterior over the labels. */
  readonly parameters: Parameters
  readonly counts: Float64Array
  readonly trace: number[]
  readonly converged: boolean
}

/** Expectation and maximisation in turn, from a posterior to start with (N * K), which is written over. */
export function fitConfusion(
  labels: Labels,
  posterior: Float64Array,
  maximise: Maximise,
  stopping: Stopping = {},
): ConfusionFit {
  const steps = confusionSteps(labels, posterior, maximise, stopping)
  let next = steps.next()
  while (!next.done) next = steps.next(confusionStep(next.value))
  return next.value
}

/**
 * The same iteration, with the walk over the labels left to the caller, who may divide it between threads: it is given
 * each step and answers with the logarithm of the likelihood.
 */
export function* confusionSteps(
  labels: Labels,
  posterior: Float64Array,
  maximise: Maximise,
  { maxSteps = 500, tolerance = 1e-6 }: Stopping,
): Generator<ConfusionStep, ConfusionFit, number> {
  const answerCount = labels.classes.length
  // As many kinds of task as the posterior tells apart: a multiple of the classes.
  const classCount = labels.tasks.length === 0 ? answerCount : posterior.length / labels.tasks.length
  const cell = cellsOf(labels, classCount)
  let counts = new Float64Array(labels.workers.length * answerCount * classCount)
  let classCounts = new Float64Array(classCount)
  let spare = { counts: new Float64Array(counts.length), classCounts: new Float64Array(classCount) }
  sumUp(labels, cell, posterior, classCounts, counts)
  const trace: number[] = []
  let converged = false
  let parameters: Parameters
  do {
    parameters = maximise(classCounts, counts)
    const next = { counts: spare.counts.fill(0), classCounts: spare.classCounts.fill(0) }
    const logLikelihood = yield {
      answerCount,
      classCount,
      fromTask: 0,
      toTask: labels.tasks.length,
      taskStart: labels.taskStart,
      cell,
      ...(labels.weight && { weight: labels.weight }),
      gold: labels.gold,
      prior: parameters.prior,
      table: parameters.table,
      posterior,
      ...next,
    }
    spare = { counts, classCounts }
    counts = next.counts
    classCounts = next.classCounts
    trace.push(logLikelihood + parameters.penalty)
    converged = trace.length > 1 && trace.at(-1)! - trace.at(-2)! <= tolerance * labels.label.length
  } while (!converged && trace.length <= maxSteps)
  return { posterior, parameters, counts, trace, converged }
}

/** For each label the place of its worker's answer in tables of so many kinds of task. */
function cellsOf({ classes, worker, label }: Labels, classCount: number): Int32Array {
  const cell = new Int32Array(label.length)
  for (let n = 0; n < cell.length; n++) cell[n] = (worker[n]! * classes.length + label[n]!) * classCount
  return cell
}

/** Adds the posterior of each task to its class and to the answers of its workers. */
function sumUp(
  { tasks, taskStart, weight }: Labels,
  cell: Int32Array,
  posterior: Float64Array,
  classCounts: Float64Array,
  counts: Float64Array,
): void {
  const K = classCounts.length
  for (let i = 0; i < tasks.length; i++) {
    for (let k = 0; k < K; k++) classCounts[k]! += posterior[i * K + k]!
    for (let n = taskStart[i]!; n < taskStart[i + 1]!; n++) {
      const by = weight ? weight[n]! : 1
      for (let k = 0; k < K; k++) counts[cell[n]! + k]! += by * posterior[i * K + k]!
    }
  }
}
