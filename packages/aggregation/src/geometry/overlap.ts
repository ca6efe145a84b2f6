/** A rectangle with its sides along the axes, in any unit of length. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** From one place of a text up to another, the first counted and the last not. */
export interface Span {
  readonly start: number
  readonly end: number
}

/**
 * The area that two boxes share over the area that either covers.
 *
 * @returns from 0, apart, to 1, the same; 0 where both are empty. O(1).
 * @throws RangeError where a side is negative or not a finite number.
 * @example
 * ```ts
 * boxOverlap({ x: 0, y: 0, width: 2, height: 2 }, { x: 1, y: 0, width: 2, height: 2 }) // => 0.333
 * ```
 */
export function boxOverlap(a: Box, b: Box): number {
  for (const { x, y, width, height } of [a, b])
    if (!(width >= 0 && height >= 0 && Number.isFinite(x + y + width + height)))
      throw new RangeError(`boxOverlap: a box of ${width} by ${height} at ${x}, ${y} is none`)
  const shared =
    Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
    Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y))
  const either = a.width * a.height + b.width * b.height - shared
  return either > 0 ? shared / either : 0
}

/**
 * The length that two spans share over the length that either covers.
 *
 * @returns from 0, apart, to 1, the same; 0 where both are empty. O(1).
 * @throws RangeError where a span ends before it starts.
 * @example
 * ```ts
 * spanOverlap({ start: 0, end: 6 }, { start: 4, end: 8 }) // => 0.25
 * ```
 */
export function spanOverlap(a: Span, b: Span): number {
  for (const { start, end } of [a, b])
    if (!(end >= start && Number.isFinite(end - start)))
      throw new RangeError(`spanOverlap: from ${start} to ${end} is no span`)
  const shared = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
  const either = a.end - a.start + b.end - b.start - shared
  return either > 0 ? shared / either : 0
}
