import { internTexts, type TextAggregation, type TextRow } from './texts.ts'
import { editDistance } from './word-error-rate.ts'
import { words } from './words.ts'

/**
 * The text of each task that is nearest to all others of the task, by the distance given. Right where texts are wholes
 * that cannot be put together from parts, such as translations.
 *
 * @param options `distance` of two texts: words to change over words of the longer one, where nothing is said.
 * @returns one of the texts of each task, the first of equals by the workers' names; `skill` is 1 less the mean
 * distance to the texts chosen. O(texts²) distances for a task.
 * @example
 * ```ts
 * const texts = ['Where is the station?', 'Where is the railway station?', 'Where is the railway stop?']
 * medoid(texts.map((text, worker) => ({ worker, task: 1, text }))).text // => ['Where is the railway station?']
 * ```
 */
export function medoid(
  rows: Iterable<TextRow>,
  { distance = shareOfChanges }: { readonly distance?: (a: string, b: string) => number } = {},
): TextAggregation {
  const { tasks, workers, answers } = internTexts(rows)
  const far = new Float64Array(workers.length)
  const count = new Float64Array(workers.length)
  const text = answers.map((given) => {
    const sums = given.map((one) => given.reduce((sum, other) => sum + distance(one.text, other.text), 0))
    const chosen = given[sums.indexOf(Math.min(...sums))]!.text
    for (const answer of given) {
      far[answer.worker]! += distance(answer.text, chosen)
      count[answer.worker]!++
    }
    return chosen
  })
  return { tasks, text, workers, skill: far.map((sum, j) => 1 - sum / count[j]!), trace: [] }
}

function shareOfChanges(a: string, b: string): number {
  const [first, second] = [words(a), words(b)]
  return editDistance(first, second) / Math.max(1, first.length, second.length)
}
