import type { Box, Span } from '@kempelen/aggregation'
import type { Polygon } from './polygon-overlap.ts'
import { isObject } from './value-at.ts'

/** A shape with its label, '' where it has none; one of a consensus says how many support it. */
export type Labelled<Shape> = Shape & { readonly label: string; readonly support?: number }

/** A list of shapes as somebody marked them, without those that cannot be read; undefined where it is no list. */
export function readList<Shape>(
  value: unknown,
  read: (shape: Record<string, unknown>) => Labelled<Shape> | undefined,
): Labelled<Shape>[] | undefined {
  if (!Array.isArray(value)) return undefined
  return value.flatMap((one) => (isObject(one) ? (read(one) ?? []) : []))
}

/** Of crowd-bounding-box. */
export function readBox(shape: Record<string, unknown>): Labelled<Box> | undefined {
  const [x, y, width, height] = [shape.left, shape.top, shape.width, shape.height].map(numberOf)
  if (x === undefined || y === undefined || width === undefined || height === undefined) return undefined
  return width >= 0 && height >= 0 ? { x, y, width, height, ...labelAndSupport(shape) } : undefined
}

/** Of crowd-entity-annotation and crowd-span-critique in a text, of crowd-audio-segments and crowd-video-segments in time. */
export function readSpan(shape: Record<string, unknown>): Labelled<Span> | undefined {
  const [start, end] = [shape.startOffset ?? shape.start, shape.endOffset ?? shape.end].map(numberOf)
  if (start === undefined || end === undefined || end < start) return undefined
  return { start, end, ...labelAndSupport(shape) }
}

/** Of crowd-polygon. */
export function readPolygon(shape: Record<string, unknown>): Labelled<Polygon> | undefined {
  if (!Array.isArray(shape.vertices) || shape.vertices.length < 3) return undefined
  const vertices = shape.vertices.flatMap((point) => {
    const [x, y] = isObject(point) ? [numberOf(point.x), numberOf(point.y)] : []
    return x === undefined || y === undefined ? [] : [{ x, y }]
  })
  return vertices.length === shape.vertices.length ? { vertices, ...labelAndSupport(shape) } : undefined
}

/** Without the dust of floating point. */
export function share(value: number): number {
  return Math.round(value * 1e6) / 1e6
}

function labelAndSupport({ label, category, support }: Record<string, unknown>) {
  return { label: String(label ?? category ?? ''), ...(typeof support === 'number' && { support }) }
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}
