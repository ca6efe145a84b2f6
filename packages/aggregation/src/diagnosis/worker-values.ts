import type { Aggregation } from '../categorical/aggregation.ts'

/**
 * What a worker's label is worth when their habits are known (Ipeirotis, Provost and Wang 2010): the expected cost of
 * the belief that a label leaves behind, against that of knowing no label. A worker who always swaps two classes is
 * worth as much as one who is always right.
 *
 * @param aggregation of any method; best of one that learns confusion matrices, such as `dawidSkene`.
 * @param options `costs`: K * K, `costs[k * K + l]` of taking k for l; 1 for every mistake where nothing is said.
 * @returns W numbers: 1 for a worker whose label settles the matter, 0 for one whose label tells nothing. O(W K³).
 * @throws RangeError where costs are not K * K numbers from 0 on.
 * @example
 * ```ts
 * const gold = [...'xxyyxxyy'].map((truth, task) => [task, truth])
 * const rows = gold.flatMap(([task, truth]) => [
 *   { worker: 'swaps', task, label: truth === 'x' ? 'y' : 'x' },
 *   { worker: 'click', task, label: 'x' },
 * ])
 * const values = workerValues(dawidSkene(labelsFromRows(rows, { gold }), { prior: 'none' }))
 * values // => [0, 1]
 * ```
 */
export function workerValues(
  { workers, classes, confusion, prior }: Aggregation,
  { costs }: { readonly costs?: ArrayLike<number> } = {},
): Float64Array {
  const K = classes.length
  const cost = Float64Array.from(costs ?? { length: K * K }, (value, place) =>
    costs ? value : Number(place % (K + 1) !== 0),
  )
  if (cost.length !== K * K || !cost.every((value) => value >= 0))
    throw new RangeError(`workerValues: ${K} times ${K} costs that are not negative are wanted`)
  const ofKnowingNothing = costOf(prior, cost)
  const belief = new Float64Array(K)
  return Float64Array.from(workers, (_, j) => {
    if (ofKnowingNothing === 0) return 1
    let expected = 0
    for (let l = 0; l < K; l++) {
      let share = 0
      for (let k = 0; k < K; k++) {
        belief[k] = prior[k]! * confusion.value[(j * K + k) * K + l]!
        share += belief[k]!
      }
      if (share > 0) expected += costOf(belief, cost) / share
    }
    return 1 - expected / ofKnowingNothing
  })
}

/** The cost of drawing the result from the belief, times the belief's sum squared. */
function costOf(belief: Float64Array, cost: Float64Array): number {
  const K = belief.length
  return cost.reduce((sum, value, place) => sum + value * belief[Math.floor(place / K)]! * belief[place % K]!, 0)
}
