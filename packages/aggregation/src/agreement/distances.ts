/** The scale of measurement: how far two values are apart. */
export type Metric = 'nominal' | 'ordinal' | 'interval' | 'ratio'

/** K * K squared distances of classes, of which so many values were seen (Krippendorff 2004, chapter 11). */
export function squaredDistances(
  classes: readonly string[],
  counts: Float64Array,
  { metric = 'nominal', values }: { readonly metric?: Metric; readonly values?: ArrayLike<number> },
): Float64Array {
  const K = classes.length
  const number = metric === 'nominal' ? new Float64Array(K) : numbersOf(classes, metric, values)
  const distance = new Float64Array(K * K)
  for (let c = 0; c < K; c++)
    for (let k = 0; k < K; k++) {
      if (c === k) continue
      const apart = number[c]! - number[k]!
      if (metric === 'nominal') distance[c * K + k] = 1
      else if (metric === 'ordinal') distance[c * K + k] = ranksBetween(c, k, number, counts) ** 2
      else if (metric === 'interval') distance[c * K + k] = apart ** 2
      else distance[c * K + k] = apart === 0 ? 0 : (apart / (number[c]! + number[k]!)) ** 2
    }
  return distance
}

/** All values from one to the other, and half of those at both ends. */
function ranksBetween(c: number, k: number, number: Float64Array, counts: Float64Array): number {
  const [low, high] = number[c]! < number[k]! ? [c, k] : [k, c]
  let ranks = 0
  for (let g = 0; g < counts.length; g++)
    if (number[g]! >= number[low]! && number[g]! <= number[high]!) ranks += counts[g]!
  return ranks - (counts[low]! + counts[high]!) / 2
}

function numbersOf(classes: readonly string[], metric: Metric, values?: ArrayLike<number>): Float64Array {
  if (values && values.length !== classes.length)
    throw new RangeError(`krippendorffAlpha: ${classes.length} values are wanted, not ${values.length}`)
  if (!values && metric === 'ordinal') return Float64Array.from(classes, (_, place) => place)
  const numbers = Float64Array.from(values ?? classes.map((name) => (name.trim() === '' ? Number.NaN : Number(name))))
  for (const [place, number] of numbers.entries()) {
    if (!Number.isFinite(number))
      throw new RangeError(`krippendorffAlpha: the metric ${metric} wants numbers, and ${classes[place]} is none`)
    if (metric === 'ratio' && number < 0) throw new RangeError(`krippendorffAlpha: a ratio of ${number} has no sense`)
  }
  return numbers
}
