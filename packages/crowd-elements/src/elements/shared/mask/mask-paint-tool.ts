import { html } from 'lit'
import type { Shortcut } from '../../../core/index.ts'
import type { Point } from '../picture/geometry.ts'
import { listStyles } from '../picture/list.styles.ts'
import type { ToolButton } from '../picture/picture-tool.ts'
import { slider } from '../picture/slider.ts'
import type { StageTool } from '../picture/stage.ts'
import type { Viewport } from '../picture/viewport.ts'
import { autoSegment } from './auto-segment.ts'
import type { Region } from './mask-editor.ts'
import { MaskField } from './mask-field.ts'
import { maskList } from './mask-list.ts'
import { paintMask } from './mask-painter.ts'
import { MaskPointer, type MaskTool } from './mask-pointer.ts'
import { HINTS, TOOLS } from './mask-tools.ts'
import { paintSketch } from './sketch-painter.ts'

/** How many sizes the slider of the brush has; they grow by equal shares. */
const SIZE_STEPS = 100

/** The tool that paints the pixels of a picture. Subclasses say what a region is. */
export abstract class MaskPaintTool extends MaskField {
  static override styles = [MaskField.styles, listStyles]
  static override properties = {
    ...MaskField.properties,
    brushSize: { state: true },
    keepsOthers: { state: true },
    opacity: { state: true },
  }

  declare private brushSize: number
  declare private keepsOthers: boolean
  /** Of the mask, in hundredths. */
  declare private opacity: number
  readonly #hidden = new Set<number>()
  readonly #pointer: MaskPointer

  constructor() {
    super()
    this.tool = 'Brush'
    this.brushSize = 20
    this.keepsOthers = false
    this.opacity = 60
    const field = this
    this.#pointer = new MaskPointer({
      editor: this.editor,
      stage: this.stage,
      get tool() {
        return field.tool as MaskTool
      },
      get brushSize() {
        return field.brushSize
      },
      get keepsOthers() {
        return field.keepsOthers
      },
      regionToPaint: () => this.regionToPaint(),
      pick: (index) => this.pick(index),
      changing: () => {
        this.stage.invalidate()
        this.requestUpdate()
        this.tell('input')
      },
      changed: () => this.changed(),
      autoSegment: (points) => this.#autoSegment(points),
      announce: (text) => this.announce(text),
    })
  }

  /** The region that is painted; made if it is not there yet. */
  protected abstract regionToPaint(): Region | undefined
  /** The Worker chose a region, in the list or on the picture. */
  protected abstract pick(index: number): void
  protected abstract readonly selectedIndex: number | undefined
  protected abstract readonly listTitle: string

  protected override async pictureShown(): Promise<void> {
    const { width, height } = this.viewport.picture
    this.brushSize = Math.max(2, Math.round(Math.max(width, height) / 32))
    this.#hidden.clear()
    await super.pictureShown()
  }

  /** Without the pixels of the picture there is nothing to go by. */
  protected override get tools(): readonly ToolButton[] {
    return this.#isReadable ? TOOLS : TOOLS.filter(({ name }) => name !== 'Auto')
  }

  get #isReadable(): boolean {
    return this.stage.picture?.isReadable !== false
  }

  protected override stageTool(): StageTool {
    const field = this
    return {
      paint: (context, viewport, ratio) => this.#paint(context, viewport, ratio),
      hover: (at) => this.#pointer.hover(at),
      press: (at, event) => {
        this.message = ''
        this.#pointer.press(at, event)
      },
      drag: (at) => this.#pointer.drag(at),
      release: (at, event) => this.#pointer.release(at, event),
      cancel: () => this.#pointer.cancel(),
      viewChanged: () => this.viewChanged(),
      followsTrail: true,
      get isPrecise() {
        return field.tool === 'Polygon' || field.tool === 'Auto'
      },
      get brushSize() {
        return this.isPrecise ? undefined : field.brushSize
      },
    }
  }

  #paint(context: CanvasRenderingContext2D, viewport: Viewport, ratio: number): void {
    const { mask, regions, sketch } = this.editor
    if (!mask) return
    const colors = new Uint32Array(256)
    for (const { index, color } of regions) if (!this.#hidden.has(index)) colors[index] = this.#pixelOf(color)
    paintMask(context, viewport, ratio, mask, colors)
    const { at } = this.#pointer
    if (sketch.length > 0) paintSketch(context, viewport, ratio, at ? [...sketch, at] : sketch, this.tool === 'Polygon')
  }

  #pixelOf(color: string): number {
    const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))
    return ((Math.round(this.opacity * 2.55) << 24) | (blue! << 16) | (green! << 8) | red!) >>> 0
  }

  protected override get hint(): string {
    const withoutAuto = this.#isReadable
      ? ''
      : ' Auto-segment is off: the picture’s server does not let pages read its pixels (CORS).'
    return HINTS[this.tool as MaskTool] + withoutAuto
  }

  protected override get canUndo(): boolean {
    return this.editor.canUndo
  }

  protected override get canRedo(): boolean {
    return this.editor.canRedo
  }

  protected override get canRemove(): boolean {
    return this.editor.sketch.length > 0
  }

  protected override undo(): void {
    this.#pointer.liftPen()
    this.#stepped(this.editor.undo(), 'Undone')
  }

  protected override redo(): void {
    this.#stepped(this.editor.redo(), 'Done again')
  }

  #stepped(what: 'point' | 'edit' | undefined, text: string): void {
    if (!what) return
    this.announce(text)
    this.stage.invalidate()
    if (what === 'edit') this.changed()
    else this.requestUpdate()
  }

  protected override removeSelected(): void {
    if (this.editor.sketch.length > 0) this.undo()
  }

  /** Takes a region off the picture. */
  protected removeRegion(region: Region): void {
    this.editor.begin()
    this.editor.clear(region)
    this.announce(`Deleted: ${this.nameOf(region)}`)
    if (this.editor.commit()) this.changed()
  }

  protected override chooseTool(name: string): void {
    this.#pointer.liftPen()
    this.editor.dropSketch()
    super.chooseTool(name)
  }

  protected override setPoint(at: Point): void {
    this.#pointer.setPoint(at)
  }

  protected override finish(): void {
    const { cursor } = this.stage
    if (this.tool === 'Polygon' && this.editor.sketch.length >= 3) this.#pointer.finishPolygon()
    else if (cursor && (this.tool === 'Brush' || this.tool === 'Eraser')) this.#pointer.switchPen(cursor)
    else if (cursor) this.#pointer.setPoint(cursor)
  }

  protected override escape(): boolean {
    this.message = ''
    this.stage.invalidate()
    this.requestUpdate()
    if (this.#pointer.isPenDown) this.#pointer.liftPen()
    else if (this.editor.dropSketch().length === 0) return false
    return true
  }

  protected override nudge(): boolean {
    return false
  }

  #autoSegment(points: readonly Point[]): void {
    const { editor, keepsOthers } = this
    if (!this.stage.picture || !editor.mask) return
    editor.begin()
    const region = this.regionToPaint()
    if (region) autoSegment(this.stage.picture, editor.mask, points, { index: region.index, keepsOthers })
    if (!editor.commit()) return
    this.announce(`${region!.label}: ${this.amountOf(region!)} of the picture`)
    this.changed()
  }

  protected override shortcuts(): readonly Shortcut[] {
    return [
      { key: ']', does: 'Larger brush', run: () => this.#resize(1) },
      { key: '[', does: 'Smaller brush', run: () => this.#resize(-1) },
      { key: 'k', does: 'Keep other labels, or paint over them', run: () => this.#switchKeeping() },
      { key: 'h', does: 'Hide or show the mask', run: () => this.#switchHidden() },
      ...super.shortcuts(),
    ]
  }

  #resize(by: 1 | -1): void {
    this.#setSize(
      by === 1
        ? Math.max(this.brushSize + 1, this.brushSize * 1.2)
        : Math.min(this.brushSize - 1, this.brushSize / 1.2),
    )
    this.announce(`Brush ${this.brushSize} pixels`)
  }

  #setSize(size: number): void {
    this.brushSize = Math.min(Math.max(Math.round(size), 1), this.#largestBrush)
    this.stage.refresh()
  }

  get #largestBrush(): number {
    const { width, height } = this.viewport.picture
    return Math.max(Math.round(Math.max(width, height) / 4), 20)
  }

  #switchKeeping(): void {
    this.keepsOthers = !this.keepsOthers
    this.announce(this.keepsOthers ? 'Other labels are kept' : 'Other labels are painted over')
  }

  #switchHidden(): void {
    const isHidden = this.#hidden.size > 0
    this.#hidden.clear()
    if (!isHidden) for (const { index } of this.editor.regions) this.#hidden.add(index)
    this.announce(isHidden ? 'Mask shown' : 'Mask hidden')
    this.requestUpdate()
  }

  protected override updated(): void {
    super.updated()
    this.stage.element.toggleAttribute('data-brush', this.tool === 'Brush' || this.tool === 'Eraser')
  }

  protected override renderSecondBar() {
    const most = this.#largestBrush
    return html`<div class="options">
      ${slider({
        name: 'Brush size',
        text: `${this.brushSize} px`,
        value: (SIZE_STEPS * Math.log(this.brushSize)) / Math.log(most),
        onInput: (step) => this.#setSize(most ** (step / SIZE_STEPS)),
      })}
      ${slider({
        name: 'Mask',
        text: `${this.opacity} %`,
        value: this.opacity,
        onInput: (opacity) => {
          this.opacity = opacity
        },
      })}
      <label class="slider">
        <input type="checkbox" .checked=${this.keepsOthers} @change=${() => this.#switchKeeping()} />
        Keep other labels
      </label>
    </div>`
  }

  protected override renderList() {
    return maskList({
      title: this.listTitle,
      regions: this.editor.painted,
      selected: this.selectedIndex,
      hidden: this.#hidden,
      amountOf: (region) => this.amountOf(region),
      nameOf: (region) => this.nameOf(region),
      onSelect: ({ index }) => this.pick(index),
      onHide: ({ index }) => {
        if (!this.#hidden.delete(index)) this.#hidden.add(index)
        this.requestUpdate()
      },
      onDelete: (region) => this.removeRegion(region),
    })
  }
}
