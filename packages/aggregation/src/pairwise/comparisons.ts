import type { Id } from '../labels.ts'
import { Interner } from '../labels-interner.ts'

/** One answer to the question which of two is better. */
export interface ComparisonRow {
  /** What was shown on either side. */
  readonly left: Id
  readonly right: Id
  readonly winner: 'left' | 'right' | 'tie'
  /** Who says so; all are one worker where nobody is named. */
  readonly worker?: Id
  /** How much the answer counts, 1 where nothing is said. */
  readonly weight?: number
  /** By how much the left one exceeds the right one in traits that are not merit, such as length. */
  readonly controls?: readonly number[]
}

/** Comparisons with their names interned: n of I items by W workers, with C controls. Names are in order. */
export interface Comparisons {
  readonly items: readonly string[]
  readonly workers: readonly string[]
  /** n indices each. */
  readonly left: Int32Array
  readonly right: Int32Array
  readonly worker: Int32Array
  /** n numbers: 1 where left won, -1 where right did, 0 for a tie. */
  readonly outcome: Int8Array
  /** n numbers that are not negative. */
  readonly weight: Float64Array
  /** n * C numbers. */
  readonly controls: Float64Array
  readonly controlCount: number
}

/**
 * Interns comparisons.
 *
 * @param rows n comparisons, all with equally many controls.
 * @returns columns in the order of the rows. O(n).
 * @throws RangeError where an item is compared with itself, a weight is negative, controls differ in number or are not
 * finite, or the winner is none of the three.
 * @example
 * ```ts
 * const comparisons = comparisonsFromRows([{ left: 'b', right: 'a', winner: 'left', worker: 'ann' }])
 * comparisons.items // => ['a', 'b']
 * comparisons.left // => [1]
 * comparisons.outcome // => [1]
 * ```
 */
export function comparisonsFromRows(rows: Iterable<ComparisonRow>): Comparisons {
  const all = [...rows]
  const controlCount = all[0]?.controls?.length ?? 0
  for (const row of all) check(row, controlCount)
  const items = new Interner()
  const workers = new Interner()
  const left = Int32Array.from(all, (row) => items.index(row.left))
  const right = Int32Array.from(all, (row) => items.index(row.right))
  const worker = Int32Array.from(all, (row) => workers.index(row.worker ?? ''))
  const itemOrder = items.inOrder()
  const workerOrder = workers.inOrder()
  return {
    items: itemOrder.names,
    workers: workerOrder.names,
    left: left.map((index) => itemOrder.rank[index]!),
    right: right.map((index) => itemOrder.rank[index]!),
    worker: worker.map((index) => workerOrder.rank[index]!),
    outcome: Int8Array.from(all, ({ winner }) => outcomes[winner]),
    weight: Float64Array.from(all, ({ weight = 1 }) => weight),
    controls: Float64Array.from(all.flatMap(({ controls = [] }) => controls)),
    controlCount,
  }
}

const outcomes = { left: 1, right: -1, tie: 0 } as const

function check({ left, right, winner, weight = 1, controls = [] }: ComparisonRow, controlCount: number): void {
  if (String(left) === String(right)) throw new RangeError(`comparisonsFromRows: ${left} is compared with itself`)
  if (!Object.hasOwn(outcomes, winner)) throw new RangeError(`comparisonsFromRows: ${winner} is no winner`)
  if (!(weight >= 0 && weight < Infinity)) throw new RangeError(`comparisonsFromRows: a weight of ${weight}`)
  if (controls.length !== controlCount || !controls.every(Number.isFinite))
    throw new RangeError(`comparisonsFromRows: ${controlCount} finite controls are wanted, not ${controls}`)
}
