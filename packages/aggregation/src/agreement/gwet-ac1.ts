import type { Labels } from '../labels.ts'
import type { Bootstrap } from './bootstrap.ts'
import { type Agreement, measure } from './coefficient.ts'
import { agreementParts } from './pair-agreement.ts'
import { pairableUnits } from './units.ts'

/**
 * Gwet's AC1 (2008): agreement of pairs beyond chance, where only hard tasks are thought to be answered by chance. It
 * stays high where nearly all tasks are of one class and workers agree on them, where kappa and alpha fall to 0.
 *
 * @param labels n labels on N tasks in K classes, as many as there might have been and not only those chosen.
 * @param options `bootstrap`: an interval by drawing tasks anew.
 * @returns O(n K + N K²).
 * @throws RangeError where the bootstrap has no samples or an impossible level.
 * @example
 * ```ts
 * const rows = ['xx', 'xx', 'xx', 'xx', 'xx', 'xx', 'xx', 'xy'].flatMap((answers, task) =>
 *   [...answers].map((label, worker) => ({ worker, task, label })),
 * )
 * gwetAC1(labelsFromRows(rows)).value // => 0.858
 * fleissKappa(labelsFromRows(rows)).value // => -0.067
 * ```
 */
export function gwetAC1(labels: Labels, { bootstrap }: { readonly bootstrap?: Bootstrap } = {}): Agreement {
  const units = pairableUnits(labels)
  const K = units.classCount
  const fromSums = (sums: Float64Array) => {
    let spread = 0
    for (let k = 0; k < K; k++) {
      const share = sums[2 + k]! / sums[0]!
      spread += share * (1 - share)
    }
    return { observed: sums[1]! / sums[0]!, expected: K > 1 ? spread / (K - 1) : 1 }
  }
  return measure('gwetAC1', units, { ...agreementParts(units), fromSums }, bootstrap)
}
