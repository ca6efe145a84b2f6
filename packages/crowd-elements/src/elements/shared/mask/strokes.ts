import { edgesOf, type Point } from '../picture/geometry.ts'
import type { Mask } from './mask.ts'

/** What is painted, and whether other regions keep their pixels. */
export interface Paint {
  readonly index: number
  readonly keepsOthers: boolean
}

/** Paints all pixels whose centre is within `radius` of the way from `a` to `b`. */
export function paintStroke(mask: Mask, a: Point, b: Point, radius: number, { index, keepsOthers }: Paint): void {
  const [start, end] = [placed(a, radius), placed(b, radius)]
  const sides = sidesOf(start, end, radius)
  const top = Math.floor(Math.min(start.y, end.y) - radius)
  const bottom = Math.ceil(Math.max(start.y, end.y) + radius)
  for (let y = Math.max(top, 0); y <= Math.min(bottom, mask.height - 1); y++) {
    const row = y + 0.5
    // The shape has no dents, so that what a row meets of it is one piece.
    const xs = [
      ...discAt(row, start, radius),
      ...discAt(row, end, radius),
      ...sides.flatMap((side) => meeting(row, side)),
    ]
    if (xs.length > 0)
      mask.paint(y, Math.ceil(Math.min(...xs) - 0.5), Math.floor(Math.max(...xs) - 0.5) + 1, index, keepsOthers)
  }
}

/** Paints all pixels whose centre is inside the polygon, by the even-odd rule. */
export function paintPolygon(mask: Mask, points: readonly Point[], { index, keepsOthers }: Paint): void {
  const edges = edgesOf(points, true)
  const ys = points.map(({ y }) => y)
  const last = Math.min(Math.ceil(Math.max(...ys)), mask.height - 1)
  for (let y = Math.max(Math.floor(Math.min(...ys)), 0); y <= last; y++) {
    const row = y + 0.5
    const xs = edges.filter(([a, b]) => a.y > row !== b.y > row).flatMap((edge) => meeting(row, edge))
    xs.sort((a, b) => a - b)
    for (let pair = 0; pair + 1 < xs.length; pair += 2)
      mask.paint(y, Math.ceil(xs[pair]! - 0.5), Math.ceil(xs[pair + 1]! - 0.5), index, keepsOthers)
  }
}

/** The middle of a pixel for a brush of an odd number of pixels, else a corner, so that it paints as many as it says. */
function placed({ x, y }: Point, radius: number): Point {
  if ((2 * radius) % 2 === 0) return { x: Math.round(x), y: Math.round(y) }
  return { x: Math.floor(x) + 0.5, y: Math.floor(y) + 0.5 }
}

/** The two long sides of the stroke, `radius` away from its way. */
function sidesOf(a: Point, b: Point, radius: number): [Point, Point][] {
  const length = Math.hypot(b.x - a.x, b.y - a.y)
  if (length === 0) return []
  const [x, y] = [((a.y - b.y) / length) * radius, ((b.x - a.x) / length) * radius]
  return [1, -1].map((side) => [
    { x: a.x + side * x, y: a.y + side * y },
    { x: b.x + side * x, y: b.y + side * y },
  ])
}

function discAt(row: number, { x, y }: Point, radius: number): number[] {
  const square = radius * radius - (row - y) ** 2
  return square < 0 ? [] : [x - Math.sqrt(square), x + Math.sqrt(square)]
}

/** Where a row meets a segment. */
function meeting(row: number, [a, b]: [Point, Point]): number[] {
  if (a.y === b.y || row < Math.min(a.y, b.y) || row > Math.max(a.y, b.y)) return []
  return [a.x + ((row - a.y) / (b.y - a.y)) * (b.x - a.x)]
}
