import { boundsOf, crossesAt, isSame, type Point, type Size } from '../picture/geometry.ts'
import { History } from '../picture/history.ts'
import { placed, type Shape, type ShapeKind } from './shape.ts'
import { atLeastOnePixel, movedWithin, newId, withinPicture } from './shape-items.ts'

export interface EditorListener {
  /** Shapes were changed for good. */
  changed(): void
  /** Shapes are being changed, by a drag. */
  changing(): void
  /** The selection, or what is half drawn, is another. */
  shown(): void
  announce(text: string): void
  refuse(reason: string): void
}

const CROSSING = 'The edges of a polygon may not cross. Choose another place.'

/** The shapes on a picture, the one that is being drawn, and what can be done to them. All points are whole and within the picture. */
export class ShapesEditor {
  readonly kind: ShapeKind
  picture: Size = { width: Infinity, height: Infinity }
  /** The handle of the selected shape that the keyboard moves. */
  handle: number | undefined
  /** The selected shape was only just drawn: choosing a label then means the next shape. */
  isFresh = false
  readonly hidden = new Set<number>()
  readonly #listener: EditorListener
  #shapes = new History<readonly Shape[]>([])
  #sketch = new History<readonly Point[]>([])
  #selectedId: number | undefined

  constructor(kind: ShapeKind, listener: EditorListener) {
    this.kind = kind
    this.#listener = listener
  }

  get shapes(): readonly Shape[] {
    return this.#shapes.present
  }

  /** The shapes that the Worker has not hidden. */
  get visible(): readonly Shape[] {
    return this.hidden.size === 0 ? this.shapes : this.shapes.filter(({ id }) => !this.hidden.has(id))
  }

  get selected(): Shape | undefined {
    return this.#selectedId === undefined ? undefined : this.shapes.find(({ id }) => id === this.#selectedId)
  }

  /** The points that were set of the shape that is being drawn. */
  get sketch(): readonly Point[] {
    return this.#sketch.present
  }

  get canUndo(): boolean {
    return this.#sketch.canUndo || this.#shapes.canUndo
  }

  get canRedo(): boolean {
    return this.#sketch.canRedo || (this.sketch.length === 0 && this.#shapes.canRedo)
  }

  /** Begins again with these shapes. */
  reset(shapes: readonly Shape[], sketch: readonly Point[] = []): void {
    this.#shapes = new History(shapes)
    this.#sketch = new History(sketch)
    this.hidden.clear()
    this.select(undefined)
  }

  /** Brings all shapes into a picture of this size. */
  placeIn(picture: Size): void {
    this.picture = picture
    const within = this.shapes.map((shape) => withinPicture(shape, picture, this.kind))
    if (within.some((shape, index) => shape !== this.shapes[index]))
      this.#shapes = new History<readonly Shape[]>(within)
  }

  select(shape: Shape | undefined, isFresh = false): void {
    this.#selectedId = shape?.id
    this.handle = undefined
    this.isFresh = isFresh
    this.#listener.shown()
    if (shape && !isFresh) this.#listener.announce(this.describe(shape))
  }

  /** "Box 3, Cat, left 12, top 9, 33 by 40" */
  describe(shape: Shape): string {
    const number = this.shapes.findIndex(({ id }) => id === shape.id) + 1
    return `${this.kind.name} ${number}, ${shape.label}, ${this.kind.describe(shape.points)}`
  }

  /** Selects the next shape, or the one before. */
  step(by: 1 | -1): Shape | undefined {
    const { visible } = this
    if (visible.length === 0) return undefined
    const at = visible.findIndex(({ id }) => id === this.#selectedId)
    const next = visible.at(at === -1 ? (by === 1 ? 0 : -1) : (at + by) % visible.length)
    this.select(next)
    return next
  }

  /** Takes the next handle of the selected shape. */
  stepHandle(): void {
    const { selected } = this
    if (!selected || this.kind.mostPoints === 1) return
    const handles = this.kind.handles(selected.points)
    this.takeHandle(((this.handle ?? -1) + 1) % handles.length)
  }

  takeHandle(handle: number): void {
    const at = this.selected && this.kind.handles(this.selected.points)[handle]
    if (!at) return
    this.handle = handle
    this.#listener.shown()
    this.#listener.announce(`Handle ${handle + 1}, ${Math.round(at.x)}, ${Math.round(at.y)}`)
  }

  /** Sets the next point of the shape that is being drawn; the last possible one finishes it. */
  setPoint(at: Point, label: string): void {
    const point = placed(at, this.picture, this.kind.inset)
    const points = [...this.sketch, point]
    if (this.sketch.length > 0 && isSame(this.sketch.at(-1)!, point)) return
    if (this.kind.isSimple && crossesAt(points, false, points.length - 1)) {
      this.#listener.refuse(CROSSING)
      return
    }
    this.#sketch.push(points)
    if (points.length === this.kind.mostPoints) this.finish(label)
    else {
      this.select(undefined)
      this.#listener.announce(`Point ${points.length}, ${point.x}, ${point.y}`)
    }
  }

  get canFinish(): boolean {
    return this.sketch.length >= this.kind.fewestPoints
  }

  finish(label: string): void {
    if (!this.canFinish) return
    if (this.kind.isSimple && crossesAt(this.sketch, true, 0)) {
      this.#listener.refuse(CROSSING)
      return
    }
    const points = this.sketch
    this.#sketch = new History<readonly Point[]>([])
    this.add(points, label)
  }

  /** Adds a shape, which is then the selected one. */
  add(points: readonly Point[], label: string): void {
    const ends = this.kind.isBox ? atLeastOnePixel(points, this.picture) : points
    const shape = { id: newId(), label, points: ends }
    this.#shapes.push([...this.shapes, shape])
    this.select(shape, true)
    this.#listener.announce(`Drawn: ${this.describe(shape)}`)
    this.#listener.changed()
  }

  /** What is being dragged is as it was. */
  revert(): void {
    this.#shapes.revert()
    this.#listener.shown()
  }

  /** Gives up the shape that is being drawn; false when there is none. */
  dropSketch(): boolean {
    if (this.sketch.length === 0) return false
    this.#sketch = new History<readonly Point[]>([])
    this.#listener.shown()
    return true
  }

  undo(): void {
    if (!this.#sketch.undo() && this.#shapes.undo()) this.#afterStep('Undone')
    else this.#listener.shown()
  }

  redo(): void {
    if (!this.#sketch.redo() && this.sketch.length === 0 && this.#shapes.redo()) this.#afterStep('Done again')
    else this.#listener.shown()
  }

  #afterStep(text: string): void {
    this.handle = undefined
    this.#listener.announce(text)
    this.#listener.changed()
  }

  /** Shows the selected shape otherwise while it is dragged; `commit` makes it final. */
  preview(shape: Shape): void {
    this.#shapes.preview(this.shapes.map((other) => (other.id === shape.id ? shape : other)))
    this.#listener.changing()
  }

  commit(): void {
    if (!this.#shapes.commit()) return
    if (this.selected) this.#listener.announce(this.describe(this.selected))
    this.#listener.changed()
  }

  /** Shows a handle of `shape`, as it was when the drag began, at another place. */
  dragHandle(shape: Shape, handle: number, to: Point): void {
    const dragged = this.kind.withHandleAt(shape.points, handle, placed(to, this.picture, this.kind.inset))
    const points = this.kind.isBox ? atLeastOnePixel(dragged, this.picture) : dragged
    if (this.kind.isSimple && crossesAt(points, true, handle)) this.#listener.refuse(CROSSING)
    else this.preview({ ...shape, points })
  }

  /** Shows `shape` moved from where it was when the drag began. */
  drag(shape: Shape, dx: number, dy: number): void {
    this.preview(movedWithin(shape, dx, dy, this.picture, this.kind))
  }

  /** Moves or resizes what the keyboard has taken hold of; false when that is nothing. */
  nudge(dx: number, dy: number, isResizing: boolean): boolean {
    const { selected, handle } = this
    if (!selected) return false
    const at = handle === undefined ? undefined : this.kind.handles(selected.points)[handle]
    if (at) this.dragHandle(selected, handle!, { x: at.x + dx, y: at.y + dy })
    else if (isResizing && this.kind.resized)
      this.preview(
        withinPicture({ ...selected, points: this.kind.resized(selected.points, dx, dy) }, this.picture, this.kind),
      )
    else this.drag(selected, dx, dy)
    this.commit()
    return true
  }

  /** Shows the selected shape with a vertex more, which then is the handle that is held. */
  insertVertex(index: number, at: Point): void {
    const { selected } = this
    if (!selected) return
    this.preview({ ...selected, points: selected.points.toSpliced(index, 0, placed(at, this.picture)) })
    this.handle = index
  }

  addVertex(index: number, at: Point): void {
    this.insertVertex(index, at)
    this.commit()
  }

  /** Deletes the point set last, the vertex that is held, or the selected shape. */
  remove(): void {
    const { selected, handle } = this
    if (this.sketch.length > 0) {
      this.undo()
      return
    }
    if (!selected) return
    if (handle !== undefined && this.kind.hasVertices) {
      this.#removeVertex(selected, handle)
      return
    }
    const text = `Deleted: ${this.describe(selected)}`
    this.#shapes.push(this.shapes.filter((shape) => shape !== selected))
    this.select(undefined)
    this.#listener.announce(text)
    this.#listener.changed()
  }

  #removeVertex(shape: Shape, index: number): void {
    const points = shape.points.toSpliced(index, 1)
    if (points.length < this.kind.fewestPoints) {
      this.#listener.refuse(`A ${this.kind.name.toLowerCase()} needs ${this.kind.fewestPoints} points.`)
      return
    }
    if (this.kind.isSimple && crossesAt(points, true, (index || points.length) - 1)) {
      this.#listener.refuse(CROSSING)
      return
    }
    this.preview({ ...shape, points })
    this.handle = undefined
    this.commit()
  }

  relabel(label: string): void {
    const { selected } = this
    if (!selected || selected.label === label) return
    this.preview({ ...selected, label })
    this.commit()
  }

  /** A copy of the selected shape, `offset` pixels away. */
  duplicate(offset: number): void {
    const { selected, kind, picture } = this
    if (!selected) return
    const { right, bottom } = boundsOf(selected.points)
    // Where there is no room at the right or below, the copy lies at the other side.
    const dx = right + offset > picture.width ? -offset : offset
    const dy = bottom + offset > picture.height ? -offset : offset
    this.add(movedWithin(selected, dx, dy, picture, kind).points, selected.label)
  }

  setHidden(shapes: readonly Shape[], isHidden: boolean): void {
    for (const { id } of shapes) {
      if (isHidden) this.hidden.add(id)
      else this.hidden.delete(id)
      if (isHidden && id === this.#selectedId) this.select(undefined)
    }
    this.#listener.shown()
  }
}
