import type { Aggregation } from '../categorical/aggregation.ts'

/**
 * How far each worker's answers depend on the task at all (Raykar and Yu 2012, JMLR 13): the squared distance between
 * the rows of the confusion matrix. A spammer's rows are all alike; who swaps two classes every time is no spammer.
 *
 * @param aggregation of any method; best of one that learns confusion matrices, such as `dawidSkene` or `ibcc`.
 * @returns W numbers from 0, a spammer, to 1, who never mistakes a class. O(W K³).
 * @example
 * ```ts
 * const rows = [...'xxyyxxyy'].flatMap((truth, task) => [
 *   { worker: 'ann', task, label: truth },
 *   { worker: 'bob', task, label: truth },
 *   { worker: 'click', task, label: 'x' },
 * ])
 * const scores = spammerScores(dawidSkene(labelsFromRows(rows)))
 * scores[0] > 0.5 // => true
 * scores[2] < 0.1 // => true
 * ```
 */
export function spammerScores({ workers, classes, confusion }: Aggregation): Float64Array {
  const K = classes.length
  const scores = new Float64Array(workers.length)
  for (let j = 0; j < workers.length; j++)
    for (let k = 0; k < K; k++)
      for (let other = k + 1; other < K; other++)
        for (let l = 0; l < K; l++) {
          const apart = confusion.value[(j * K + k) * K + l]! - confusion.value[(j * K + other) * K + l]!
          scores[j]! += apart ** 2 / (K * (K - 1))
        }
  return scores
}
