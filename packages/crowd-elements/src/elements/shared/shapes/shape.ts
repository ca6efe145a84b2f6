import type { Point, Size } from '../picture/geometry.ts'
import { pointOf } from '../picture/read-attributes.ts'

/** Something drawn on a picture. Never changed in place; an edited shape keeps its id. */
export interface Shape {
  readonly id: number
  readonly label: string
  /** What was set: two opposite corners of a box, the vertices of a line or polygon, one key point. */
  readonly points: readonly Point[]
}

/** One form that a shape can have, with all that differs between the drawing elements. */
export interface ShapeKind {
  readonly name: string
  /** The key of the list in the answer and in a wrapped `initial-value`. */
  readonly listKey: string
  readonly fewestPoints: number
  readonly mostPoints: number
  /** The outline returns to where it began and has an inside. */
  readonly isClosed: boolean
  /** Two corners stand for four. */
  readonly isBox: boolean
  /** A drag from one point to another draws it whole. */
  readonly isDragged: boolean
  /** Edges may not cross each other. */
  readonly isSimple: boolean
  /** Its vertices can be added and taken away. */
  readonly hasVertices: boolean
  /** Shapes whose label the template does not name are left out. */
  readonly needsKnownLabel: boolean
  /** So many pixels inside the right and lower edge a point must stay. */
  readonly inset: number
  /** The points of an item of `initial-value`; undefined when it has none. */
  read(item: Record<string, unknown>): Point[] | undefined
  /** The item of the answer, without its label. */
  write(points: readonly Point[]): Record<string, unknown>
  /** What is drawn. */
  outline(points: readonly Point[]): readonly Point[]
  /** Where it can be taken hold of. */
  handles(points: readonly Point[]): readonly Point[]
  withHandleAt(points: readonly Point[], handle: number, to: Point): Point[]
  /** A larger or smaller one, by the right and lower edge. */
  resized?(points: readonly Point[], dx: number, dy: number): Point[]
  /** Where it is, in words. */
  describe(points: readonly Point[]): string
}

/** Whole pixels within the picture. */
export function placed({ x, y }: Point, { width, height }: Size, inset = 0): Point {
  return {
    x: Math.min(Math.max(Math.round(x), 0), width - inset),
    y: Math.min(Math.max(Math.round(y), 0), height - inset),
  }
}

/** What the kinds share whose points are their vertices. */
export const verticesKind = {
  mostPoints: Number.POSITIVE_INFINITY,
  isClosed: false,
  isBox: false,
  isDragged: false,
  isSimple: false,
  hasVertices: true,
  needsKnownLabel: false,
  inset: 0,
  read(item: Record<string, unknown>): Point[] | undefined {
    if (!Array.isArray(item.vertices)) return undefined
    return item.vertices.flatMap((vertex) => pointOf(vertex) ?? [])
  },
  write(points: readonly Point[]) {
    return { vertices: points.map(({ x, y }) => ({ x, y })) }
  },
  outline: (points: readonly Point[]) => points,
  handles: (points: readonly Point[]) => points,
  withHandleAt: (points: readonly Point[], handle: number, to: Point) => points.with(handle, to),
  describe: (points: readonly Point[]) => `${points.length} points, first at ${points[0]!.x}, ${points[0]!.y}`,
}
