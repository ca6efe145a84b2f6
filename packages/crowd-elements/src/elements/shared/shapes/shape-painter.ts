import { meets, type Point } from '../picture/geometry.ts'
import type { Viewport } from '../picture/viewport.ts'
import type { Shape, ShapeKind } from './shape.ts'
import { ShapeBrush } from './shape-brush.ts'
import { formOf } from './shape-hits.ts'

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
/** With more than this, lines are thin, which a processor draws several times as fast. */
const MOST_THICK = 400

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
  const brush = new ShapeBrush(context, viewport, ratio)
  const plain = inSight.filter((shape) => shape !== selected && shape !== hovered)
  const width = plain.length > MOST_THICK ? 1 : 2
  for (const shape of plain) brush.outline(formOf(shape, kind).outline, kind, painting.colorOf(shape.label), width)
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
