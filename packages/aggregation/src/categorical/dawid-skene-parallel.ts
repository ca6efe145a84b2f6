import type { Labels } from '../labels.ts'
import type { Aggregation } from './aggregation.ts'
import { type ConfusionFit, confusionSteps, type Maximise } from './confusion-em.ts'
import { type ConfusionStep, confusionStep } from './confusion-step.ts'
import { type DawidSkeneOptions, dawidSkene, finishDawidSkene, pseudoLabels } from './dawid-skene.ts'
import { maximiseWith } from './priors.ts'
import { startThread, type Thread } from './threads.ts'
import { startOf } from './votes.ts'

export interface ParallelOptions extends DawidSkeneOptions {
  /** This one and others; as many as there are processors where nothing is said. */
  readonly threads?: number
}

/** With fewer labels, starting a thread takes longer than it saves. */
const labelsForThread = 200_000

/**
 * `dawidSkene` on several threads, for millions of labels: each takes some of the tasks. Where threads or shared memory
 * are not to be had, as in a page that is not isolated from others, it goes on alone.
 *
 * @returns the same as `dawidSkene`, to rounding. The memory of each thread is W K K numbers; labels and posteriors are
 * shared.
 * @throws RangeError where `dawidSkene` does.
 * @example
 * ```ts
 * const rows = ['xxy', 'yyx', 'xxx', 'yyy'].flatMap((answers, task) =>
 *   [...answers].map((label, worker) => ({ worker, task, label })),
 * )
 * const { label } = await dawidSkeneParallel(labelsFromRows(rows), { threads: 2 })
 * label // => [0, 1, 0, 1]
 * ```
 */
export async function dawidSkeneParallel(labels: Labels, options: ParallelOptions = {}): Promise<Aggregation> {
  const { threads = Math.min(globalThis.navigator?.hardwareConcurrency ?? 1, labels.label.length / labelsForThread) } =
    options
  if (threads < 2) return dawidSkene(labels, options)
  const { classPrior = 'estimated' } = options
  const start = startOf(labels, options.start)
  const pseudo = pseudoLabels(labels, options)
  try {
    const fit = await fitOnThreads(labels, start, maximiseWith(pseudo, classPrior), options, Math.floor(threads))
    return finishDawidSkene(labels, fit, pseudo, options)
  } catch (error) {
    if (error instanceof RangeError) throw error
    return dawidSkene(labels, options)
  }
}

async function fitOnThreads(
  labels: Labels,
  start: Float64Array,
  maximise: Maximise,
  options: ParallelOptions,
  threadCount: number,
): Promise<ConfusionFit> {
  const steps = confusionSteps(labels, start, maximise, options)
  let next = steps.next()
  if (next.done) return next.value
  const parts = divide(next.value, threadCount)
  const threads: Thread[] = []
  try {
    for (const part of parts.slice(1)) threads.push(startThread(part))
    let { posterior } = next.value
    while (!next.done) {
      posterior = next.value.posterior
      next = steps.next(await stepOnThreads(next.value, parts, threads))
    }
    posterior.set(parts[0]!.posterior)
    return next.value
  } finally {
    for (const thread of threads) thread.stop()
  }
}

/** The first part is this thread's, which has nothing to do while the others are at work. */
async function stepOnThreads(
  step: ConfusionStep,
  parts: readonly ConfusionStep[],
  threads: readonly Thread[],
): Promise<number> {
  const [own] = parts
  own!.prior.set(step.prior)
  own!.table.set(step.table)
  const others = Promise.all(threads.map((thread) => thread.step()))
  own!.counts.fill(0)
  own!.classCounts.fill(0)
  let logLikelihood = confusionStep(own!)
  for (const value of await others) logLikelihood += value
  for (const { counts, classCounts } of parts) {
    for (let place = 0; place < counts.length; place++) step.counts[place]! += counts[place]!
    for (let k = 0; k < classCounts.length; k++) step.classCounts[k]! += classCounts[k]!
  }
  return logLikelihood
}

/** As many labels for each thread, with sums of its own; everything else is the same memory for all. */
function divide(step: ConfusionStep, threadCount: number): ConfusionStep[] {
  const shared: ConfusionStep = {
    ...step,
    taskStart: sharedInts(step.taskStart),
    cell: sharedInts(step.cell),
    gold: sharedInts(step.gold),
    ...(step.weight && { weight: sharedFloats(step.weight) }),
    prior: sharedFloats(step.prior),
    table: sharedFloats(step.table),
    posterior: sharedFloats(step.posterior),
  }
  let toTask = 0
  return Array.from({ length: threadCount }, (_, part) => {
    const fromTask = toTask
    const labelsBefore = (step.cell.length * (part + 1)) / threadCount
    while (toTask < step.toTask && step.taskStart[toTask]! < labelsBefore) toTask++
    if (part === threadCount - 1) toTask = step.toTask
    return {
      ...shared,
      fromTask,
      toTask,
      counts: sharedFloats(step.counts),
      classCounts: sharedFloats(step.classCounts),
    }
  })
}

function sharedInts(values: Int32Array): Int32Array {
  const shared = new Int32Array(new SharedArrayBuffer(values.byteLength))
  shared.set(values)
  return shared
}

function sharedFloats(values: Float64Array): Float64Array {
  const shared = new Float64Array(new SharedArrayBuffer(values.byteLength))
  shared.set(values)
  return shared
}
