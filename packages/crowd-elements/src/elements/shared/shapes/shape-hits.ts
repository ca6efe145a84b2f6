import {
  type Bounds,
  boundsOf,
  distance,
  distanceToSegment,
  edgesOf,
  isInside,
  meets,
  middle,
  type Point,
} from '../picture/geometry.ts'
import type { Shape, ShapeKind } from './shape.ts'

export interface ShapeForm {
  readonly outline: readonly Point[]
  readonly bounds: Bounds
}

const forms = new WeakMap<Shape, ShapeForm>()

/** The outline and bounds of a shape, worked out once. */
export function formOf(shape: Shape, kind: ShapeKind): ShapeForm {
  let form = forms.get(shape)
  if (!form) {
    const outline = kind.outline(shape.points)
    form = { outline, bounds: boundsOf(outline) }
    forms.set(shape, form)
  }
  return form
}

/** The shape whose outline comes nearest to the point and within `reach`, both in pixels of the picture. */
export function shapeByOutline(shapes: readonly Shape[], kind: ShapeKind, at: Point, reach: number): Shape | undefined {
  const place = { left: at.x, top: at.y, right: at.x, bottom: at.y }
  let [nearest, least]: [Shape | undefined, number] = [undefined, reach]
  for (const shape of shapes) {
    const { outline, bounds } = formOf(shape, kind)
    if (!meets(bounds, place, reach)) continue
    const away =
      outline.length === 1
        ? distance(at, outline[0]!)
        : Math.min(...edgesOf(outline, kind.isClosed).map(([a, b]) => distanceToSegment(at, a, b)))
    if (away <= least) [nearest, least] = [shape, away]
  }
  return nearest
}

/** The smallest shape that has the point inside. */
export function shapeByInside(shapes: readonly Shape[], kind: ShapeKind, at: Point): Shape | undefined {
  if (!kind.isClosed) return undefined
  const place = { left: at.x, top: at.y, right: at.x, bottom: at.y }
  let [smallest, least]: [Shape | undefined, number] = [undefined, Infinity]
  for (const shape of shapes) {
    const { outline, bounds } = formOf(shape, kind)
    const area = (bounds.right - bounds.left) * (bounds.bottom - bounds.top)
    if (area <= least && meets(bounds, place) && isInside(at, outline)) [smallest, least] = [shape, area]
  }
  return smallest
}

export function nearestWithin(points: readonly Point[], at: Point, reach: number): number {
  let [nearest, least] = [-1, reach]
  for (const [index, point] of points.entries()) {
    const away = distance(point, at)
    if (away <= least) [nearest, least] = [index, away]
  }
  return nearest
}

/** Where a vertex can be added: the middles of the edges, each by the index that the vertex will have. */
export function middlesOf(points: readonly Point[], kind: ShapeKind): Point[] {
  return kind.hasVertices ? edgesOf(points, kind.isClosed).map(([a, b]) => middle(a, b)) : []
}
