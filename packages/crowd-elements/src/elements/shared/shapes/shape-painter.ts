import { meets, type Point } from '../picture/geometry.ts'
import type { Viewport } from '../picture/viewport.ts'
import type { Shape, ShapeKind } from './shape.ts'
import { formOf, middlesOf } from './shape-hits.ts'

export interface Painting {
  readonly shapes: readonly Shape[]
  readonly kind: ShapeKind
  readonly colorOf: (label: string) => string
  readonly selected: Shape | undefined
  readonly hovered: Shape | undefined
  /** The handle of the selected shape that the keyboard moves. */
  readonly handle: number | undefined
  /** The points set so far, with the one under the pointer. */
  readonly sketch: readonly Point[]
  readonly sketchColor: string
}

/** With more shapes in sight than this, only the selected one and the one under the pointer show their label. */
const MOST_NAMED = 60
const HALO = 'rgb(0 0 0 / 65%)'
const POINT_RADIUS = 5

/** Draws the shapes that are in sight. The context takes device pixels, `ratio` of them a CSS pixel. */
export function paintShapes(
  context: CanvasRenderingContext2D,
  viewport: Viewport,
  ratio: number,
  painting: Painting,
): void {
  const { kind, selected, hovered } = painting
  const { visible } = viewport
  const margin = 8 / viewport.scale
  const inSight = painting.shapes.filter((shape) => meets(formOf(shape, kind).bounds, visible, margin))
  const brush = new Brush(context, viewport, ratio)
  const plain = inSight.filter((shape) => shape !== selected && shape !== hovered)
  for (const shape of plain) brush.outline(formOf(shape, kind).outline, kind, painting.colorOf(shape.label), 2)
  for (const shape of new Set([hovered, selected]))
    if (shape && inSight.includes(shape)) {
      const color = painting.colorOf(shape.label)
      brush.fill(formOf(shape, kind).outline, kind, color)
      brush.outline(formOf(shape, kind).outline, kind, color, 3)
    }
  const isNamed = inSight.length <= MOST_NAMED
  for (const shape of inSight)
    if (isNamed || shape === selected || shape === hovered)
      brush.name(shape.label, formOf(shape, kind).bounds, painting.colorOf(shape.label), kind)
  if (selected && inSight.includes(selected)) brush.handles(selected, kind, painting.handle)
  if (painting.sketch.length > 0) brush.sketch(painting.sketch, kind, painting.sketchColor)
}

class Brush {
  readonly #context: CanvasRenderingContext2D
  readonly #viewport: Viewport
  readonly #ratio: number

  constructor(context: CanvasRenderingContext2D, viewport: Viewport, ratio: number) {
    this.#context = context
    this.#viewport = viewport
    this.#ratio = ratio
  }

  /** Each by itself: a path of many shapes, or of a box, takes a processor many times as long. */
  outline(outline: readonly Point[], kind: ShapeKind, color: string, width: number): void {
    if (kind.isBox) {
      this.#box(outline, color, width)
      return
    }
    const context = this.#context
    context.beginPath()
    this.#trace(outline, kind.isClosed)
    if (kind.mostPoints === 1) {
      context.fillStyle = color
      context.fill()
      this.#stroke('#fff', 1.5, HALO, 4)
    } else this.#stroke(color, width, HALO, width + 2)
  }

  fill(outline: readonly Point[], kind: ShapeKind, color: string): void {
    if (!kind.isClosed) return
    const context = this.#context
    context.beginPath()
    this.#trace(outline, true)
    context.globalAlpha = 0.18
    context.fillStyle = color
    context.fill()
    context.globalAlpha = 1
  }

  handles(shape: Shape, kind: ShapeKind, active: number | undefined): void {
    if (kind.mostPoints === 1) {
      this.#dots(shape.points, '#fff', 3)
      return
    }
    this.#dots(middlesOf(shape.points, kind), '#fff', 2.5)
    const handles = kind.handles(shape.points)
    this.#dots(handles, '#fff', 4.5)
    if (active !== undefined && handles[active]) this.#dots([handles[active]], '#ffd84d', 6.5)
  }

  sketch(points: readonly Point[], kind: ShapeKind, color: string): void {
    if (kind.isBox && points.length === 2) {
      this.#box(kind.outline(points), color, 2)
      return
    }
    this.#context.beginPath()
    this.#trace(points, false)
    this.#stroke(color, 2, HALO, 4)
    this.#dots(points, '#fff', 4)
  }

  name(label: string, { left, top }: { left: number; top: number }, color: string, kind: ShapeKind): void {
    const context = this.#context
    const ratio = this.#ratio
    const at = this.#viewport.toView({ x: left, y: top })
    context.font = `500 ${12 * ratio}px system-ui, sans-serif`
    const width = context.measureText(label).width + 12 * ratio
    const gap = kind.mostPoints === 1 ? POINT_RADIUS + 6 : 3
    // Above the shape, or within it where there is no room above.
    const y = at.y - 18 - gap < 0 && kind.isClosed ? Math.max(at.y + 3, 2) : at.y - 18 - gap
    const x = Math.max(at.x - 1, 2)
    context.fillStyle = 'rgb(20 19 18 / 80%)'
    context.fillRect(x * ratio, y * ratio, width + 4 * ratio, 18 * ratio)
    context.fillStyle = color
    context.fillRect(x * ratio, y * ratio, 4 * ratio, 18 * ratio)
    context.fillStyle = '#fff'
    context.textBaseline = 'middle'
    context.fillText(label, (x + 10) * ratio, (y + 9.5) * ratio)
  }

  #box([topLeft, , bottomRight]: readonly Point[], color: string, width: number): void {
    const context = this.#context
    const [start, end] = [this.#viewport.toView(topLeft!), this.#viewport.toView(bottomRight!)]
    // Edges on whole pixels are sharp, and quick to draw.
    const [left, top, right, bottom] = [start.x, start.y, end.x, end.y].map((value) => Math.round(value * this.#ratio))
    context.lineJoin = 'miter'
    for (const [style, lineWidth] of [
      [HALO, width + 2],
      [color, width],
    ] as const) {
      context.strokeStyle = style
      context.lineWidth = lineWidth * this.#ratio
      context.strokeRect(left!, top!, right! - left!, bottom! - top!)
    }
  }

  #dots(points: readonly Point[], color: string, radius: number): void {
    const context = this.#context
    context.beginPath()
    for (const point of points) this.#dot(point, radius)
    this.#stroke(HALO, 2.5)
    context.fillStyle = color
    context.fill()
  }

  #stroke(...colorsAndWidths: [string, number] | [string, number, string, number]): void {
    const context = this.#context
    const [color, width, halo, haloWidth] = colorsAndWidths
    context.lineJoin = 'round'
    if (halo !== undefined) {
      context.strokeStyle = halo
      context.lineWidth = haloWidth! * this.#ratio
      context.stroke()
    }
    context.strokeStyle = color
    context.lineWidth = width * this.#ratio
    context.stroke()
  }

  #trace(points: readonly Point[], isClosed: boolean): void {
    const context = this.#context
    if (points.length === 1) {
      this.#dot(points[0]!, POINT_RADIUS)
      return
    }
    const { scale, x, y } = this.#viewport
    for (const [index, point] of points.entries()) {
      const [column, row] = [(point.x * scale + x) * this.#ratio, (point.y * scale + y) * this.#ratio]
      if (index === 0) context.moveTo(column, row)
      else context.lineTo(column, row)
    }
    if (isClosed) context.closePath()
  }

  #dot(point: Point, radius: number): void {
    const { x, y } = this.#viewport.toView(point)
    this.#context.moveTo((x + radius) * this.#ratio, y * this.#ratio)
    this.#context.arc(x * this.#ratio, y * this.#ratio, radius * this.#ratio, 0, 2 * Math.PI)
  }
}
