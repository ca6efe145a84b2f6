import { boundsOf, type Point } from '../picture/geometry.ts'
import { pointOf } from '../picture/read-attributes.ts'
import { type ShapeKind, verticesKind } from './shape.ts'

export const box: ShapeKind = {
  ...verticesKind,
  name: 'Box',
  listKey: 'boundingBoxes',
  fewestPoints: 2,
  mostPoints: 2,
  isClosed: true,
  isBox: true,
  isDragged: true,
  hasVertices: false,
  read({ left, top, width, height }) {
    const [a, size] = [pointOf({ x: left, y: top }), pointOf({ x: width, y: height })]
    return a && size && [a, { x: a.x + Math.max(size.x, 1), y: a.y + Math.max(size.y, 1) }]
  },
  write(points) {
    const { left, top, right, bottom } = boundsOf(points)
    return { height: bottom - top, left, top, width: right - left }
  },
  outline(points) {
    const { left, top, right, bottom } = boundsOf(points)
    return [
      { x: left, y: top },
      { x: right, y: top },
      { x: right, y: bottom },
      { x: left, y: bottom },
    ]
  },
  /** Eight: corners and the middles of the edges, clockwise from the top left. */
  handles(points) {
    const { left, top, right, bottom } = boundsOf(points)
    const [x, y] = [(left + right) / 2, (top + bottom) / 2]
    return [
      { x: left, y: top },
      { x, y: top },
      { x: right, y: top },
      { x: right, y },
      { x: right, y: bottom },
      { x, y: bottom },
      { x: left, y: bottom },
      { x: left, y },
    ]
  },
  withHandleAt(points, handle, to) {
    let { left, top, right, bottom } = boundsOf(points)
    if ([0, 6, 7].includes(handle)) left = to.x
    if ([2, 3, 4].includes(handle)) right = to.x
    if ([0, 1, 2].includes(handle)) top = to.y
    if ([4, 5, 6].includes(handle)) bottom = to.y
    return [
      { x: left, y: top },
      { x: right, y: bottom },
    ]
  },
  resized(points, dx, dy) {
    const { left, top, right, bottom } = boundsOf(points)
    return [
      { x: left, y: top },
      { x: Math.max(right + dx, left + 1), y: Math.max(bottom + dy, top + 1) },
    ]
  },
  describe(points) {
    const { left, top, right, bottom } = boundsOf(points)
    return `left ${left}, top ${top}, ${right - left} by ${bottom - top}`
  },
}

export const polygon: ShapeKind = {
  ...verticesKind,
  name: 'Polygon',
  listKey: 'polygons',
  fewestPoints: 3,
  isClosed: true,
  isSimple: true,
}

export const polyline: ShapeKind = { ...verticesKind, name: 'Polyline', listKey: 'polylines', fewestPoints: 2 }

export const line: ShapeKind = {
  ...verticesKind,
  name: 'Line',
  listKey: 'lines',
  fewestPoints: 2,
  mostPoints: 2,
  isDragged: true,
  hasVertices: false,
  describe: ([a, b]: readonly Point[]) => `from ${a!.x}, ${a!.y} to ${b!.x}, ${b!.y}`,
}

export const keypoint: ShapeKind = {
  ...verticesKind,
  name: 'Key point',
  listKey: 'keypoints',
  fewestPoints: 1,
  mostPoints: 1,
  hasVertices: false,
  needsKnownLabel: true,
  // A key point is a pixel; the edges of areas lie between pixels.
  inset: 1,
  read(item) {
    const point = pointOf(item)
    return point && [point]
  },
  write: ([point]) => ({ x: point!.x, y: point!.y }),
  describe: ([point]) => `at ${point!.x}, ${point!.y}`,
}
