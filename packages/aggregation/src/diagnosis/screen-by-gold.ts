import type { Interval } from '../categorical/worker-quality.ts'
import type { Labels } from '../labels.ts'
import { confidenceSequence } from '../stopping/confidence-sequence.ts'

export interface GoldScreening {
  readonly worker: string
  /** Gold tasks that the worker answered, and answered right; several answers to one task share it. */
  readonly answered: number
  readonly right: number
  /** The share of right answers with bounds that hold at all times at once. */
  readonly accuracy: Interval
  /** `ask` where the bounds still have the wanted accuracy between them. */
  readonly verdict: 'accept' | 'reject' | 'ask'
}

/**
 * Judges workers by tasks whose truth is known, after every answer if one likes: the bounds allow for repeated looks.
 *
 * @param labels with gold tasks.
 * @param options `atLeast`: the accuracy that is wanted; `level`: how surely no good worker is ever rejected, 0.95
 * where nothing is said.
 * @returns a verdict for each of W workers; `ask` for who saw no gold. O(n).
 * @throws RangeError where the accuracy is not between 0 and 1.
 * @example
 * ```ts
 * const tasks = Array.from({ length: 30 }, (_, task) => task)
 * const rows = tasks.flatMap((task) => [
 *   { worker: 'ann', task, label: 'x' },
 *   { worker: 'bob', task, label: task % 3 ? 'y' : 'x' },
 * ])
 * const gold = tasks.map((task) => [task, 'x'])
 * const screened = screenByGold(labelsFromRows(rows, { gold }), { atLeast: 0.8 })
 * screened.map(({ verdict }) => verdict) // => ['accept', 'reject']
 * ```
 */
export function screenByGold(
  { workers, task, label, worker, weight, gold }: Labels,
  { atLeast, level = 0.95 }: { readonly atLeast: number; readonly level?: number },
): GoldScreening[] {
  if (!(atLeast > 0 && atLeast < 1))
    throw new RangeError(`screenByGold: an accuracy lies between 0 and 1, not ${atLeast}`)
  const answered = new Float64Array(workers.length)
  const right = new Float64Array(workers.length)
  for (let n = 0; n < label.length; n++) {
    const truth = gold[task[n]!]!
    if (truth < 0) continue
    const by = weight ? weight[n]! : 1
    answered[worker[n]!]! += by
    if (truth === label[n]) right[worker[n]!]! += by
  }
  return workers.map((name, j) => {
    const accuracy = confidenceSequence(Math.min(right[j]!, answered[j]!), answered[j]!, { level })
    const verdict = accuracy.upper < atLeast ? 'reject' : accuracy.lower >= atLeast ? 'accept' : 'ask'
    return { worker: name, answered: answered[j]!, right: right[j]!, accuracy, verdict }
  })
}
