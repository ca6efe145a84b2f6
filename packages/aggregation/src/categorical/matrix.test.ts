import { expect, it } from 'vitest'
import { eigenvectors, inverse, multiply, transpose } from './matrix.ts'

const matrix = [
  [4, 1, 0],
  [1, 3, 1],
  [0, 1, 2],
]

function expectAlike(actual: number[][], expected: number[][]): void {
  for (const [x, row] of expected.entries())
    for (const [y, value] of row.entries()) expect(actual[x]![y]!).toBeCloseTo(value, 10)
}

it('inverts a matrix, and says nothing of one that is singular', () => {
  expectAlike(
    multiply(
      inverse([
        [0, 2],
        [1, 0],
      ])!,
      [
        [0, 2],
        [1, 0],
      ],
    ),
    [
      [1, 0],
      [0, 1],
    ],
  )
  expect(
    inverse([
      [1, 2],
      [2, 4],
    ]),
  ).toBeUndefined()
})

it('takes a symmetric matrix apart into its eigenvectors', () => {
  const { values, vectors } = eigenvectors(matrix)
  expectAlike(multiply(vectors, transpose(vectors)), [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ])
  const stretched = vectors.map((row, x) => row.map((value) => value * values[x]!))
  expectAlike(multiply(transpose(vectors), stretched), matrix)
})
