/** How an answer counts the places of a text: by Unicode code points, or by UTF-16 units as JavaScript does. */
export type OffsetUnit = 'code-point' | 'utf-16'

/** Translates the places of a text between JavaScript's own count and the answer's. */
export class TextOffsets {
  /** Where the second units of surrogate pairs stand. */
  readonly #seconds: readonly number[]

  constructor(text: string, unit: OffsetUnit) {
    this.#seconds =
      unit === 'utf-16' ? [] : Array.from(text.matchAll(/[\u{10000}-\u{10ffff}]/gu), ({ index }) => index + 1)
  }

  /** From JavaScript's count to the answer's. */
  outward(place: number): number {
    return place - countBefore(this.#seconds, place)
  }

  /** From the answer's count to JavaScript's. */
  inward(offset: number): number {
    let place = offset
    for (const second of this.#seconds) {
      if (second > place) break
      place++
    }
    return place
  }
}

/** How many of the sorted numbers are below `limit`. */
function countBefore(sorted: readonly number[], limit: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < limit) low = middle + 1
    else high = middle
  }
  return low
}
