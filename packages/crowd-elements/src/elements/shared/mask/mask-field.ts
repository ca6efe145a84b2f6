import { html } from 'lit'
import type { Shortcut } from '../../../core/index.ts'
import { keepArrows } from '../picture/bar-button.ts'
import type { Point } from '../picture/geometry.ts'
import { listStyles } from '../picture/list.styles.ts'
import { loadImage } from '../picture/picture.ts'
import { PictureField, type ToolButton } from '../picture/picture-field.ts'
import type { StageTool } from '../picture/stage.ts'
import type { Viewport } from '../picture/viewport.ts'
import { autoSegment } from './auto-segment.ts'
import { base64, indexedPng } from './indexed-png.ts'
import { MaskEditor, type Region } from './mask-editor.ts'
import { maskList } from './mask-list.ts'
import { paintMask } from './mask-painter.ts'
import { MaskPointer, type MaskTool } from './mask-pointer.ts'
import { readMask } from './read-mask.ts'
import { paintSketch } from './sketch-painter.ts'

/** A mask to begin with: regions, whose indices count from 1, and the address of a picture in their colours. */
export interface GivenMask {
  readonly regions: readonly Region[]
  readonly src: string
}

const TOOLS: readonly (ToolButton & { readonly name: MaskTool })[] = [
  { name: 'Brush', icon: 'brush', key: 'b', does: 'Paint' },
  { name: 'Eraser', icon: 'eraser', key: 'e', does: 'Erase' },
  { name: 'Polygon', icon: 'polygon', key: 'p', does: 'Fill a polygon' },
  { name: 'Auto', icon: 'auto', key: 'a', does: 'Find an object between its four outermost points, by colour' },
]

const HINTS: Readonly<Record<MaskTool, string>> = {
  Brush: 'Paint over what has the chosen label. Alt and a click take the label from the mask.',
  Eraser: 'Paint over what should have no label.',
  Polygon: 'Click to set points; click the first one or press Enter to fill.',
  Auto: 'Click the object’s leftmost, topmost, rightmost and bottommost point. It goes by colour, so look and mend.',
}

/** How many sizes the slider of the brush has; they grow by equal shares. */
const SIZE_STEPS = 100

/** A field in which the pixels of a picture are painted. Subclasses say what a region is. */
export abstract class MaskField extends PictureField {
  static override styles = [PictureField.styles, listStyles]
  static override properties = {
    ...PictureField.properties,
    brushSize: { state: true },
    keepsOthers: { state: true },
    opacity: { state: true },
    isReading: { state: true },
  }

  declare private brushSize: number
  declare private keepsOthers: boolean
  /** Of the mask, in hundredths. */
  declare private opacity: number
  declare private isReading: boolean
  protected readonly editor = new MaskEditor()
  readonly #hidden = new Set<number>()
  readonly #pointer: MaskPointer
  /** A draft that was given back, until its mask is read. */
  #kept: Record<string, unknown> | undefined
  /** What was changed before the draft was kept counts too. */
  #wasModified = false
  #png = { version: -1, text: '' }
  #turn = 0

  constructor() {
    super()
    this.tool = 'Brush'
    this.brushSize = 20
    this.keepsOthers = false
    this.opacity = 60
    this.isReading = false
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
  /** The mask of an `initial-value`, a `value` or a draft; undefined when there is none. */
  protected abstract readMaskOf(value: unknown): GivenMask | undefined
  /** The regions as the answer names them. */
  protected abstract regionAnswer(painted: readonly Region[]): Record<string, unknown>
  /** The regions that there are before anything is painted. */
  protected abstract firstRegions(): readonly Region[]
  protected abstract nameOf(region: Region): string
  protected abstract readonly listTitle: string

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

  /** The answer's part: what is painted as PNG, and which colour stands for what. Setting it paints that. */
  override get value(): Record<string, unknown> {
    return {
      ...this.commonAnswer,
      ...(this.readMaskOf(this.initialValue) && { initialValueModified: this.#isModified }),
      ...this.regionAnswer(this.editor.painted),
      ...(this.editor.mask && { labeledImage: { pngImageData: this.#pngText } }),
    }
  }

  override set value(value: unknown) {
    this.draft = value
  }

  get #isModified(): boolean {
    return this.#wasModified || this.editor.isChanged
  }

  get #pngText(): string {
    const { mask, regions, version } = this.editor
    if (mask && this.#png.version !== version) {
      const colors: string[] = Array.from(
        { length: Math.max(0, ...regions.map(({ index }) => index)) },
        () => '#ffffff',
      )
      for (const { index, color } of regions) colors[index - 1] = color
      this.#png = { version, text: base64(indexedPng(mask, colors)) }
    }
    return this.#png.text
  }

  protected override takeInitialValue(): void {
    if (this.stage.picture) void this.#begin()
  }

  protected override async pictureShown(): Promise<void> {
    const { width, height } = this.viewport.picture
    this.brushSize = Math.max(2, Math.round(Math.max(width, height) / 32))
    await this.#begin()
  }

  /** Begins with the draft, the initial value or nothing. */
  async #begin(): Promise<void> {
    const turn = ++this.#turn
    const kept = this.#kept
    const given = this.readMaskOf(kept ?? this.initialValue)
    const size = this.viewport.picture
    this.isReading = given !== undefined
    const plane = given && (await this.#read(given).catch((error) => this.#reportUnreadable(error)))
    if (turn !== this.#turn) return
    this.#wasModified = kept?.initialValueModified === true
    this.editor.start(size, given?.regions ?? this.firstRegions(), plane)
    this.#kept = undefined
    this.isReading = false
    this.#hidden.clear()
    this.stage.invalidate()
  }

  async #read({ regions, src }: GivenMask): Promise<Uint8Array> {
    const { image } = await loadImage(src)
    return readMask(
      image,
      this.viewport.picture,
      regions.map(({ color }) => color),
    )
  }

  #reportUnreadable(error: unknown): undefined {
    this.message =
      'The mask to begin with could not be read, so the picture starts unpainted. Its server must allow other pages to read it (CORS).'
    console.error(`${this.localName}: the mask of initial-value could not be read.`, error)
  }

  override get draft(): unknown {
    if (this.#kept) return this.#kept
    return { ...this.value, ...(this.#isModified && { initialValueModified: true }), isNothing: this.isNothing }
  }

  override set draft(kept: unknown) {
    if (!(kept instanceof Object)) return
    this.#kept = kept as Record<string, unknown>
    this.isNothing = this.#kept.isNothing === true
    if (this.stage.picture) void this.#begin()
  }

  override reset(): void {
    this.isNothing = false
    this.#kept = undefined
    if (this.stage.picture) void this.#begin().then(() => this.changed())
  }

  override problem(): string | undefined {
    if (this.isReading) return 'The mask is still loading.'
    if (this.editor.sketch.length > 0) return 'Finish the polygon that you are drawing (Enter), or drop it (Esc).'
    if (this.isNothing || !this.isEmpty) return undefined
    return this.emptyProblem ?? 'Paint at least one label, or tick “Nothing to label”.'
  }

  protected override get isEmpty(): boolean {
    return this.editor.painted.length === 0
  }

  protected override get summary(): string {
    const { painted } = this.editor
    return painted.length === 0
      ? 'Nothing is painted'
      : painted.map((region) => `${this.nameOf(region)} ${this.amountOf(region)}`).join(', ')
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

  protected amountOf(region: Region): string {
    const { mask } = this.editor
    const share = mask ? (100 * this.editor.pixelsOf(region)) / (mask.width * mask.height) : 0
    return share === 0 ? '' : share < 0.1 ? '< 0.1 %' : `${share.toFixed(share < 10 ? 1 : 0)} %`
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
      ${slider('Brush size', `${this.brushSize} px`, (SIZE_STEPS * Math.log(this.brushSize)) / Math.log(most), (step) =>
        this.#setSize(most ** (step / SIZE_STEPS)),
      )}
      ${slider('Mask', `${this.opacity} %`, this.opacity, (opacity) => (this.opacity = opacity))}
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

function slider(name: string, text: string, value: number, onInput: (value: number) => void) {
  return html`<label class="slider">
    ${name}
    <input
      type="range"
      min="0"
      max="100"
      .value=${String(Math.round(value))}
      aria-valuetext=${text}
      @keydown=${keepArrows}
      @input=${(event: Event) => onInput(Number((event.target as HTMLInputElement).value))}
    />
    <output>${text}</output>
  </label>`
}
