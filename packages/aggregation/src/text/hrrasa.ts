import { characterVectors } from './character-vectors.ts'
import type { RasaOptions } from './rasa.ts'
import { internTexts, type TextAggregation, type TextRow } from './texts.ts'
import { fitVectors } from './vector-consensus.ts'
import { editDistance } from './word-error-rate.ts'
import { words } from './words.ts'

/**
 * Hybrid reliability and representation aware sequence aggregation (Li 2020, SIGIR): as `rasa`, and each text also
 * weighs by how near it is to the other texts of its task, half by its vector and half by its words. A good worker's
 * bad day is seen.
 *
 * @param rows what workers wrote.
 * @returns one of the texts of each task; `skill` is the workers' weights, which add up to W. O(texts² · (dimensions +
 * words²)) for a task, and O(n dimensions) a step.
 * @throws RangeError where the encoder does not give each text a vector of finite numbers, all of one length.
 * @example
 * ```ts
 * const texts = ['the red house', 'the red houses', 'one two three']
 * const { text } = await hrrasa(texts.map((text, worker) => ({ worker, task: 1, text })))
 * text // => ['the red house']
 * ```
 */
export async function hrrasa(rows: Iterable<TextRow>, options: RasaOptions = {}): Promise<TextAggregation> {
  const { encode = characterVectors, maxSteps = 100 } = options
  const texts = internTexts(rows)
  const vectors = await encode(texts.answers.flat().map(({ text }) => text))
  return fitVectors('hrrasa', texts, vectors, nearnessToOthers, maxSteps)
}

/** Half by the vectors' distance and half by the words in common; 1 for a text that is alone. */
function nearnessToOthers(texts: readonly string[], vectors: readonly Float64Array[]): number[] {
  const cuts = texts.map(words)
  return texts.map((_, one) => {
    let sum = 0
    for (let other = 0; other < texts.length; other++) {
      if (other === one) continue
      const apart = vectors[one]!.reduce((all, value, place) => all + (value - vectors[other]![place]!) ** 2, 0)
      const longer = Math.max(1, cuts[one]!.length, cuts[other]!.length)
      sum += Math.exp(-apart) / 2 + (1 - editDistance(cuts[one]!, cuts[other]!) / longer) / 2
    }
    return texts.length > 1 ? sum / (texts.length - 1) : 1
  })
}
