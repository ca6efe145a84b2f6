import type { Units } from './units.ts'

/**
 * What one task adds to coefficients that count agreeing pairs: 1, its share of agreeing pairs, K shares of its values
 * and K counts of them.
 */
export function agreementParts({ coincidence, size, classCount: K }: Units): { parts: Float64Array; width: number } {
  const width = 2 + 2 * K
  const parts = new Float64Array(size.length * width)
  for (let unit = 0; unit < size.length; unit++) {
    const part = parts.subarray(unit * width, (unit + 1) * width)
    part[0] = 1
    for (let c = 0; c < K; c++)
      for (let k = 0; k < K; k++) {
        const value = coincidence[(unit * K + c) * K + k]!
        if (c === k) part[1]! += value / size[unit]!
        part[2 + c]! += value / size[unit]!
        part[2 + K + c]! += value
      }
  }
  return { parts, width }
}
