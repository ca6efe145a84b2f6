import type { Maximise } from './confusion-em.ts'

/** Labels that each worker is thought to have given before the first real one, for each true class. */
export interface PseudoLabels {
  /** So many right ones. */
  readonly right: number
  /** So many of each wrong class. */
  readonly wrong: number
}

/** How common the classes are: learnt, all alike, or K shares in the order of the classes' names. */
export type ClassPrior = 'estimated' | 'uniform' | ArrayLike<number>

/** K * K pseudo-labels, the same for every worker: `[l * K + k]` of answer l to class k. */
export function pseudoCounts({ right, wrong }: PseudoLabels, K: number): Float64Array {
  return new Float64Array(K * K).map((_, place) => (place % (K + 1) === 0 ? right : wrong))
}

/** Shares of the counts with pseudo-labels added, K * K of them or W * K * K: the mode of the posterior density. */
export function maximiseWith(pseudo: Float64Array, classPrior: ClassPrior): Maximise {
  return (classCounts, counts) => {
    const K = classCounts.length
    const stride = pseudo.length === K * K ? 0 : K * K
    let penalty = 0
    for (let table = 0, prior = 0; table < counts.length; table += K * K, prior += stride)
      for (let k = 0; k < K; k++) {
        let sum = 0
        for (let place = k; place < K * K; place += K) sum += counts[table + place]! += pseudo[prior + place]!
        for (let place = k; place < K * K; place += K) {
          const share = sum > 0 ? counts[table + place]! / sum : 1 / K
          counts[table + place] = share
          if (pseudo[prior + place]! > 0) penalty += pseudo[prior + place]! * Math.log(share)
        }
      }
    return { prior: classShares(classCounts, classPrior), table: counts, penalty }
  }
}

/** How common each class is, from the sums of the posteriors or as the prior says. */
export function classShares(classCounts: Float64Array, classPrior: ClassPrior): Float64Array {
  const K = classCounts.length
  if (classPrior === 'uniform') return new Float64Array(K).fill(1 / K)
  const parts = classPrior === 'estimated' ? classCounts : Float64Array.from(classPrior)
  const sum = parts.reduce((a, b) => a + b, 0)
  if (parts.length !== K || parts.some((part) => !(part >= 0)) || (classPrior !== 'estimated' && !(sum > 0)))
    throw new RangeError(`classPrior: ${K} shares that are not negative are wanted`)
  return parts.map((part) => (sum > 0 ? part / sum : 1 / K))
}
