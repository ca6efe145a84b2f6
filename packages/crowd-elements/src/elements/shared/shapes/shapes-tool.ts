import type { Shortcut } from '../../../core/index.ts'
import { barButton } from '../picture/bar-button.ts'
import { boundsOf, middle, type Point } from '../picture/geometry.ts'
import { listStyles } from '../picture/list.styles.ts'
import { shapeColor, UNKNOWN_COLOR } from '../picture/palette.ts'
import { colorsOf } from '../picture/read-attributes.ts'
import type { StageTool } from '../picture/stage.ts'
import type { Viewport } from '../picture/viewport.ts'
import type { Shape, ShapeKind } from './shape.ts'
import { ROW_HEIGHT, shapeList } from './shape-list.ts'
import { paintShapes } from './shape-painter.ts'
import { ShapePointer } from './shape-pointer.ts'
import { ShapesField } from './shapes-field.ts'

const DRAW = { name: 'Draw', icon: 'draw', key: 'd', does: 'Draw' } as const
const SELECT = { name: 'Select', icon: 'select', key: 'v', does: 'Select and move' } as const

/** Where a copy lies, in CSS pixels from what it was copied from. */
const COPY_OFFSET = 16

/** The tool that draws shapes of one kind over a picture. */
export abstract class ShapesTool extends ShapesField {
  static override styles = [ShapesField.styles, listStyles]
  static override properties = { ...ShapesField.properties, listScrolled: { state: true } }

  declare private listScrolled: number
  readonly #pointer: ShapePointer
  /** The selected shape that the list has in sight. */
  #listed: Shape | undefined
  #colors = new Map<string, string>()

  constructor(kind: ShapeKind) {
    super(kind)
    this.tool = DRAW.name
    this.listScrolled = 0
    this.#pointer = new ShapePointer(
      this.editor,
      this.stage,
      () => this.tool === DRAW.name,
      () => this.labelNames[this.label],
    )
  }

  protected readonly tools = [DRAW, SELECT]

  protected override stageTool(): StageTool {
    const field = this
    return {
      paint: (context, viewport, ratio) => this.#paint(context, viewport, ratio),
      hover: (at) => this.#pointer.hover(at),
      press: (at, event) => {
        this.message = ''
        this.#pointer.press(at, event)
      },
      drag: (at, event) => this.#pointer.drag(at, event),
      release: (at, event) => this.#pointer.release(at, event),
      cancel: () => this.#pointer.cancel(),
      viewChanged: () => this.viewChanged(),
      get isPrecise() {
        return field.tool === DRAW.name
      },
    }
  }

  #paint(context: CanvasRenderingContext2D, viewport: Viewport, ratio: number): void {
    const { sketch, kind, selected } = this.editor
    const { at, dragged, hovered } = this.#pointer
    const points = dragged ?? (sketch.length > 0 && at ? [...sketch, at] : sketch)
    paintShapes(context, viewport, ratio, {
      shapes: this.editor.visible,
      kind,
      colorOf: this.#colorOf,
      selected,
      hovered: hovered && this.editor.visible.find(({ id }) => id === hovered.id),
      handle: this.editor.handle,
      sketch: points,
      sketchColor: this.#colorOf(this.labelNames[this.label] ?? ''),
    })
  }

  readonly #colorOf = (label: string): string => this.#colors.get(label) ?? UNKNOWN_COLOR

  protected override willUpdate(changes: Map<PropertyKey, unknown>): void {
    const given = colorsOf(this.labelColors)
    this.#colors = new Map(this.labelNames.map((name, index) => [name, shapeColor(index, given)]))
    super.willUpdate(changes)
  }

  protected override get canUndo(): boolean {
    return this.editor.canUndo
  }

  protected override get canRedo(): boolean {
    return this.editor.canRedo
  }

  protected override get canRemove(): boolean {
    return this.editor.selected !== undefined || this.editor.sketch.length > 0
  }

  protected override undo(): void {
    this.editor.undo()
  }

  protected override redo(): void {
    this.editor.redo()
  }

  protected override removeSelected(): void {
    this.editor.remove()
  }

  protected override chooseLabel(index: number): void {
    const name = this.labelNames[index]
    if (name === undefined) return
    this.label = index
    const { selected, isFresh } = this.editor
    if (selected && !isFresh) {
      this.editor.relabel(name)
      return
    }
    if (selected) this.editor.select(undefined)
    this.announce(`Label ${name}`)
  }

  protected override setPoint(at: Point): void {
    const name = this.labelNames[this.label]
    if (name !== undefined) this.editor.setPoint(at, name)
  }

  protected override finish(): void {
    const name = this.labelNames[this.label]
    if (name === undefined) return
    if (this.editor.canFinish) this.editor.finish(name)
    else if (this.stage.cursor) this.editor.setPoint(this.stage.cursor, name)
  }

  protected override escape(): boolean {
    this.message = ''
    if (this.editor.dropSketch()) return true
    if (!this.editor.selected) return false
    this.editor.select(this.editor.handle === undefined ? undefined : this.editor.selected)
    return true
  }

  protected override nudge(dx: number, dy: number, isShifted: boolean): boolean {
    return this.editor.nudge(dx, dy, isShifted)
  }

  protected override shortcuts(): readonly Shortcut[] {
    const editor = this.editor
    const step = (by: 1 | -1) => {
      const shape = editor.step(by)
      if (!shape) return
      this.stage.reveal(boundsOf(shape.points))
      // Arrows go on from here.
      this.stage.element.focus({ preventScroll: true })
    }
    const own: Shortcut[] = [
      { key: ']', does: `Select the next ${this.kindName}`, run: () => step(1) },
      { key: '[', does: `Select the ${this.kindName} before`, run: () => step(-1) },
      { key: 'Ctrl+d', does: 'Duplicate', run: () => this.#duplicate() },
      { key: 'h', does: 'Hide or show all', run: () => this.#switchHidden() },
    ]
    if (editor.kind.mostPoints > 1)
      own.push({ key: 'e', does: 'Take the next handle of what is selected', run: () => editor.stepHandle() })
    if (editor.kind.hasVertices)
      own.push({ key: 'i', does: 'Insert a point behind the handle', run: () => this.#insert() })
    return [...own, ...super.shortcuts()]
  }

  #switchHidden(): void {
    const { shapes, visible } = this.editor
    const isHiding = visible.length === shapes.length
    this.editor.setHidden(shapes, isHiding)
    this.announce(isHiding ? 'All hidden' : 'All shown')
  }

  #duplicate(): void {
    this.editor.duplicate(Math.max(1, Math.round(COPY_OFFSET / this.viewport.scale)))
  }

  #insert(): void {
    const { selected, handle, kind } = this.editor
    if (!selected || handle === undefined) return
    const [a, b] = [selected.points[handle]!, selected.points[(handle + 1) % selected.points.length]!]
    if (!kind.isClosed && handle === selected.points.length - 1) return
    this.editor.addVertex(handle + 1, middle(a, b))
  }

  protected override renderEditButtons() {
    return barButton('copy', 'Duplicate', () => this.#duplicate(), {
      key: 'Ctrl+D',
      isDisabled: !this.editor.selected,
    })
  }

  protected override labelEntries() {
    const amounts = Map.groupBy(this.editor.shapes, ({ label }) => label)
    return this.labelNames.map((name) => ({
      name,
      color: this.#colorOf(name),
      amount: String(amounts.get(name)?.length ?? ''),
    }))
  }

  protected override renderList() {
    const editor = this.editor
    return shapeList({
      title: this.kindNames,
      shapes: editor.shapes,
      selected: editor.selected,
      hidden: editor.hidden,
      scrolled: this.listScrolled,
      height: this.#rows?.clientHeight || 400,
      colorOf: this.#colorOf,
      describe: (shape) => editor.describe(shape),
      onScroll: (list) => (this.listScrolled = list.scrollTop),
      onSelect: (shape) => {
        editor.select(shape)
        this.stage.reveal(boundsOf(shape.points))
      },
      onHide: (shapes, isHidden) => editor.setHidden(shapes, isHidden),
      onDelete: (shape) => {
        editor.select(shape)
        editor.remove()
      },
    })
  }

  get #rows(): HTMLElement | undefined {
    return this.shadowRoot?.querySelector<HTMLElement>('.rows') ?? undefined
  }

  protected override updated(): void {
    super.updated()
    const { selected } = this.editor
    if (selected?.id !== this.#listed?.id && selected) this.#scrollTo(this.editor.shapes.indexOf(selected))
    this.#listed = selected
  }

  #scrollTo(index: number): void {
    const rows = this.#rows
    if (!rows) return
    const top = index * ROW_HEIGHT
    if (top < rows.scrollTop) rows.scrollTop = top
    else if (top + ROW_HEIGHT > rows.scrollTop + rows.clientHeight)
      rows.scrollTop = top + ROW_HEIGHT - rows.clientHeight
  }
}
