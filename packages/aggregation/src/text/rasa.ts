import { characterVectors, type Encoder } from './character-vectors.ts'
import { internTexts, type TextAggregation, type TextRow } from './texts.ts'
import { fitVectors } from './vector-consensus.ts'

export interface RasaOptions {
  /** Vectors of texts; `characterVectors` where nothing is said. */
  readonly encode?: Encoder
  readonly maxSteps?: number
}

/**
 * Reliability-aware sequence aggregation (Li and Fukumoto 2019): texts become vectors, each task's centre is their mean
 * weighted by workers, and a worker weighs as much as a low estimate of how near their texts are to the centres. The
 * text nearest to the centre is chosen.
 *
 * @param rows what workers wrote.
 * @returns one of the texts of each task; `skill` is the workers' weights, which add up to W. O(n dimensions) a step.
 * @throws RangeError where the encoder does not give each text a vector of finite numbers, all of one length.
 * @example
 * ```ts
 * const rows = ['the red house', 'the red houses', 'a house'].flatMap((text, worker) =>
 *   [1, 2].map((task) => ({ worker, task, text })),
 * )
 * const { text, skill } = await rasa(rows)
 * text // => ['the red house', 'the red house']
 * skill[0] > skill[2] // => true
 * ```
 */
export async function rasa(rows: Iterable<TextRow>, options: RasaOptions = {}): Promise<TextAggregation> {
  const { encode = characterVectors, maxSteps = 100 } = options
  const texts = internTexts(rows)
  return fitVectors('rasa', texts, await encode(texts.answers.flat().map(({ text }) => text)), undefined, maxSteps)
}
