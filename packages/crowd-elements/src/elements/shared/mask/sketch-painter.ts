import type { Point } from '../picture/geometry.ts'
import type { Viewport } from '../picture/viewport.ts'

/** Draws the points that were set, with lines between them where they are those of a polygon. */
export function paintSketch(
  context: CanvasRenderingContext2D,
  viewport: Viewport,
  ratio: number,
  points: readonly Point[],
  hasLines: boolean,
): void {
  const places = points.map((point) => viewport.toView(point)).map(({ x, y }) => ({ x: x * ratio, y: y * ratio }))
  const line = new Path2D()
  const dots = new Path2D()
  for (const [index, { x, y }] of places.entries()) {
    if (index === 0) line.moveTo(x, y)
    else line.lineTo(x, y)
    dots.moveTo(x + 4 * ratio, y)
    dots.arc(x, y, 4 * ratio, 0, 2 * Math.PI)
  }
  for (const [color, width] of [
    ['rgb(0 0 0 / 65%)', 4],
    ['#fff', 2],
  ] as const) {
    context.strokeStyle = color
    context.lineWidth = width * ratio
    if (hasLines) context.stroke(line)
    context.stroke(dots)
  }
  context.fillStyle = '#fff'
  context.fill(dots)
}
