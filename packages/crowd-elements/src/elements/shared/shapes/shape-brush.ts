import type { Point } from '../picture/geometry.ts'
import type { Viewport } from '../picture/viewport.ts'
import type { Shape, ShapeKind } from './shape.ts'
import { middlesOf } from './shape-hits.ts'

const HALO = 'rgb(0 0 0 / 65%)'
const POINT_RADIUS = 5

/** Draws single shapes in the places that a viewport gives them. */
export class ShapeBrush {
  readonly #context: CanvasRenderingContext2D
  readonly #viewport: Viewport
  readonly #ratio: number

  constructor(context: CanvasRenderingContext2D, viewport: Viewport, ratio: number) {
    this.#context = context
    this.#viewport = viewport
    this.#ratio = ratio
  }

  /**
   * A line of this width with a dark edge, or, where it is 1, with a dark line beside it. Each by itself: a path of many
   * shapes takes a processor many times as long.
   */
  outline(outline: readonly Point[], kind: ShapeKind, color: string, width: number): void {
    const context = this.#context
    if (kind.isBox) {
      this.#box(outline, color, Math.max(width, 2))
      return
    }
    if (width === 1 && kind.mostPoints > 1) {
      this.#begin(outline, kind.isClosed, 1)
      this.#stroke(HALO, 1)
    }
    this.#begin(outline, kind.isClosed)
    if (kind.mostPoints === 1) {
      context.fillStyle = color
      context.fill()
      this.#stroke(HALO, width === 1 ? 1 : 4)
      if (width > 1) this.#stroke('#fff', 1.5)
    } else {
      if (width > 1) this.#stroke(HALO, width + 2)
      this.#stroke(color, width)
    }
  }

  fill(outline: readonly Point[], kind: ShapeKind, color: string): void {
    if (!kind.isClosed) return
    const context = this.#context
    this.#begin(outline, true)
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
    this.#begin(points, false)
    this.#stroke(HALO, 4)
    this.#stroke(color, 2)
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
    const x = Math.max(Math.min(at.x - 1, this.#viewport.size.width - width / ratio - 6), 2)
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

  #stroke(color: string, width: number): void {
    const context = this.#context
    context.lineJoin = width > 1 ? 'round' : 'bevel'
    context.strokeStyle = color
    context.lineWidth = width * this.#ratio
    context.stroke()
  }

  /** Begins a path through these points, or around the only one. */
  #begin(points: readonly Point[], isClosed: boolean, offset = 0): void {
    const context = this.#context
    context.beginPath()
    if (points.length === 1) {
      this.#dot(points[0]!, POINT_RADIUS)
      return
    }
    const { scale, x, y } = this.#viewport
    for (const point of points)
      context.lineTo((point.x * scale + x + offset) * this.#ratio, (point.y * scale + y + offset) * this.#ratio)
    if (isClosed) context.closePath()
  }

  #dot(point: Point, radius: number): void {
    const { x, y } = this.#viewport.toView(point)
    this.#context.moveTo((x + radius) * this.#ratio, y * this.#ratio)
    this.#context.arc(x * this.#ratio, y * this.#ratio, radius * this.#ratio, 0, 2 * Math.PI)
  }
}
