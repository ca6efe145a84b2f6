/** A pair that belongs together: places in the first and in the second list. */
export interface Match {
  readonly first: number
  readonly second: number
  readonly overlap: number
}

/**
 * Which of two people's shapes mean the same thing: pairs with the largest sum of overlaps, no shape in two pairs. By
 * the Hungarian method (Kuhn 1955), since taking the best pair first may spoil two good ones.
 *
 * @param overlap such as `boxOverlap` or `spanOverlap`.
 * @param options `atLeast`: pairs that overlap less are none; 0.5 where nothing is said.
 * @returns pairs in the order of the first list. O(size³) in the longer list.
 * @throws RangeError where the least overlap is not above 0 and at most 1.
 * @example
 * ```ts
 * const first = [{ start: 0, end: 4 }, { start: 10, end: 12 }]
 * const second = [{ start: 10, end: 12 }, { start: 1, end: 4 }]
 * matchByOverlap(first, second, spanOverlap).map((match) => match.second) // => [1, 0]
 * ```
 */
export function matchByOverlap<Shape>(
  first: readonly Shape[],
  second: readonly Shape[],
  overlap: (a: Shape, b: Shape) => number,
  { atLeast = 0.5 }: { readonly atLeast?: number } = {},
): Match[] {
  if (!(atLeast > 0 && atLeast <= 1)) throw new RangeError(`matchByOverlap: an overlap of at least ${atLeast}`)
  const gains = first.map((a) =>
    second.map((b) => {
      const share = overlap(a, b)
      // A pair that is none gains nothing, and nothing is lost by leaving shapes alone.
      return share >= atLeast ? share : 0
    }),
  )
  return assignment(gains)
    .map((partner, place) => ({ first: place, second: partner, overlap: gains[place]?.[partner] ?? 0 }))
    .filter((match) => match.overlap > 0)
}

/** For each row a column of its own such that the gains add up to the most; columns that do not exist gain nothing. */
function assignment(gains: readonly (readonly number[])[]): number[] {
  const size = Math.max(gains.length, gains[0]?.length ?? 0)
  const cost = (row: number, column: number) => -(gains[row - 1]?.[column - 1] ?? 0)
  const rowPrice = new Float64Array(size + 1)
  const columnPrice = new Float64Array(size + 1)
  const rowOf = new Int32Array(size + 1)
  for (let row = 1; row <= size; row++) {
    // The cheapest way from the new row to a free column, by rows that hand their column on (Dijkstra's order).
    const cheapest = new Float64Array(size + 1).fill(Infinity)
    const before = new Int32Array(size + 1)
    const isDone = new Uint8Array(size + 1)
    rowOf[0] = row
    let column = 0
    do {
      isDone[column] = 1
      let next = 0
      let step = Infinity
      for (let to = 1; to <= size; to++) {
        if (isDone[to]) continue
        const reduced = cost(rowOf[column]!, to) - rowPrice[rowOf[column]!]! - columnPrice[to]!
        if (reduced < cheapest[to]!) {
          cheapest[to] = reduced
          before[to] = column
        }
        if (cheapest[to]! < step) {
          step = cheapest[to]!
          next = to
        }
      }
      for (let at = 0; at <= size; at++)
        if (isDone[at]) {
          rowPrice[rowOf[at]!]! += step
          columnPrice[at]! -= step
        } else cheapest[at]! -= step
      column = next
    } while (rowOf[column] !== 0)
    for (; column > 0; column = before[column]!) rowOf[column] = rowOf[before[column]!]!
  }
  const partners = new Array<number>(gains.length).fill(-1)
  for (let column = 1; column <= size; column++)
    if (rowOf[column]! <= gains.length) partners[rowOf[column]! - 1] = column - 1
  return partners
}
