import type { Labels } from '../labels.ts'
import { countStarts, sortStably } from '../labels-order.ts'
import { mixed } from './ties.ts'

/** Labels without some of them, and the positions of those in the whole. */
export interface Fold {
  readonly rest: Labels
  readonly hidden: Int32Array
}

/**
 * Divides the labels into folds, each hidden once. The fold of a label hangs on the shape of the data around it (how
 * many labels its worker and task have, how many agree with it, and the same of its neighbours), so that neither the
 * order nor the names of anything leave a mark. Another `round` divides them otherwise.
 */
export function foldsOf(labels: Labels, count: number, round: number): Fold[] {
  const shape = shapesOf(labels).map((bits) => mixed(bits + round))
  return Array.from({ length: count }, (_, fold) => ({
    rest: labelsWhere(labels, (n) => shape[n]! % count !== fold),
    hidden: Int32Array.from({ length: labels.label.length }, (__, n) => n).filter((n) => shape[n]! % count === fold),
  }))
}

/** The labels that pass, of the same tasks, workers and classes. */
export function labelsWhere(labels: Labels, passes: (n: number) => boolean): Labels {
  const { tasks, workers } = labels
  const isKept = (_: number, n: number) => passes(n)
  const task = labels.task.filter(isKept)
  const worker = labels.worker.filter(isKept)
  return {
    ...labels,
    task,
    worker,
    label: labels.label.filter(isKept),
    ...(labels.weight && { weight: labels.weight.filter(isKept) }),
    taskStart: countStarts(task, tasks.length),
    byWorker: sortStably(undefined, worker, workers.length),
    workerStart: countStarts(worker, workers.length),
  }
}

/** A number of 32 bits for each task that hangs on the shape of the data around it. */
export function shapesOfTasks(labels: Labels): Uint32Array {
  return refine(labels).ofTask.map(mixed)
}

/** The same for each label. */
function shapesOf(labels: Labels): Uint32Array {
  return refine(labels).ofLabel()
}

/** Weisfeiler and Leman's refinement: after three steps hardly two labels have surroundings alike. */
const refinements = 3

function refine({ tasks, workers, classes, task, worker, label, taskStart, workerStart }: Labels) {
  const K = classes.length
  const votes = new Int32Array(tasks.length * K)
  for (let n = 0; n < label.length; n++) votes[task[n]! * K + label[n]!]!++
  let ofTask = Uint32Array.from(tasks, (_, i) => mixed(taskStart[i + 1]! - taskStart[i]!))
  let ofWorker = Uint32Array.from(workers, (_, j) => mixed(workerStart[j + 1]! - workerStart[j]! + 1e9))
  const shapeOf = (n: number) => {
    const agreeing = votes[task[n]! * K + label[n]!]!
    return mixed(ofTask[task[n]!]! ^ mixed(ofWorker[worker[n]!]! ^ mixed(agreeing + 2e9)))
  }
  for (let step = 0; step < refinements; step++) {
    const nextOfTask = ofTask.map(mixed)
    const nextOfWorker = ofWorker.map(mixed)
    for (let n = 0; n < label.length; n++) {
      const shape = shapeOf(n)
      nextOfTask[task[n]!]! += shape
      nextOfWorker[worker[n]!]! += mixed(shape)
    }
    ofTask = nextOfTask
    ofWorker = nextOfWorker
  }
  return { ofTask, ofLabel: () => Uint32Array.from({ length: label.length }, (_, n) => shapeOf(n)) }
}
