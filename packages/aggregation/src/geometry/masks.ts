/**
 * A mask of so many pixels as lengths of runs, pixels off and on in turn and off first: what is drawn has few edges,
 * and this takes memory by edges.
 */
export interface Mask {
  readonly pixels: number
  readonly runs: ArrayLike<number>
}

/**
 * Runs of a mask's pixels, row by row or in any order that all masks of a task share.
 *
 * @param pixels 0, or false, where the mask is off.
 * @returns O(pixels).
 * @example
 * ```ts
 * maskFromPixels([0, 0, 1, 1, 1, 0]) // => { pixels: 6, runs: [2, 3, 1] }
 * maskFromPixels([1, 0]) // => { pixels: 2, runs: [0, 1, 1] }
 * ```
 */
export function maskFromPixels(pixels: ArrayLike<number | boolean>): Mask {
  const runs = [0]
  for (let place = 0; place < pixels.length; place++) {
    if (Boolean(pixels[place]) !== (runs.length % 2 === 0)) runs.push(0)
    runs[runs.length - 1]!++
  }
  return { pixels: pixels.length, runs }
}

/**
 * A mask's pixels, one byte each: 1 where it is on.
 *
 * @throws RangeError where the runs do not add up to the pixels.
 * @returns O(pixels).
 * @example
 * ```ts
 * pixelsOf({ pixels: 4, runs: [1, 2, 1] }) // => [0, 1, 1, 0]
 * ```
 */
export function pixelsOf(mask: Mask): Uint8Array {
  checkMask('pixelsOf', mask)
  const result = new Uint8Array(mask.pixels)
  let place = 0
  for (let run = 0; run < mask.runs.length; run++) {
    if (run % 2) result.fill(1, place, place + mask.runs[run]!)
    place += mask.runs[run]!
  }
  return result
}

/**
 * The pixels that two masks share over those that either has.
 *
 * @returns from 0, apart, to 1, the same; 1 where both are empty. O(runs).
 * @throws RangeError where runs do not add up to the pixels, or masks differ in size.
 * @example
 * ```ts
 * maskOverlap(maskFromPixels([1, 1, 0, 0]), maskFromPixels([0, 1, 1, 0])) // => 0.333
 * ```
 */
export function maskOverlap(a: Mask, b: Mask): number {
  let shared = 0
  let either = 0
  for (const { length, isOn } of stretches('maskOverlap', [a, b])) {
    if (isOn[0] && isOn[1]) shared += length
    if (isOn[0] || isOn[1]) either += length
  }
  return either > 0 ? shared / either : 1
}

/** Pixels in a row that are all alike to every mask, and which masks are on there. */
export interface Stretch {
  readonly length: number
  readonly isOn: readonly boolean[]
}

/** Cuts all masks at each other's edges. O(runs · masks). */
export function stretches(name: string, masks: readonly Mask[]): Stretch[] {
  for (const mask of masks) {
    checkMask(name, mask)
    if (mask.pixels !== masks[0]!.pixels)
      throw new RangeError(`${name}: masks of ${mask.pixels} and of ${masks[0]!.pixels} pixels are not of one picture`)
  }
  const run = new Int32Array(masks.length)
  const left = Float64Array.from(masks, ({ runs }) => runs[0] ?? 0)
  const result: Stretch[] = []
  let place = 0
  while (place < (masks[0]?.pixels ?? 0)) {
    for (const [j, { runs }] of masks.entries()) while (left[j] === 0) left[j] = runs[++run[j]!] ?? Infinity
    const length = left.reduce((a, b) => Math.min(a, b))
    result.push({ length, isOn: Array.from(run, (at) => at % 2 === 1) })
    for (let j = 0; j < left.length; j++) left[j]! -= length
    place += length
  }
  return result
}

/** The mask that is on along some of the stretches. */
export function maskOf(parts: readonly Stretch[], isOn: (place: number) => boolean): Mask {
  const runs = [0]
  let pixels = 0
  for (const [place, { length }] of parts.entries()) {
    if (isOn(place) !== (runs.length % 2 === 0)) runs.push(0)
    runs[runs.length - 1]! += length
    pixels += length
  }
  return { pixels, runs }
}

function checkMask(name: string, { pixels, runs }: Mask): void {
  const lengths = Array.from(runs)
  if (!lengths.every((length) => Number.isSafeInteger(length) && length >= 0))
    throw new RangeError(`${name}: a run has a length from 0 on`)
  const sum = lengths.reduce((a, b) => a + b, 0)
  if (sum !== pixels) throw new RangeError(`${name}: runs of ${sum} pixels do not make a mask of ${pixels}`)
}
