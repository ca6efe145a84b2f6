import type { Labels } from '../labels.ts'
import type { Bootstrap } from './bootstrap.ts'
import { type Agreement, measure } from './coefficient.ts'
import { agreementParts } from './pair-agreement.ts'
import { pairableUnits } from './units.ts'

/**
 * Fleiss' kappa (1971): the agreement of pairs of labels beyond what chance brings about where each label is drawn from
 * the shares of all labels. Tasks may have different numbers of labels; tasks with one are left out.
 *
 * @param labels n labels on N tasks in K classes.
 * @param options `bootstrap`: an interval by drawing tasks anew.
 * @returns O(n K + N K²).
 * @throws RangeError where the bootstrap has no samples or an impossible level.
 * @example
 * ```ts
 * const rows = ['xxx', 'xxy', 'yyy', 'xyy'].flatMap((answers, task) =>
 *   [...answers].map((label, worker) => ({ worker, task, label })),
 * )
 * fleissKappa(labelsFromRows(rows)).value // => 0.333
 * ```
 */
export function fleissKappa(labels: Labels, { bootstrap }: { readonly bootstrap?: Bootstrap } = {}): Agreement {
  const units = pairableUnits(labels)
  const K = units.classCount
  const fromSums = (sums: Float64Array) => {
    let all = 0
    let squares = 0
    for (let k = 0; k < K; k++) {
      all += sums[2 + K + k]!
      squares += sums[2 + K + k]! ** 2
    }
    return { observed: sums[1]! / sums[0]!, expected: all > 0 ? squares / all ** 2 : 1 }
  }
  return measure('fleissKappa', units, { ...agreementParts(units), fromSums }, bootstrap)
}
