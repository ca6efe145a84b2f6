import type { Comparisons } from './comparisons.ts'
import { checkMixture, fitWorkerMixture, type WorkerMixture, type WorkerMixtureOptions } from './worker-mixture.ts'

/**
 * Bradley and Terry's model with workers who sometimes do not look (after Bugakova et al. 2019): with their reliability
 * an answer follows the items, else it is left or right by a habit of the worker's own. Finds clickers of one side.
 *
 * @param comparisons n comparisons of I items by W workers; a tie is half an answer for either side.
 * @param options all three counts of the prior are above 0.
 * @returns scores, reliabilities, side habits, and a trace of the posterior density, which never falls. O(n + pairs) a
 * step, some hundreds of steps.
 * @throws RangeError where a prior is not positive.
 * @example
 * ```ts
 * const rows = [...'abacbc'.repeat(4).matchAll(/(.)(.)/g)].flatMap(([, left, right], place) => [
 *   { left, right, winner: 'left', worker: 'good' },
 *   { left: right, right: left, winner: 'right', worker: 'good' },
 *   { left: place % 2 ? left : right, right: place % 2 ? right : left, winner: 'left', worker: 'clicker' },
 * ])
 * const { items, score, workers, reliability, leftShare } = noisyBradleyTerry(comparisonsFromRows(rows))
 * score[0] > score[1] && score[1] > score[2] // => true
 * workers // => ['clicker', 'good']
 * reliability[0] < reliability[1] // => true
 * leftShare[0] > 0.8 // => true
 * ```
 */
export function noisyBradleyTerry(comparisons: Comparisons, options: WorkerMixtureOptions = {}): WorkerMixture {
  checkMixture('noisyBradleyTerry', options)
  return fitWorkerMixture(comparisons, 'guess', options)
}
