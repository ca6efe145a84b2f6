import type { Point } from '../picture/geometry.ts'
import { PictureTool } from '../picture/picture-tool.ts'
import { listOf, pointOf } from '../picture/read-attributes.ts'
import type { Shape, ShapeKind } from './shape.ts'
import { readShapes, withinPicture, writeShapes } from './shape-items.ts'
import { ShapesEditor } from './shapes-editor.ts'

/** A field whose answer is a list of shapes of one kind. */
export abstract class ShapesField extends PictureTool {
  protected readonly editor: ShapesEditor
  /** What the template gave, as it reads while nothing is changed; undefined when it gave nothing. */
  #initial: readonly Shape[] | undefined
  #isDraft = false

  constructor(kind: ShapeKind) {
    super()
    this.editor = new ShapesEditor(kind, {
      changed: () => this.changed(),
      changing: () => {
        this.stage.invalidate()
        this.tell('input')
      },
      shown: () => {
        this.message = ''
        this.stage.invalidate()
        this.requestUpdate()
      },
      announce: (text) => this.announce(text),
      refuse: (reason) => {
        this.message = reason
      },
    })
  }

  protected override willUpdate(changes: Map<PropertyKey, unknown>): void {
    super.willUpdate(changes)
    // Which key points count depends on the labels, which a script may set later.
    if (changes.has('labels') && this.editor.kind.needsKnownLabel && !this.#isModified) this.takeInitialValue()
  }

  /** The shapes as they are now: the answer's part, also while something is dragged. Setting it replaces them. */
  override get value(): Record<string, unknown> {
    const { kind, shapes } = this.editor
    return {
      [kind.listKey]: writeShapes(this.#known(shapes), kind),
      ...this.commonAnswer,
      ...(this.#initial && { initialValueModified: this.#isModified }),
    }
  }

  override set value(value: unknown) {
    this.#show(readShapes(value, this.editor.kind))
  }

  /** Key points count only with a label of the template. */
  #known(shapes: readonly Shape[]): readonly Shape[] {
    if (!this.editor.kind.needsKnownLabel) return shapes
    const names = new Set(this.labelNames)
    return shapes.filter(({ label }) => names.has(label))
  }

  get #isModified(): boolean {
    const { kind, shapes } = this.editor
    return JSON.stringify(writeShapes(shapes, kind)) !== JSON.stringify(writeShapes(this.#initial ?? [], kind))
  }

  protected override takeInitialValue(): void {
    const isGiven = this.initialValue !== undefined && this.initialValue !== null
    const shapes = this.#known(readShapes(this.initialValue, this.editor.kind))
    this.#initial = isGiven ? shapes : undefined
    if (!this.#isDraft) this.#show(shapes)
    this.#placeInitial()
  }

  #show(shapes: readonly Shape[], sketch: readonly Point[] = []): void {
    this.editor.reset(shapes, sketch)
    if (this.stage.picture) this.editor.placeIn(this.stage.viewport.picture)
    this.stage.invalidate()
  }

  protected override pictureShown(): void {
    this.editor.placeIn(this.stage.viewport.picture)
    this.#placeInitial()
  }

  /** Compares like with like: what lies outside the picture was brought inside. */
  #placeInitial(): void {
    const { picture } = this.stage
    if (picture) this.#initial = this.#initial?.map((shape) => withinPicture(shape, picture, this.editor.kind))
  }

  override get draft(): unknown {
    const { kind, shapes, sketch } = this.editor
    return { [kind.listKey]: writeShapes(shapes, kind), sketch, isNothing: this.isNothing }
  }

  override set draft(kept: unknown) {
    if (!(kept instanceof Object)) return
    const { sketch, isNothing } = kept as { sketch?: unknown; isNothing?: unknown }
    this.#isDraft = true
    this.#show(
      readShapes(kept, this.editor.kind),
      listOf(sketch).flatMap((point) => pointOf(point) ?? []),
    )
    this.isNothing = isNothing === true
  }

  protected override startAgain(): void {
    this.#isDraft = false
    this.isNothing = false
    this.takeInitialValue()
  }

  override reset(): void {
    this.startAgain()
    this.changed()
  }

  override problem(): string | undefined {
    if (this.editor.sketch.length > 0)
      return `Finish the ${this.kindName} that you are drawing (Enter), or drop it (Esc).`
    if (this.isNothing || !this.isEmpty) return undefined
    return this.emptyProblem ?? `Draw at least one ${this.kindName}, or tick “Nothing to label”.`
  }

  protected get kindName(): string {
    return this.editor.kind.name.toLowerCase()
  }

  protected override get isEmpty(): boolean {
    return this.#known(this.editor.shapes).length === 0
  }

  protected override get summary(): string {
    const { length } = this.editor.shapes
    return `${length} ${length === 1 ? this.kindName : this.kindNames.toLowerCase()}`
  }

  protected get kindNames(): string {
    const { name } = this.editor.kind
    return name.endsWith('x') ? `${name}es` : `${name}s`
  }
}
