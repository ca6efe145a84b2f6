import { words } from './words.ts'

/**
 * Words to change, leave out or put in until a text is the reference, for each word of the reference (Levenshtein
 * 1966).
 *
 * @param options `cut`: how texts become words; `words` where nothing is said.
 * @returns from 0; above 1 where there is more to leave out than to keep. The number of words, where the reference has
 * none. O(words · words).
 * @example
 * ```ts
 * wordErrorRate('the cat sat', 'The cat sat down.') // => 0.25
 * ```
 */
export function wordErrorRate(
  text: string,
  reference: string,
  { cut = words }: { readonly cut?: (text: string) => string[] } = {},
): number {
  const wanted = cut(reference)
  return editDistance(cut(text), wanted) / Math.max(1, wanted.length)
}

/** The least number of changes that make one list of words of the other. */
export function editDistance(from: readonly string[], to: readonly string[]): number {
  let above = Uint32Array.from({ length: to.length + 1 }, (_, place) => place)
  let row = new Uint32Array(to.length + 1)
  for (const [place, word] of from.entries()) {
    row[0] = place + 1
    for (let column = 1; column <= to.length; column++)
      row[column] = Math.min(
        above[column - 1]! + Number(word !== to[column - 1]),
        above[column]! + 1,
        row[column - 1]! + 1,
      )
    ;[above, row] = [row, above]
  }
  return above[to.length]!
}
