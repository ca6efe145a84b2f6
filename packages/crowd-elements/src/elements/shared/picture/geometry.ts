export interface Point {
  readonly x: number
  readonly y: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

export interface Bounds {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export function boundsOf(points: readonly Point[]): Bounds {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y } of points) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x)
    bottom = Math.max(bottom, y)
  }
  return { left, top, right, bottom }
}

/** Whether two bounds come within `margin` of each other. */
export function meets(a: Bounds, b: Bounds, margin = 0): boolean {
  return (
    a.left <= b.right + margin && a.right >= b.left - margin && a.top <= b.bottom + margin && a.bottom >= b.top - margin
  )
}

export function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}

export function moved({ x, y }: Point, dx: number, dy: number): Point {
  return { x: x + dx, y: y + dy }
}

export function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

/** The distance from a point to the segment from `a` to `b`. */
export function distanceToSegment(at: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const length = dx * dx + dy * dy
  const share = length === 0 ? 0 : clamp(((at.x - a.x) * dx + (at.y - a.y) * dy) / length, 0, 1)
  return distance(at, { x: a.x + share * dx, y: a.y + share * dy })
}

/** The consecutive pairs of a line of points, with the one from the last to the first when it is closed. */
export function edgesOf(points: readonly Point[], isClosed: boolean): [a: Point, b: Point][] {
  const edges = points.slice(1).map((point, index): [Point, Point] => [points[index]!, point])
  if (isClosed && points.length > 2) edges.push([points.at(-1)!, points[0]!])
  return edges
}

/** Whether the point lies within the polygon, by the even-odd rule. */
export function isInside(at: Point, polygon: readonly Point[]): boolean {
  let inside = false
  for (const [a, b] of edgesOf(polygon, true))
    if (a.y > at.y !== b.y > at.y && at.x < a.x + ((at.y - a.y) / (b.y - a.y)) * (b.x - a.x)) inside = !inside
  return inside
}

/** Whether an edge at the point with this index touches or crosses another edge, but for the ends that neighbours share. */
export function crossesAt(points: readonly Point[], isClosed: boolean, index: number): boolean {
  const last = points.length - 1
  const edges = points.map((_, start): [number, number] => [start, start === last ? 0 : start + 1])
  if (!isClosed || last < 2) edges.pop()
  const own = edges.filter((edge) => edge.includes(index))
  return own.some(([a, b]) =>
    edges.some(([c, d]) => {
      if (a === c) return false
      if (b === c) return foldsBack(points[a]!, points[b]!, points[d]!)
      if (d === a) return foldsBack(points[c]!, points[a]!, points[b]!)
      return touch(points[a]!, points[b]!, points[c]!, points[d]!)
    }),
  )
}

/** Whether the way from `a` over `b` to `c` stands still or goes back over itself. */
function foldsBack(a: Point, b: Point, c: Point): boolean {
  if (isSame(a, b) || isSame(b, c)) return true
  return turn(a, b, c) === 0 && (a.x - b.x) * (c.x - b.x) + (a.y - b.y) * (c.y - b.y) > 0
}

export function isSame(a: Point, b: Point): boolean {
  return a.x === b.x && a.y === b.y
}

function touch(a: Point, b: Point, c: Point, d: Point): boolean {
  if (!meets(boundsOf([a, b]), boundsOf([c, d]))) return false
  return turn(a, b, c) * turn(a, b, d) <= 0 && turn(c, d, a) * turn(c, d, b) <= 0
}

/** The side of the line from `a` to `b` on which `c` lies, as a sign. */
function turn(a: Point, b: Point, c: Point): number {
  return Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x))
}
