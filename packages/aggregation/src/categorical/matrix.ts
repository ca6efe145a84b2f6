/** Small square matrices as arrays of rows. */
type Matrix = number[][]

export function transpose(matrix: Matrix): Matrix {
  return matrix.map((_, x) => matrix.map((row) => row[x]!))
}

export function multiply(a: Matrix, b: Matrix): Matrix {
  return a.map((row) => b[0]!.map((_, y) => row.reduce((sum, value, x) => sum + value * b[x]![y]!, 0)))
}

/** The inverse by Gauss and Jordan with pivots; nothing where the matrix is singular. */
export function inverse(matrix: Matrix): Matrix | undefined {
  const size = matrix.length
  const rows = matrix.map((row, x) => [...row, ...row.map((_, y) => (x === y ? 1 : 0))])
  for (let column = 0; column < size; column++) {
    let pivot = column
    for (let x = column; x < size; x++) if (Math.abs(rows[x]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = x
    if (!(Math.abs(rows[pivot]![column]!) > 1e-10)) return
    ;[rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!]
    const by = rows[column]![column]!
    rows[column] = rows[column]!.map((value) => value / by)
    for (let x = 0; x < size; x++) {
      if (x === column) continue
      const times = rows[x]![column]!
      rows[x] = rows[x]!.map((value, y) => value - times * rows[column]![y]!)
    }
  }
  return rows.map((row) => row.slice(size))
}

/** Eigenvalues and, in rows, eigenvectors of a symmetric matrix, by Jacobi's rotations. */
export function eigenvectors(symmetric: Matrix): { values: number[]; vectors: Matrix } {
  const size = symmetric.length
  const a = symmetric.map((row) => [...row])
  const vectors = a.map((row, x) => row.map((_, y) => (x === y ? 1 : 0)))
  for (let sweep = 0; sweep < 60; sweep++)
    for (let p = 0; p < size; p++)
      for (let q = p + 1; q < size; q++) {
        if (Math.abs(a[p]![q]!) < 1e-15) continue
        const angle = 0.5 * Math.atan2(2 * a[p]![q]!, a[q]![q]! - a[p]![p]!)
        rotate(a, p, q, Math.cos(angle), Math.sin(angle))
        rotateRows(vectors, p, q, Math.cos(angle), Math.sin(angle))
      }
  return { values: a.map((row, x) => row[x]!), vectors }
}

function rotate(a: Matrix, p: number, q: number, cos: number, sin: number): void {
  rotateRows(a, p, q, cos, sin)
  for (const row of a) {
    const [x, y] = [row[p]!, row[q]!]
    row[p] = cos * x - sin * y
    row[q] = sin * x + cos * y
  }
}

function rotateRows(a: Matrix, p: number, q: number, cos: number, sin: number): void {
  const [first, second] = [a[p]!, a[q]!]
  a[p] = first.map((x, place) => cos * x - sin * second[place]!)
  a[q] = first.map((x, place) => sin * x + cos * second[place]!)
}

export function unit(vector: readonly number[]): number[] {
  const size = Math.sqrt(dot(vector, vector))
  return vector.map((value) => value / (size || 1))
}

export function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0
  for (let place = 0; place < a.length; place++) sum += a[place]! * b[place]!
  return sum
}
