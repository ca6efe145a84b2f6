import { internTexts, type TextAggregation, type TextRow } from './texts.ts'
import { editDistance } from './word-error-rate.ts'
import { WordNetwork } from './word-network.ts'
import { words } from './words.ts'

export interface RoverOptions {
  /**
   * How often workers are weighed anew by the result. More rounds help where there is one right text, as of a
   * recording, and harm where there are several, as of a translation, since whoever agrees is not always right. 0 for
   * equal weights; 1 where nothing is said.
   */
  readonly rounds?: number
  /** How texts become words; `words` where nothing is said. */
  readonly cut?: (text: string) => string[]
}

/**
 * Recogniser output voting error reduction (Fiscus 1997): the texts of a task are lined up word by word, and the
 * weightiest word of each place wins, which may be none (counting three quarters). Lining up starts with the text that
 * is nearest to all others and goes on by distance from it. Workers weigh as much as their texts agreed with the
 * result, over and over.
 *
 * @param rows what workers wrote, such as transcriptions of the same recordings.
 * @param options after the first round a worker's weight is one over their word error rate, drawn to that of all.
 * @returns words joined by blanks; `skill` is those weights. O(texts² · words²) for a task to begin with, and O(texts ·
 * words²) a round.
 * @example
 * ```ts
 * const texts = ['the cat sat on a mat', 'a cat sat on the mat', 'the cat sat on the mat', 'the cat on the mat']
 * const { text } = rover(texts.map((text, worker) => ({ worker, task: 1, text })))
 * text // => ['the cat sat on the mat']
 * ```
 */
export function rover(rows: Iterable<TextRow>, { rounds = 1, cut = words }: RoverOptions = {}): TextAggregation {
  const { tasks, workers, answers } = internTexts(rows)
  const cuts = answers.map((given) => fromTheMiddle(given.map(({ worker, text }) => ({ worker, words: cut(text) }))))
  let skill: Float64Array = new Float64Array(workers.length).fill(1)
  const vote = () => cuts.map((given) => consensus(given, skill))
  let results = vote()
  const trace: number[] = []
  for (let round = 0; round < rounds; round++) {
    const next = skillsFrom(cuts, results, workers.length)
    trace.push(next.reduce((most, value, j) => Math.max(most, Math.abs(value - skill[j]!)), 0))
    skill = next
    results = vote()
  }
  return { tasks, text: results.map((result) => result.join(' ')), workers, skill, trace }
}

interface CutAnswer {
  readonly worker: number
  readonly words: readonly string[]
}

/** By distance from the one that is nearest to all, that one first: what is lined up first shapes the places. */
function fromTheMiddle(given: readonly CutAnswer[]): CutAnswer[] {
  const distances = given.map((one) => given.map((other) => editDistance(one.words, other.words)))
  const sums = distances.map((row) => row.reduce((a, b) => a + b, 0))
  const middle = sums.indexOf(Math.min(...sums))
  return given
    .map((answer, place) => ({ answer, far: distances[middle]?.[place] ?? 0 }))
    .sort((a, b) => a.far - b.far)
    .map(({ answer }) => answer)
}

function consensus(given: readonly CutAnswer[], skill: Float64Array): string[] {
  const network = new WordNetwork()
  for (const { worker, words: list } of given) network.add(list, skill[worker]!)
  return network.best()
}

/** One over the share of wrong words, as if each worker had written fifty words more with everybody's share. */
function skillsFrom(cuts: readonly CutAnswer[][], results: readonly string[][], workers: number): Float64Array {
  const wrong = new Float64Array(workers)
  const written = new Float64Array(workers)
  for (const [i, given] of cuts.entries())
    for (const { worker, words: list } of given) {
      wrong[worker]! += editDistance(list, results[i]!)
      written[worker]! += Math.max(1, results[i]!.length)
    }
  const overall = (sumOf(wrong) + 1) / (sumOf(written) + 50)
  return wrong.map((count, j) => (written[j]! + 50) / (count + 50 * overall))
}

function sumOf(values: Float64Array): number {
  return values.reduce((a, b) => a + b, 0)
}
