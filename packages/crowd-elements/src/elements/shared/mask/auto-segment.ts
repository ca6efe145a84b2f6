import type { Bounds, Point } from '../picture/geometry.ts'
import { boundsOf, clamp, isInside, middle } from '../picture/geometry.ts'
import type { Picture } from '../picture/picture.ts'
import type { Mask } from './mask.ts'
import type { Paint } from './strokes.ts'

/** The object is looked for in a copy of at most this many pixels a side. */
const MOST_PIXELS = 360
/** How far around the points the background is learned from, as a share of the object's size. */
const MARGIN = 0.15
/** What a step to a neighbouring pixel costs: always, and for a whole change of belonging. */
const STEP = 1
const BELONGING = 250
/** How many pixels to each side grain is evened out over. */
const SMOOTHING = 2
/** More than any way costs. */
const UNREACHED = 1e9

/**
 * Paints the object whose leftmost, topmost, rightmost and bottommost points are given.
 *
 * Colours are learned from the middle of the four points (object) and from outside of their bounds (background); each pixel
 * then goes to the one that reaches it over the smaller change (Bai and Sapiro 2007, geodesic segmentation).
 */
export function autoSegment(picture: Picture, mask: Mask, extremes: readonly Point[], paint: Paint): void {
  const around = surroundings(boundsOf(extremes), picture)
  const [width, height] = [around.right - around.left, around.bottom - around.top]
  const scale = Math.min(1, MOST_PIXELS / Math.max(width, height))
  const size = { width: Math.max(Math.round(width * scale), 2), height: Math.max(Math.round(height * scale), 2) }
  const { data } = picture.pixels(around.left, around.top, width, height, size)
  const points = extremes.map(({ x, y }) => ({
    x: ((x - around.left) * size.width) / width,
    y: ((y - around.top) * size.height) / height,
  }))
  const grid = { data, ...size, seeds: seedsOf(points, size) }
  const lead = leadOfObject(grid)
  const box = boundsOf(extremes)
  for (let y = Math.floor(box.top); y < box.bottom; y++) {
    const row = ((y + 0.5 - around.top) * size.height) / height - 0.5
    const isObject = (x: number) => between(lead, size, ((x + 0.5 - around.left) * size.width) / width - 0.5, row) > 0
    paintRow(mask, y, Math.floor(box.left), Math.ceil(box.right), isObject, paint)
  }
}

function surroundings({ left, top, right, bottom }: Bounds, { width, height }: Picture): Bounds {
  const margin = Math.ceil(MARGIN * Math.max(right - left, bottom - top)) + 2
  return {
    left: Math.max(Math.floor(left) - margin, 0),
    top: Math.max(Math.floor(top) - margin, 0),
    right: Math.min(Math.ceil(right) + margin, width),
    bottom: Math.min(Math.ceil(bottom) + margin, height),
  }
}

const UNKNOWN = 0
const OBJECT = 1
const BACKGROUND = 2

interface Grid {
  /** Four bytes a pixel. */
  readonly data: Uint8ClampedArray
  readonly width: number
  readonly height: number
  readonly seeds: Uint8Array
}

/** What is certain: the inner half of the four points' quadrangle, and all outside of their bounds. */
function seedsOf(points: readonly Point[], { width, height }: { width: number; height: number }): Uint8Array {
  const bounds = boundsOf(points)
  const center = middle({ x: bounds.left, y: bounds.top }, { x: bounds.right, y: bounds.bottom })
  const inner = [...points]
    .sort((a, b) => Math.atan2(a.y - center.y, a.x - center.x) - Math.atan2(b.y - center.y, b.x - center.x))
    .map((point) => middle(point, center))
  const seeds = new Uint8Array(width * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = { x: x + 0.5, y: y + 0.5 }
      const isOutside = at.x < bounds.left || at.x > bounds.right || at.y < bounds.top || at.y > bounds.bottom
      seeds[y * width + x] = isOutside ? BACKGROUND : isInside(at, inner) ? OBJECT : UNKNOWN
    }
  return seeds
}

/** For each pixel how much nearer the object is than the background. */
function leadOfObject(grid: Grid): Float32Array {
  const belonging = smooth(belongingOf(grid), grid.width)
  const [object, background] = [distances(grid, belonging, OBJECT), distances(grid, belonging, BACKGROUND)]
  return Float32Array.from(object, (away, at) => background[at]! - away)
}

/** How much each pixel's colour speaks for the object, from 0 to 1, by histograms of 16 steps a channel. */
function belongingOf({ data, seeds }: Grid): Float32Array {
  const [object, background] = [new Float32Array(4096).fill(1e-3), new Float32Array(4096).fill(1e-3)]
  const binOf = (at: number) => ((data[4 * at]! >> 4) << 8) | ((data[4 * at + 1]! >> 4) << 4) | (data[4 * at + 2]! >> 4)
  let [objects, backgrounds] = [1, 1]
  for (const [at, seed] of seeds.entries()) {
    if (seed === UNKNOWN) continue
    if (seed === OBJECT) objects++
    else backgrounds++
    const bins = seed === OBJECT ? object : background
    bins[binOf(at)]!++
  }
  return Float32Array.from(seeds, (_, at) => {
    const [forObject, forBackground] = [object[binOf(at)]! / objects, background[binOf(at)]! / backgrounds]
    return forObject / (forObject + forBackground)
  })
}

/** The mean of each pixel's neighbourhood, so that grain does not count as change. */
function smooth(values: Float32Array, width: number): Float32Array {
  const along = (source: Float32Array, step: number, isInRow: (at: number, neighbour: number) => boolean) =>
    source.map((_, at) => {
      let [sum, count] = [0, 0]
      for (let offset = -SMOOTHING; offset <= SMOOTHING; offset++) {
        const neighbour = at + offset * step
        if (neighbour < 0 || neighbour >= source.length || !isInRow(at, neighbour)) continue
        sum += source[neighbour]!
        count++
      }
      return sum / count
    })
  const rows = along(values, 1, (at, neighbour) => Math.floor(at / width) === Math.floor(neighbour / width))
  return along(rows, width, () => true)
}

/** The cheapest way from any seed of one kind to every pixel (Dijkstra, with a bucket for each cost). */
function distances({ width, height, seeds }: Grid, belonging: Float32Array, kind: number): Float32Array {
  const away = new Float32Array(seeds.length).fill(UNREACHED)
  const buckets: number[][] = [[]]
  for (const [at, seed] of seeds.entries())
    if (seed === kind) {
      away[at] = 0
      buckets[0]!.push(at)
    }
  const reach = (from: number, to: number) => {
    const cost = away[from]! + STEP + Math.round(BELONGING * Math.abs(belonging[from]! - belonging[to]!))
    if (cost >= away[to]!) return
    away[to] = cost
    buckets[cost] ??= []
    buckets[cost].push(to)
  }
  for (let cost = 0; cost < buckets.length; cost++) {
    for (const at of buckets[cost] ?? []) {
      if (away[at] !== cost) continue
      const x = at % width
      if (x > 0) reach(at, at - 1)
      if (x < width - 1) reach(at, at + 1)
      if (at >= width) reach(at, at - width)
      if (at < width * (height - 1)) reach(at, at + width)
    }
    buckets[cost] = []
  }
  return away
}

/** A value between the pixels of the grid. */
function between(
  values: Float32Array,
  { width, height }: { width: number; height: number },
  x: number,
  y: number,
): number {
  const [left, top] = [clamp(Math.floor(x), 0, width - 2), clamp(Math.floor(y), 0, height - 2)]
  const [dx, dy] = [clamp(x - left, 0, 1), clamp(y - top, 0, 1)]
  const row = (at: number) => values[at]! * (1 - dx) + values[at + 1]! * dx
  return row(top * width + left) * (1 - dy) + row((top + 1) * width + left) * dy
}

function paintRow(
  mask: Mask,
  y: number,
  from: number,
  end: number,
  isObject: (x: number) => boolean,
  paint: Paint,
): void {
  for (let x = from; x < end; ) {
    const start = x
    while (x < end && isObject(x)) x++
    mask.paint(y, start, x, paint.index, paint.keepsOthers)
    x++
  }
}
