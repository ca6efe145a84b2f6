import type { DuplicatePolicy, Id, Labels, LabelsOptions } from './labels.ts'
import { type LabelArrays, withoutDuplicates } from './labels-duplicates.ts'
import { Interner } from './labels-interner.ts'
import { countStarts, sortStably } from './labels-order.ts'

/**
 * Takes labels one by one, as a stream brings them, and holds twelve bytes for each besides the names.
 *
 * @throws RangeError from `add` where a name is missing or a weight is not positive; from `finish` where duplicates
 * are refused and there are some.
 * @example
 * ```ts
 * const builder = new LabelsBuilder({ duplicates: 'last' })
 * builder.add('ann', 'photo-1', 'cat')
 * builder.add('ann', 'photo-1', 'dog')
 * const labels = builder.finish()
 * labels.label.length // => 1
 * labels.classes[labels.label[0]] // => 'dog'
 * ```
 */
export class LabelsBuilder {
  readonly #duplicates: DuplicatePolicy
  readonly #gold: readonly (readonly [Id, Id])[]
  readonly #tasks = new Interner()
  readonly #workers = new Interner()
  readonly #classes = new Interner()
  #rows = 0
  #task = new Int32Array(1024)
  #worker = new Int32Array(1024)
  #label = new Int32Array(1024)
  /** Made when the first weight other than 1 comes. */
  #weight: Float64Array | undefined

  constructor({ duplicates = 'weight', gold = [], classes = [] }: LabelsOptions = {}) {
    this.#duplicates = duplicates
    this.#gold = [...gold]
    for (const id of classes) this.#classes.index(id)
  }

  /** Takes one label. `weight` says how much it counts, 1 where nothing is said. */
  add(worker: Id, task: Id, label: Id, weight = 1): void {
    if (!(weight > 0 && weight < Infinity))
      throw new RangeError(`LabelsBuilder.add: a weight is a positive number, not ${weight}`)
    const row = this.#rows
    if (row === this.#task.length) this.#grow()
    this.#task[row] = this.#tasks.index(task)
    this.#worker[row] = this.#workers.index(worker)
    this.#label[row] = this.#classes.index(label)
    if (weight !== 1) this.#weight ??= new Float64Array(this.#task.length).fill(1)
    if (this.#weight) this.#weight[row] = weight
    this.#rows = row + 1
  }

  /** The labels taken so far, in order. The builder lets go of them and is empty afterwards. */
  finish(): Labels {
    const goldTasks = this.#gold.filter(([task]) => this.#tasks.has(task))
    for (const [, label] of goldTasks) this.#classes.index(label)
    const tasks = this.#tasks.inOrder()
    const workers = this.#workers.inOrder()
    const classes = this.#classes.inOrder()
    const gold = new Int32Array(tasks.names.length).fill(-1)
    for (const [task, label] of goldTasks)
      gold[tasks.rank[this.#tasks.index(task)]!] = classes.rank[this.#classes.index(label)]!

    const task = renamed(this.#task.subarray(0, this.#rows), tasks.rank)
    const worker = renamed(this.#worker.subarray(0, this.#rows), workers.rank)
    const label = renamed(this.#label.subarray(0, this.#rows), classes.rank)
    const weight = this.#weight?.subarray(0, this.#rows)
    this.#clear()
    const counts = [tasks.names.length, workers.names.length, classes.names.length] as const
    const sorted = inOrder({ task, worker, label, ...(weight && { weight }) }, counts)
    const single = withoutDuplicates(sorted, this.#duplicates)
    const [taskCount, workerCount] = counts
    return {
      tasks: tasks.names,
      workers: workers.names,
      classes: classes.names,
      ...single,
      taskStart: countStarts(single.task, taskCount),
      byWorker: sortStably(undefined, single.worker, workerCount),
      workerStart: countStarts(single.worker, workerCount),
      gold,
    }
  }

  #grow(): void {
    const longer = (column: Int32Array) => {
      const grown = new Int32Array(column.length * 2)
      grown.set(column)
      return grown
    }
    this.#task = longer(this.#task)
    this.#worker = longer(this.#worker)
    this.#label = longer(this.#label)
    if (!this.#weight) return
    const weight = new Float64Array(this.#task.length).fill(1)
    weight.set(this.#weight)
    this.#weight = weight
  }

  #clear(): void {
    this.#rows = 0
    for (const interner of [this.#tasks, this.#workers, this.#classes]) interner.clear()
    this.#task = new Int32Array(1024)
    this.#worker = new Int32Array(1024)
    this.#label = new Int32Array(1024)
    this.#weight = undefined
  }
}

/** Ranks in the place of the indices, in the same memory. */
function renamed(column: Int32Array, rank: Int32Array): Int32Array {
  for (let row = 0; row < column.length; row++) column[row] = rank[column[row]!]!
  return column
}

/** Ordered by task and then worker, and duplicates as the rows came. */
function inOrder({ task, worker, label, weight }: LabelArrays, [taskCount, workerCount]: readonly number[]) {
  const order = sortStably(sortStably(undefined, worker, workerCount!), task, taskCount!)
  const reordered = (column: Int32Array) => {
    const result = new Int32Array(column.length)
    for (let place = 0; place < order.length; place++) result[place] = column[order[place]!]!
    return result
  }
  const sorted = { task: reordered(task), worker: reordered(worker), label: reordered(label) }
  return weight ? { ...sorted, weight: Float64Array.from(order, (row) => weight[row]!) } : sorted
}
