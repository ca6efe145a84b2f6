import { LabelsBuilder } from './labels-builder.ts'

/** What names a task, a worker or a class. `1` and `'1'` are the same name. */
export type Id = string | number | bigint

/**
 * What becomes of several labels of one worker on one task: the `first` or the `last` row counts, each of the m rows
 * counts 1/m (`weight`), or they are refused (`error`).
 */
export type DuplicatePolicy = 'first' | 'last' | 'weight' | 'error'

/** How rows become `Labels`. */
export interface LabelsOptions {
  /** What becomes of several labels of one worker on one task; `weight` where nothing is said. */
  readonly duplicates?: DuplicatePolicy
  /** Tasks whose true class is known. Where nobody labelled such a task, it is left out. */
  readonly gold?: Iterable<readonly [task: Id, label: Id]>
  /** Classes that may be the truth although nobody chose them. */
  readonly classes?: Iterable<Id>
}

/** One answer: who says what about which task, and how much it counts (1 where nothing is said). */
export interface LabelRow {
  readonly worker: Id
  readonly task: Id
  readonly label: Id
  readonly weight?: number
}

/**
 * Labels with their names interned, n of them on N tasks from W workers in K classes. Names are in order (as numbers
 * where all of them are integers, else by code unit), so that the order of the rows leaves no mark.
 */
export interface Labels {
  /** The names: N tasks, W workers, K classes. */
  readonly tasks: readonly string[]
  readonly workers: readonly string[]
  readonly classes: readonly string[]
  /** n indices each, ordered by task and then by worker. */
  readonly task: Int32Array
  readonly worker: Int32Array
  readonly label: Int32Array
  /** n positive numbers, or nothing where every label counts 1. */
  readonly weight?: Float64Array
  /** N + 1 positions: the labels of task i are those from taskStart[i] up to taskStart[i + 1]. */
  readonly taskStart: Int32Array
  /** n positions ordered by worker and then by task, and the W + 1 positions in them where each worker starts. */
  readonly byWorker: Int32Array
  readonly workerStart: Int32Array
  /** The true class of each of the N tasks, -1 where it is not known. */
  readonly gold: Int32Array
}

/**
 * Interns rows into `Labels`.
 *
 * @param rows any iterable of rows; it is walked once and not kept.
 * @returns n labels ordered by task and worker. O(n) time and 28 bytes a label, besides the names.
 * @throws RangeError where a name is missing, a weight is not positive, or duplicates are refused.
 * @example
 * ```ts
 * const labels = labelsFromRows([
 *   { worker: 'ann', task: 'photo-1', label: 'cat' },
 *   { worker: 'bob', task: 'photo-1', label: 'dog' },
 * ])
 * labels.classes // => ['cat', 'dog']
 * labels.label // => [0, 1]
 * ```
 */
export function labelsFromRows(rows: Iterable<LabelRow>, options: LabelsOptions = {}): Labels {
  const builder = new LabelsBuilder(options)
  for (const { worker, task, label, weight } of rows) builder.add(worker, task, label, weight)
  return builder.finish()
}

/** A column of names: an array of any kind, a dictionary with indices into it, or what answers `get` as Arrow's vectors. */
export type Column =
  | ArrayLike<Id>
  | { readonly indices: ArrayLike<number>; readonly dictionary: ArrayLike<Id> }
  | { readonly length: number; get(row: number): Id | null }

/** Columns of equal length n. */
export interface LabelColumns {
  readonly worker: Column
  readonly task: Column
  readonly label: Column
  readonly weight?: ArrayLike<number>
}

/**
 * Interns columns into `Labels`, as they come from Arrow or from typed arrays.
 *
 * @param columns three columns of n names and perhaps one of n weights.
 * @returns the same as `labelsFromRows` of the same rows, at the same cost.
 * @throws RangeError where columns differ in length, and where `labelsFromRows` does.
 * @example
 * ```ts
 * const labels = labelsFromColumns({
 *   worker: Int32Array.of(7, 8, 7),
 *   task: ['b', 'b', 'a'],
 *   label: { indices: [1, 0, 1], dictionary: ['no', 'yes'] },
 * })
 * labels.tasks // => ['a', 'b']
 * labels.taskStart // => [0, 1, 3]
 * ```
 */
export function labelsFromColumns(columns: LabelColumns, options: LabelsOptions = {}): Labels {
  const [worker, task, label] = [columns.worker, columns.task, columns.label].map(reader)
  const { weight } = columns
  const rows = worker!.length
  if (task!.length !== rows || label!.length !== rows || (weight && weight.length !== rows))
    throw new RangeError('labelsFromColumns: the columns differ in length')
  const builder = new LabelsBuilder(options)
  for (let row = 0; row < rows; row++) builder.add(worker!.at(row), task!.at(row), label!.at(row), weight?.[row])
  return builder.finish()
}

interface ColumnReader {
  readonly length: number
  readonly at: (row: number) => Id
}

function reader(column: Column): ColumnReader {
  // A missing name is refused by the builder, which is why null may pass here as if it were one.
  if ('indices' in column) {
    const { indices, dictionary } = column
    return { length: indices.length, at: (row) => dictionary[indices[row]!]! }
  }
  if ('get' in column) return { length: column.length, at: (row) => column.get(row)! }
  return { length: column.length, at: (row) => column[row]! }
}
