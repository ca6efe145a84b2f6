import type { Id } from '../labels.ts'
import { Interner } from '../labels-interner.ts'

/** What one worker wrote for one task. */
export interface TextRow {
  readonly worker: Id
  readonly task: Id
  readonly text: string
}

/** One text for each task, and what is thought of each worker. */
export interface TextAggregation {
  readonly tasks: readonly string[]
  /** N texts. */
  readonly text: readonly string[]
  readonly workers: readonly string[]
  /** W weights; what they mean, the method says. */
  readonly skill: Float64Array
  /** How much the skills moved in each step: there is no objective. */
  readonly trace: readonly number[]
}

/** Texts with names interned and in order, so that the order of the rows leaves no mark. */
export interface Texts {
  readonly tasks: readonly string[]
  readonly workers: readonly string[]
  /** For each task its answers, by worker. */
  readonly answers: readonly (readonly Answer[])[]
}

export interface Answer {
  readonly worker: number
  readonly text: string
}

export function internTexts(rows: Iterable<TextRow>): Texts {
  const all = [...rows]
  const tasks = new Interner()
  const workers = new Interner()
  for (const { task, worker } of all) {
    tasks.index(task)
    workers.index(worker)
  }
  const taskOrder = tasks.inOrder()
  const workerOrder = workers.inOrder()
  const answers: Answer[][] = taskOrder.names.map(() => [])
  for (const { task, worker, text } of all)
    answers[taskOrder.rank[tasks.index(task)]!]!.push({ worker: workerOrder.rank[workers.index(worker)]!, text })
  for (const given of answers) given.sort((a, b) => a.worker - b.worker || (a.text < b.text ? -1 : 1))
  return { tasks: taskOrder.names, workers: workerOrder.names, answers }
}
