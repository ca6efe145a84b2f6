/** A value to be raised, its slope, and how sharply it bends in each direction. */
export interface Score {
  readonly value: number
  readonly slope: Float64Array
  readonly curve: Float64Array
}

/** A step along the slope in proportion to the bend, halved until the value is no smaller. */
export function climb(from: Float64Array, score: (at: Float64Array) => Score): Float64Array {
  const { value, slope, curve } = score(from)
  for (let share = 1; share > 1e-4; share /= 2) {
    const to = from.map((at, place) => at + (share * slope[place]!) / curve[place]!)
    if (score(to).value >= value) return to
  }
  return from
}
