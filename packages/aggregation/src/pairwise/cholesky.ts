/** Adds factor · v vᵀ to a square matrix, where v has these values at these places and 0 elsewhere. */
export function addOuter(
  matrix: Float64Array,
  size: number,
  places: Int32Array,
  values: Float64Array,
  factor: number,
): void {
  for (let a = 0; a < places.length; a++)
    for (let b = 0; b < places.length; b++) matrix[places[a]! * size + places[b]!]! += factor * values[a]! * values[b]!
}

/** The lower triangle L with L Lᵀ the given positive definite matrix. O(size³). */
export function cholesky(matrix: Float64Array, size: number): Float64Array {
  const lower = new Float64Array(size * size)
  for (let row = 0; row < size; row++)
    for (let column = 0; column <= row; column++) {
      let rest = matrix[row * size + column]!
      for (let place = 0; place < column; place++) rest -= lower[row * size + place]! * lower[column * size + place]!
      if (row === column && !(rest > 0)) throw new RangeError('cholesky: the matrix is not positive definite')
      lower[row * size + column] = row === column ? Math.sqrt(rest) : rest / lower[column * size + column]!
    }
  return lower
}

/** The solution of L Lᵀ x = right. */
export function solve(lower: Float64Array, right: Float64Array): Float64Array {
  const size = right.length
  const x = right.slice()
  for (let row = 0; row < size; row++) {
    for (let place = 0; place < row; place++) x[row]! -= lower[row * size + place]! * x[place]!
    x[row]! /= lower[row * size + row]!
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let place = row + 1; place < size; place++) x[row]! -= lower[place * size + row]! * x[place]!
    x[row]! /= lower[row * size + row]!
  }
  return x
}

/** The diagonal of the inverse, and that of the first `items` as distances from their mean. */
export function inverseDiagonals(
  lower: Float64Array,
  size: number,
  items: number,
): { variance: Float64Array; centredVariance: Float64Array } {
  const quadratic = (v: Float64Array) => {
    const x = solve(lower, v)
    return v.reduce((sum, value, place) => sum + value * x[place]!, 0)
  }
  return {
    variance: Float64Array.from({ length: size }, (_, at) =>
      quadratic(new Float64Array(size).map((__, place) => Number(place === at))),
    ),
    centredVariance: Float64Array.from({ length: items }, (_, at) =>
      quadratic(new Float64Array(size).map((__, place) => (place < items ? Number(place === at) - 1 / items : 0))),
    ),
  }
}
