import type { Id } from '../labels.ts'
import { Interner } from '../labels-interner.ts'

/** A number that a worker gave for a task. */
export interface ValueRow {
  readonly worker: Id
  readonly task: Id
  readonly value: number
}

/** Numbers with names interned and in order: n of them, by task and then by worker. */
export interface Values {
  readonly tasks: readonly string[]
  readonly workers: readonly string[]
  readonly task: Int32Array
  readonly worker: Int32Array
  readonly value: Float64Array
}

export function internValues(name: string, rows: Iterable<ValueRow>): Values {
  const tasks = new Interner()
  const workers = new Interner()
  const all = Array.from(rows, ({ worker, task, value }) => {
    if (!Number.isFinite(value)) throw new RangeError(`${name}: a value is a finite number, not ${value}`)
    return { task: tasks.index(task), worker: workers.index(worker), value }
  })
  const taskOrder = tasks.inOrder()
  const workerOrder = workers.inOrder()
  const sorted = all
    .map((row) => ({ ...row, task: taskOrder.rank[row.task]!, worker: workerOrder.rank[row.worker]! }))
    .sort((a, b) => a.task - b.task || a.worker - b.worker || a.value - b.value)
  return {
    tasks: taskOrder.names,
    workers: workerOrder.names,
    task: Int32Array.from(sorted, (row) => row.task),
    worker: Int32Array.from(sorted, (row) => row.worker),
    value: Float64Array.from(sorted, (row) => row.value),
  }
}

/** Each task's values, smallest first. */
export function sortedByTask({ tasks, task, value }: Values): Float64Array[] {
  const lists: number[][] = tasks.map(() => [])
  for (let n = 0; n < value.length; n++) lists[task[n]!]!.push(value[n]!)
  return lists.map((list) => Float64Array.from(list).sort())
}
