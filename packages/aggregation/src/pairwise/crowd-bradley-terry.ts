import type { Comparisons } from './comparisons.ts'
import { checkMixture, fitWorkerMixture, type WorkerMixture, type WorkerMixtureOptions } from './worker-mixture.ts'

/**
 * Bradley and Terry's model with workers who sometimes say the reverse (Chen et al. 2013, Crowd-BT): with their
 * reliability an answer follows the items, else it is turned around. A reliability below one half is an adversary's.
 *
 * @param comparisons n comparisons of I items by W workers; a tie is half an answer for either side.
 * @param options all three counts of the prior are above 0; more `reliable` than `unreliable` ones tell good from bad.
 * @returns scores, reliabilities (`leftShare` is one half for all), and a trace of the posterior density, which never
 * falls. O(n + pairs) a step, some hundreds of steps.
 * @throws RangeError where a prior is not positive.
 * @example
 * ```ts
 * const rows = [...'abacbc'.repeat(8).matchAll(/(.)(.)/g)].flatMap(([, left, right]) => [
 *   { left, right, winner: 'left', worker: 'ann' },
 *   { left, right, winner: 'left', worker: 'bob' },
 *   { left, right, winner: 'right', worker: 'mallory' },
 * ])
 * const { score, reliability } = crowdBradleyTerry(comparisonsFromRows(rows))
 * score[0] > score[1] && score[1] > score[2] // => true
 * reliability[2] < 0.3 // => true
 * ```
 */
export function crowdBradleyTerry(comparisons: Comparisons, options: WorkerMixtureOptions = {}): WorkerMixture {
  checkMixture('crowdBradleyTerry', options)
  return fitWorkerMixture(comparisons, 'reverse', options)
}
