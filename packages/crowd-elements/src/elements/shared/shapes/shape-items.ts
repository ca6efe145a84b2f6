import { boundsOf, moved, type Point, type Size } from '../picture/geometry.ts'
import { listOf } from '../picture/read-attributes.ts'
import { placed, type Shape, type ShapeKind } from './shape.ts'

let lastId = 0

export function newId(): number {
  return ++lastId
}

/** The shapes of an `initial-value`, a `value` or a draft: a list of items, alone or under the kind's key. */
export function readShapes(value: unknown, kind: ShapeKind): Shape[] {
  return listOf(value, kind.listKey).flatMap((item) => {
    if (!(item instanceof Object)) return []
    const points = kind.read(item as Record<string, unknown>)
    if (!points || points.length < kind.fewestPoints) return []
    const { label } = item as { label?: unknown }
    return [{ id: newId(), label: String(label ?? ''), points: points.slice(0, kind.mostPoints) }]
  })
}

/** The items of an answer; keys in the order of the alphabet. */
export function writeShapes(shapes: readonly Shape[], kind: ShapeKind): Record<string, unknown>[] {
  return shapes.map(({ label, points }) => {
    const item: Record<string, unknown> = { ...kind.write(points), label }
    return Object.fromEntries(
      Object.keys(item)
        .sort()
        .map((key) => [key, item[key]]),
    )
  })
}

/** The shape within the picture: what lies outside is brought to the edge, and a box keeps at least a pixel. */
export function withinPicture(shape: Shape, picture: Size, kind: ShapeKind): Shape {
  const points = shape.points.map((point) => placed(point, picture, kind.inset))
  if (points.every(({ x, y }, index) => x === shape.points[index]!.x && y === shape.points[index]!.y)) return shape
  return { ...shape, points: kind.isBox ? atLeastOnePixel(points, picture) : points }
}

/** A box's corners, as far apart as a box needs. */
export function atLeastOnePixel(points: readonly Point[], picture: Size): Point[] {
  const { left, top, right, bottom } = boundsOf(points)
  const [x, y] = [Math.min(left, picture.width - 1), Math.min(top, picture.height - 1)]
  return [
    { x, y },
    { x: Math.max(right, x + 1), y: Math.max(bottom, y + 1) },
  ]
}

/** The shape at another place, as far as the picture's edges let it go. */
export function movedWithin(shape: Shape, dx: number, dy: number, picture: Size, kind: ShapeKind): Shape {
  const { left, top, right, bottom } = boundsOf(shape.points)
  const x = Math.round(Math.min(Math.max(dx, -left), picture.width - kind.inset - right))
  const y = Math.round(Math.min(Math.max(dy, -top), picture.height - kind.inset - bottom))
  return x === 0 && y === 0 ? shape : { ...shape, points: shape.points.map((point) => moved(point, x, y)) }
}
