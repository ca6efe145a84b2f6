import { dot, unit } from './matrix.ts'
import { randomNumbers } from './random.ts'

/** The orthogonal components of a symmetric K * K * K tensor, by power iteration and deflation (Anandkumar et al. 2014). */
export function tensorComponents(tensor: Float64Array, K: number, seed: number) {
  const random = randomNumbers(seed)
  return Array.from({ length: K }, () => {
    let best = { value: -Infinity, vector: new Array<number>(K).fill(0) }
    for (let trial = 0; trial < 10; trial++) {
      let vector = unit(Array.from({ length: K }, () => random() - 0.5))
      for (let step = 0; step < 50; step++) vector = unit(applied(tensor, vector, K))
      const value = dot(applied(tensor, vector, K), vector)
      if (value > best.value) best = { value, vector }
    }
    const { value, vector } = best
    for (let place = 0; place < tensor.length; place++) {
      const [x, y, z] = [Math.floor(place / (K * K)), Math.floor(place / K) % K, place % K]
      tensor[place]! -= value * vector[x]! * vector[y]! * vector[z]!
    }
    return best
  })
}

function applied(tensor: Float64Array, vector: readonly number[], K: number): number[] {
  return vector.map((_, x) => {
    let sum = 0
    for (let y = 0; y < K; y++)
      for (let z = 0; z < K; z++) sum += tensor[(x * K + y) * K + z]! * vector[y]! * vector[z]!
    return sum
  })
}
