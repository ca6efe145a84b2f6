/**
 * The words of a text: lower case, without punctuation other than apostrophes inside a word. How texts are cut matters
 * more for error rates than most methods do.
 *
 * @param text in any script that separates words.
 * @returns the words in their order. O(length).
 * @example
 * ```ts
 * words("Don't stop — it's 5 o'clock!") // => ["don't", 'stop', "it's", '5', "o'clock"]
 * ```
 */
export function words(text: string): string[] {
  const even = text.normalize('NFKC').toLowerCase().replaceAll('’', "'")
  return even.match(/[\p{L}\p{N}\p{M}]+(?:'[\p{L}\p{N}\p{M}]+)*/gu) ?? []
}
