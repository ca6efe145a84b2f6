/** What is known of tasks: an `Aggregation`, or as much of one. */
export interface Beliefs {
  readonly tasks: readonly string[]
  readonly classes: readonly string[]
  /** N * K probabilities. */
  readonly posterior: Float64Array
}

export interface LabelNextOptions {
  /** How many tasks to name, 1 where nothing is said. */
  readonly count?: number
  /**
   * What makes a task worth asking about: `entropy` of its posterior; a small `margin` between its two likeliest
   * classes; or a likeliest class that is improbable (`doubt`). `entropy` where nothing is said.
   */
  readonly by?: 'entropy' | 'margin' | 'doubt'
}

/**
 * The tasks that are least settled, by their posteriors (Settles 2009 compares the measures). Without a model;
 * `activelab` looks at one as well.
 *
 * @param beliefs such as the result of any method.
 * @returns names, the least settled first; equals in their own order. O(N K + N log N).
 * @throws RangeError where the count is not a whole number from 0 on.
 * @example
 * ```ts
 * const labels = labelsFromColumns({ worker: ['a', 'b', 'a', 'b'], task: [1, 1, 2, 2], label: ['x', 'x', 'x', 'y'] })
 * labelNext(majorityVote(labels)) // => ['2']
 * ```
 */
export function labelNext(
  { tasks, classes, posterior }: Beliefs,
  { count = 1, by = 'entropy' }: LabelNextOptions = {},
): string[] {
  if (!(Number.isSafeInteger(count) && count >= 0)) throw new RangeError(`labelNext: ${count} tasks cannot be named`)
  const K = classes.length
  const measure = measures[by]
  return tasks
    .map((task, i) => ({ task, unsettled: measure(posterior.subarray(i * K, (i + 1) * K)) }))
    .sort((a, b) => b.unsettled - a.unsettled)
    .slice(0, count)
    .map(({ task }) => task)
}

const measures = {
  entropy: (row: Float64Array) => row.reduce((sum, q) => (q > 0 ? sum - q * Math.log(q) : sum), 0),
  margin: (row: Float64Array) => {
    const [first = 0, second = 0] = row.toSorted().reverse()
    return second - first
  },
  doubt: (row: Float64Array) => 1 - Math.max(...row),
}
