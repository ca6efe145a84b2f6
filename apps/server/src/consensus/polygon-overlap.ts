/** As crowd-polygon gives it: corners in order, the last joined to the first. */
export interface Polygon {
  readonly vertices: readonly { readonly x: number; readonly y: number }[]
}

const lines = 256

/**
 * The area that two polygons share over the area that either covers, from 0 to 1, measured along 256 lines across both; a
 * part that is enclosed twice is outside, as when a mask is filled by even and odd.
 */
export function polygonOverlap(a: Polygon, b: Polygon): number {
  const all = [...a.vertices, ...b.vertices].map(({ y }) => y)
  const top = Math.min(...all)
  const height = Math.max(...all) - top
  let shared = 0
  let either = 0
  for (let line = 0; line < lines; line++) {
    const y = top + ((line + 0.5) * height) / lines
    const [first, second] = [crossings(a, y), crossings(b, y)]
    const both = commonLength(first, second)
    shared += both
    either += lengthOf(first) + lengthOf(second) - both
  }
  return either > 0 ? shared / either : 0
}

/** Where the outline crosses the line at this height, from left to right: inside from each first to each second one. */
function crossings({ vertices }: Polygon, y: number): number[] {
  const found: number[] = []
  for (const [place, from] of vertices.entries()) {
    const to = vertices[(place + 1) % vertices.length]!
    if (from.y <= y !== to.y <= y) found.push(from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x))
  }
  return found.sort((a, b) => a - b)
}

function lengthOf(inside: readonly number[]): number {
  let sum = 0
  for (let place = 0; place < inside.length; place += 2) sum += inside[place + 1]! - inside[place]!
  return sum
}

function commonLength(first: readonly number[], second: readonly number[]): number {
  let sum = 0
  for (let i = 0, j = 0; i < first.length && j < second.length; ) {
    const [end, otherEnd] = [first[i + 1]!, second[j + 1]!]
    sum += Math.max(0, Math.min(end, otherEnd) - Math.max(first[i]!, second[j]!))
    if (end < otherEnd) i += 2
    else j += 2
  }
  return sum
}
