import type { Extent } from './pieces.ts'

/** What one step of a walk through a text passes over: a word, a number, a sign; not space and punctuation. */
const STEP = /[\p{L}\p{N}\p{S}\p{Extended_Pictographic}]/u

/** The words of a text in any script, found as they are asked for. */
export class Words {
  readonly #text: string
  readonly #words: Intl.Segments
  readonly #letters: Intl.Segments

  constructor(text: string) {
    this.#text = text
    this.#words = new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)
    this.#letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)
  }

  /** The first word that begins at `from` or behind it. */
  next(from: number): Extent | undefined {
    for (let at = from; at < this.#text.length; ) {
      const { index, segment } = this.#words.containing(at)!
      if (index >= from && STEP.test(segment)) return { start: index, end: index + segment.length }
      at = index + segment.length
    }
    return undefined
  }

  /** The last word that ends at `from` or before it. */
  previous(from: number): Extent | undefined {
    for (let at = from - 1; at >= 0; ) {
      const { index, segment } = this.#words.containing(at)!
      if (index + segment.length <= from && STEP.test(segment)) return { start: index, end: index + segment.length }
      at = index - 1
    }
    return undefined
  }

  /** The place one letter on or back, where a letter may be several characters, such as a flag or an accent. */
  letter(from: number, step: 1 | -1): number {
    const found = this.#letters.containing(step === 1 ? from : from - 1)
    if (!found) return from
    return step === 1 ? found.index + found.segment.length : found.index
  }
}
