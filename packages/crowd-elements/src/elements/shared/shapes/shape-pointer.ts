import { distance, isInside, moved, type Point } from '../picture/geometry.ts'
import type { Stage } from '../picture/stage.ts'
import type { Shape } from './shape.ts'
import { formOf, middlesOf, nearestWithin, shapeByInside, shapeByOutline } from './shape-hits.ts'
import type { ShapesEditor } from './shapes-editor.ts'

/** What is under a press, and so what a drag from there does. */
type Hold =
  | { readonly does: 'draw' }
  | { readonly does: 'pan' }
  | { readonly does: 'move'; readonly shape: Shape }
  | { readonly does: 'handle' | 'insert'; readonly shape: Shape; readonly index: number }

/** How near counts as on it, in CSS pixels. */
const REACH = 8
const FINGER_REACH = 20
const SNAP = 6
/** A press that goes no farther than this is a click. */
const CLICK = 4

/** What pointers do to shapes: draw, select, move, take hold of handles. */
export class ShapePointer {
  /** Where the pointer is, on whole pixels, for the line to the next point; undefined when it is nowhere. */
  at: Point | undefined
  hovered: Shape | undefined
  /** The two ends of what a drag is drawing. */
  dragged: readonly Point[] | undefined
  readonly #editor: ShapesEditor
  readonly #stage: Stage
  readonly #isDrawing: () => boolean
  readonly #label: () => string | undefined
  #hold: Hold = { does: 'draw' }
  #start: Point = { x: 0, y: 0 }
  #startInView: Point = { x: 0, y: 0 }
  #hasMoved = false
  #reach = REACH

  constructor(editor: ShapesEditor, stage: Stage, isDrawing: () => boolean, label: () => string | undefined) {
    this.#editor = editor
    this.#stage = stage
    this.#isDrawing = isDrawing
    this.#label = label
  }

  hover(at: Point | undefined): void {
    this.at = at && this.#place(at)
    this.#reach = REACH
    const hold = at ? this.#holdAt(at) : undefined
    const hovered = at && this.#editor.sketch.length === 0 ? this.#shapeAt(at) : undefined
    if (hovered !== this.hovered || this.#editor.sketch.length > 0) this.#stage.invalidate()
    this.hovered = hovered
    this.#stage.element.style.cursor = cursorOf(hold)
  }

  press(at: Point, event: PointerEvent): void {
    this.#reach = event.pointerType === 'touch' ? FINGER_REACH : REACH
    this.#start = at
    this.#startInView = this.#stage.viewport.toView(at)
    this.#hasMoved = false
    this.#hold = event.altKey ? { does: 'draw' } : this.#holdAt(at)
    this.at = this.#place(at)
  }

  drag(at: Point, event: PointerEvent): void {
    const inView = this.#stage.viewport.toView(at)
    if (!this.#hasMoved && distance(inView, this.#startInView) < CLICK) return
    const place = this.#place(at, event.altKey)
    if (!this.#hasMoved) this.#hold = this.#begin(this.#hold)
    const hold = this.#hold
    this.#hasMoved = true
    this.at = place
    if (hold.does === 'pan') {
      this.#stage.pan(inView.x - this.#startInView.x, inView.y - this.#startInView.y)
      this.#startInView = inView
    } else if (hold.does === 'move') this.#editor.drag(hold.shape, at.x - this.#start.x, at.y - this.#start.y)
    else if (hold.does === 'draw') {
      if (this.#drawsByDrag) this.dragged = [this.#place(this.#start, event.altKey), place]
    } else this.#dragHandle(hold.shape, hold.index, at, event.altKey)
    this.#stage.invalidate()
  }

  release(at: Point, event: PointerEvent): void {
    const place = this.#place(at, event.altKey)
    if (!this.#hasMoved) this.#click(at, place, event.altKey)
    else if (this.#hold.does === 'draw') this.#endDrawing(place)
    else this.#editor.commit()
    this.dragged = undefined
    this.#stage.invalidate()
  }

  cancel(): void {
    this.dragged = undefined
    this.at = undefined
    this.#editor.revert()
  }

  get #drawsByDrag(): boolean {
    return this.#editor.kind.isDragged && this.#editor.sketch.length === 0 && this.#label() !== undefined
  }

  /** A new vertex, once it is dragged, is a handle like any other. */
  #begin(hold: Hold): Hold {
    const editor = this.#editor
    if (hold.does === 'move' && editor.selected?.id !== hold.shape.id) editor.select(hold.shape)
    if (hold.does === 'handle') editor.handle = editor.kind.hasVertices ? hold.index : undefined
    if (hold.does !== 'insert') return hold
    editor.insertVertex(hold.index, this.#place(this.#start))
    return { does: 'handle', shape: editor.selected!, index: hold.index }
  }

  /** As far as the pointer went, so that a handle that was not taken in its middle does not jump. */
  #dragHandle(shape: Shape, index: number, { x, y }: Point, isFree: boolean): void {
    const handle = this.#editor.kind.handles(shape.points)[index]!
    const to = this.#place(moved(handle, x - this.#start.x, y - this.#start.y), isFree)
    this.#editor.dragHandle(shape, index, to)
  }

  #endDrawing(place: Point): void {
    if (this.dragged) this.#editor.add(this.dragged, this.#label()!)
    else this.#setPoint(place)
  }

  #click(at: Point, place: Point, isForced: boolean): void {
    const editor = this.#editor
    const hold = this.#hold
    if (hold.does === 'handle') editor.takeHandle(hold.index)
    else if (hold.does === 'insert') editor.addVertex(hold.index, place)
    else if (hold.does === 'move') editor.select(hold.shape)
    else if (hold.does === 'pan') editor.select(undefined)
    else this.#clickToDraw(at, place, isForced)
  }

  /** Selects what is there; where nothing is, the click first drops a selection and then sets a point. */
  #clickToDraw(at: Point, place: Point, isForced: boolean): void {
    const editor = this.#editor
    const found = editor.sketch.length > 0 || isForced ? undefined : this.#shapeAt(at)
    if (found) editor.select(found)
    else if (editor.selected && !editor.isFresh && !isForced) editor.select(undefined)
    else this.#setPoint(place)
  }

  /** A point where one was set already finishes: the first one of a polygon, and the last one, as a double click does. */
  #setPoint(place: Point): void {
    const { sketch, kind } = this.#editor
    const label = this.#label()
    if (label === undefined) return
    const reach = this.#reach / this.#stage.viewport.scale
    const isOn = (point: Point | undefined) => point !== undefined && distance(point, place) <= reach
    const isEnd =
      kind.mostPoints > 2 && ((kind.isClosed && sketch.length > 2 && isOn(sketch[0])) || isOn(sketch.at(-1)))
    if (isEnd) this.#editor.finish(label)
    else this.#editor.setPoint(place, label)
  }

  #holdAt(at: Point): Hold {
    const { selected, sketch, kind, visible, isFresh } = this.#editor
    const reach = this.#reach / this.#stage.viewport.scale
    if (sketch.length > 0) return { does: 'draw' }
    if (selected) {
      const handle = nearestWithin(kind.handles(selected.points), at, reach)
      if (handle >= 0 && kind.mostPoints > 1) return { does: 'handle', shape: selected, index: handle }
      const edge = nearestWithin(middlesOf(selected.points, kind), at, reach)
      if (edge >= 0) return { does: 'insert', shape: selected, index: edge + 1 }
      if ((!isFresh || !this.#isDrawing() || kind.mostPoints === 1) && this.#isOn(selected, at, reach))
        return { does: 'move', shape: selected }
    }
    if (this.#isDrawing() && kind.mostPoints > 1) return { does: 'draw' }
    const shape = shapeByOutline(visible, kind, at, reach) ?? shapeByInside(visible, kind, at)
    if (shape) return { does: 'move', shape }
    return this.#isDrawing() ? { does: 'draw' } : { does: 'pan' }
  }

  #isOn(shape: Shape, at: Point, reach: number): boolean {
    const { kind } = this.#editor
    if (kind.isClosed && isInside(at, formOf(shape, kind).outline)) return true
    return shapeByOutline([shape], kind, at, reach) !== undefined
  }

  /** The shape that a click selects. While polygons are drawn, a click inside one begins another. */
  #shapeAt(at: Point): Shape | undefined {
    const { visible, kind } = this.#editor
    const byOutline = shapeByOutline(visible, kind, at, this.#reach / this.#stage.viewport.scale)
    if (byOutline || (this.#isDrawing() && !kind.isDragged)) return byOutline
    return shapeByInside(visible, kind, at)
  }

  /** A whole pixel of the picture; near the picture's edge the edge itself, unless that is not wanted. */
  #place({ x, y }: Point, isFree = false): Point {
    const { picture, scale } = this.#stage.viewport
    const reach = isFree || this.#editor.kind.mostPoints === 1 ? 0 : SNAP / scale
    return { x: snapped(x, picture.width, reach), y: snapped(y, picture.height, reach) }
  }
}

function snapped(value: number, end: number, reach: number): number {
  if (value <= reach) return 0
  return value >= end - reach ? end : Math.round(value)
}

function cursorOf(hold: Hold | undefined): string {
  if (hold?.does === 'handle' || hold?.does === 'insert') return 'pointer'
  if (hold?.does === 'move') return 'move'
  return hold?.does === 'pan' ? 'grab' : ''
}
