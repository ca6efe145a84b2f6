/** Uniform numbers from 0 up to 1, the same for the same seed: the generator of Marsaglia's xorshift family, 32 bits. */
export function randomNumbers(seed: number): () => number {
  // Mixed, since neighbouring seeds would start alike, and never zero, where the generator would stay.
  let state = Math.imul(seed ^ (seed >>> 16) ^ 0x9e3779b9, 0x85ebca6b) | 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (Math.imul(state, 0x9e3779b1) >>> 0) / 2 ** 32
  }
}
