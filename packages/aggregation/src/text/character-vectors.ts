/** Gives each of the texts a vector; vectors of texts that mean the same point the same way. */
export type Encoder = (texts: readonly string[]) => readonly ArrayLike<number>[] | Promise<readonly ArrayLike<number>[]>

/**
 * Vectors of texts by the runs of two to four characters in them, hashed to 512 numbers, of length 1: a stand-in for an
 * encoder that knows the language.
 *
 * @param texts in any script.
 * @returns a vector for each. O(length of all texts).
 * @example
 * ```ts
 * const [a, b, c] = characterVectors(['the red house', 'the red houses', 'a dog'])
 * const dot = (x, y) => x.reduce((sum, value, place) => sum + value * y[place], 0)
 * dot(a, b) > dot(a, c) // => true
 * ```
 */
export function characterVectors(texts: readonly string[]): Float64Array[] {
  return texts.map((text) => {
    const vector = new Float64Array(512)
    const characters = ` ${text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
      .trim()} `
    for (let start = 0; start < characters.length; start++)
      for (let length = 2; length <= 4 && start + length <= characters.length; length++) {
        const hash = hashOf(characters, start, start + length)
        // A sign by the hash lets runs that fall together cancel out rather than add up.
        vector[hash % 512]! += hash & 0x10000 ? 1 : -1
      }
    const norm = Math.hypot(...vector)
    return norm > 0 ? vector.map((value) => value / norm) : vector
  })
}

/** Fowler, Noll and Vo's hash (1a), mixed at the end. */
function hashOf(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5
  for (let place = from; place < to; place++) hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193)
  hash ^= hash >>> 15
  return Math.imul(hash, 0x85ebca6b) >>> 0
}
