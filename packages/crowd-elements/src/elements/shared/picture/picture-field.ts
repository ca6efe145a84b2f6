import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { type Answer, json, type Shortcut, ToolField } from '../../../core/index.ts'
import { barButton, keepArrows } from './bar-button.ts'
import type { Point } from './geometry.ts'
import { type IconName, icon } from './icons.ts'
import { type LabelEntry, labelButtons } from './label-list.ts'
import { Picture } from './picture.ts'
import { pictureStyles } from './picture-field.styles.ts'
import { pictureShortcuts } from './picture-shortcuts.ts'
import { labelNames } from './read-labels.ts'
import { Stage, type StageTool } from './stage.ts'
import type { Viewport } from './viewport.ts'

export interface ToolButton {
  readonly name: string
  readonly icon: IconName
  readonly key: string
  readonly does: string
}

/** A field in which something is drawn over a picture. Subclasses say what; the view, the bar and the labels are here. */
export abstract class PictureField extends ToolField {
  static override styles = [ToolField.styles, pictureStyles]
  static override properties = {
    ...ToolField.properties,
    src: { type: String },
    labels: json('labels'),
    labelColors: json('label-colors'),
    initialValue: json('initial-value'),
    loading: { state: true },
    tool: { state: true },
    label: { state: true },
    isNothing: { state: true },
    hasMagnifier: { state: true },
    isAdjusting: { state: true },
    percent: { state: true },
    message: { state: true },
    announcement: { state: true },
  }

  declare src: string | null
  declare labels: unknown
  declare labelColors: unknown
  declare initialValue: unknown
  declare protected loading: 'no picture' | 'loading' | 'failed' | 'shown'
  /** The name of the chosen tool. */
  declare protected tool: string
  /** The index of the chosen label. */
  declare protected label: number
  /** The Worker says that there is nothing to label. */
  declare protected isNothing: boolean
  declare protected hasMagnifier: boolean
  declare private isAdjusting: boolean
  declare private percent: number
  /** Why something was refused. */
  declare protected message: string
  declare private announcement: string
  protected readonly stage: Stage
  #light = { brightness: 100, contrast: 100 }

  constructor() {
    super()
    this.src = null
    this.loading = 'no picture'
    this.label = 0
    this.isNothing = false
    this.hasMagnifier = matchMedia('(pointer: coarse)').matches
    this.isAdjusting = false
    this.percent = 100
    this.message = ''
    this.announcement = ''
    this.stage = new Stage(this.stageTool())
  }

  /** What the pointer and the painter of the stage do. Called once, before the subclass's own fields are set. */
  protected abstract stageTool(): StageTool
  protected abstract readonly tools: readonly ToolButton[]
  protected abstract readonly canUndo: boolean
  protected abstract readonly canRedo: boolean
  /** Whether there is something that Delete deletes. */
  protected abstract readonly canRemove: boolean
  /** The size of the picture is known. */
  protected abstract pictureShown(): void | Promise<void>
  protected abstract takeInitialValue(): void
  protected abstract undo(): void
  protected abstract redo(): void
  /** Delete. */
  protected abstract removeSelected(): void
  /** A label was chosen, by its button or its number. */
  protected abstract chooseLabel(index: number): void
  /** The keyboard sets a point at its cursor: Space. */
  protected abstract setPoint(at: Point): void
  /** Enter. */
  protected abstract finish(): void
  /** Takes one step out of what is being done; false when there is nothing to leave. */
  protected abstract escape(): boolean
  /** Arrows without a cursor, in steps of CSS pixels; false when there is nothing to move. */
  protected abstract nudge(dx: number, dy: number, isShifted: boolean): boolean
  protected abstract labelEntries(): LabelEntry[]
  protected abstract renderList(): TemplateResult
  /** One sentence on how to begin. */
  protected abstract readonly hint: string
  /** What lies over the picture, as the stage's name says it: "3 boxes". */
  protected abstract readonly summary: string
  protected abstract readonly isEmpty: boolean
  /** The field's part of the answer. */
  abstract get value(): Answer

  override connectedCallback(): void {
    super.connectedCallback()
    this.stage.connect()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.stage.disconnect()
  }

  /** Which part of the picture is shown, and how large. */
  get viewport(): Viewport {
    return this.stage.viewport
  }

  protected get labelNames(): string[] {
    return labelNames(this.labels)
  }

  override answer(): Answer {
    return this.name === '' ? {} : { [this.name]: this.value }
  }

  /** The part of the answer that all pictures share. */
  protected get commonAnswer(): Answer {
    const { picture } = this.stage
    return picture ? { inputImageProperties: { height: picture.height, width: picture.width } } : {}
  }

  protected get emptyProblem(): string | undefined {
    if (this.loading === 'failed') return 'The picture could not be loaded. Load the page again, or return the task.'
    if (this.loading === 'loading') return 'The picture is still loading.'
    return undefined
  }

  override showProblem(): void {
    super.showProblem()
    this.stage.element.focus()
  }

  /** Something was changed for good. */
  protected changed(): void {
    if (!this.isEmpty) this.isNothing = false
    this.stage.invalidate()
    this.requestUpdate()
    this.tell('input')
    this.tell('change')
  }

  /** Tells people who do not see the picture. */
  protected announce(text: string): void {
    // A live region speaks when its text changes.
    this.announcement = this.announcement === text ? `${text}\u00a0` : text
  }

  protected chooseTool(name: string): void {
    this.tool = name
    this.stage.invalidate()
    this.announce(name)
  }

  protected override shortcuts(): readonly Shortcut[] {
    return pictureShortcuts({
      tools: this.tools,
      stage: this.stage,
      labelCount: this.labelEntries().length,
      chooseTool: (name) => this.chooseTool(name),
      chooseLabel: (index) => this.chooseLabel(index),
      undo: () => this.undo(),
      redo: () => this.redo(),
      remove: () => this.removeSelected(),
      setPoint: (at) => this.setPoint(at),
      finish: () => this.finish(),
      escape: () => this.escape(),
      nudge: (dx, dy, isShifted) => this.nudge(dx, dy, isShifted),
      switchMagnifier: () => this.#switchMagnifier(),
      announce: (text) => this.announce(text),
    })
  }

  protected override willUpdate(changes: PropertyValues): void {
    if (changes.has('src')) void this.#load()
    if (changes.has('initialValue')) this.takeInitialValue()
    this.stage.hasMagnifier = this.hasMagnifier
    this.stage.invalidate()
  }

  protected override firstUpdated(): void {
    // Scripts of the page set what attributes leave out, when all elements are ready.
    setTimeout(() => {
      if (!this.src) console.error(`${this.localName}: the attribute src is missing.`)
      if (this.labelNames.length === 0) console.error(`${this.localName}: the attribute labels is missing or empty.`)
    }, 500)
  }

  protected override updated(): void {
    const { picture, element } = this.stage
    const size = picture && this.loading === 'shown' ? `, ${picture.width} by ${picture.height} pixels` : ''
    element.setAttribute('aria-label', `${this.header ?? 'Picture'}${size}. ${this.summary}.`)
    element.setAttribute('aria-describedby', 'hint')
    element.dataset.tool = this.tool
  }

  async #load(): Promise<void> {
    const { src } = this
    this.stage.show(undefined)
    this.loading = src ? 'loading' : 'no picture'
    if (!src) return
    try {
      const picture = await Picture.load(src)
      if (src !== this.src) return picture.close()
      this.stage.show(picture)
      await this.pictureShown()
      this.loading = 'shown'
    } catch (error) {
      if (src !== this.src) return
      this.loading = 'failed'
      console.error(`${this.localName}: the picture ${src} could not be loaded.`, error)
    }
  }

  protected override renderTool() {
    return html`<div class="bar">
        <div class="buttons" role="group" aria-label="Tools">${this.tools.map((tool) => this.#toolButton(tool))}</div>
        <div class="buttons" role="group" aria-label="Edit">
          ${barButton('undo', 'Undo', () => this.undo(), { key: 'Ctrl+Z', isDisabled: !this.canUndo })}
          ${barButton('redo', 'Redo', () => this.redo(), { key: 'Ctrl+Shift+Z', isDisabled: !this.canRedo })}
          ${this.renderEditButtons()}
          ${barButton('remove', 'Delete', () => this.removeSelected(), { key: 'Del', isDisabled: !this.canRemove })}
        </div>
        <span class="gap"></span>
        <div class="buttons" role="group" aria-label="View">
          ${barButton('magnifier', 'Magnifier', () => this.#switchMagnifier(), { key: 'M', isPressed: this.hasMagnifier })}
          ${barButton('adjust', 'Brightness and contrast', () => (this.isAdjusting = !this.isAdjusting), { isPressed: this.isAdjusting })}
          ${barButton('minus', 'Zoom out', () => this.stage.zoom(1 / 1.5, this.viewport.center), { key: '-' })}
          <button class="tool percent" type="button" title="Show the whole picture (0)" @click=${() => this.stage.fit()}>
            ${this.percent} %
          </button>
          ${barButton('plus', 'Zoom in', () => this.stage.zoom(1.5, this.viewport.center), { key: '+' })}
        </div>
      </div>
      ${this.renderSecondBar()} ${this.isAdjusting ? this.#adjustments() : nothing}
      ${labelButtons(this.labelEntries(), this.label, (index) => this.chooseLabel(index), 'narrow')}
      <div class="board" style="--height-by-width:${this.#heightByWidth}">
        ${this.stage.element} ${this.#state()}
        <p class="message" role="status">${this.message}</p>
      </div>
      <p id="hint" class="hint">${this.hint}</p>
      <p class="visually-hidden" aria-live="polite">${this.announcement}</p>`
  }

  /** More buttons between Redo and Delete. */
  protected renderEditButtons(): TemplateResult | typeof nothing {
    return nothing
  }

  /** A second row of the bar. */
  protected renderSecondBar(): TemplateResult | typeof nothing {
    return nothing
  }

  protected override renderPanel() {
    return html`<h2>Labels</h2>
      ${labelButtons(this.labelEntries(), this.label, (index) => this.chooseLabel(index), 'wide')} ${this.renderList()}`
  }

  protected override renderFoot() {
    return html`<label class="check">
      <input
        type="checkbox"
        .checked=${this.isNothing}
        ?disabled=${!this.isEmpty}
        @change=${(event: Event) => this.#setNothing((event.target as HTMLInputElement).checked)}
      />
      Nothing to label
    </label>`
  }

  get #heightByWidth(): number {
    const { width, height } = this.viewport.picture
    return width > 0 ? height / width : 1
  }

  #setNothing(isNothing: boolean): void {
    this.isNothing = isNothing
    this.changed()
  }

  #toolButton({ name, icon: iconName, key, does }: ToolButton) {
    return html`<button
      class="tool named"
      type="button"
      title="${does} (${key.toUpperCase()})"
      aria-pressed=${this.tool === name}
      @click=${() => this.chooseTool(name)}
    >
      ${icon(iconName)}<span>${name}</span>
    </button>`
  }

  #switchMagnifier(): void {
    this.hasMagnifier = !this.hasMagnifier
    this.announce(this.hasMagnifier ? 'Magnifier on' : 'Magnifier off')
  }

  protected viewChanged(): void {
    this.percent = Math.max(1, Math.round(this.viewport.scale * 100))
  }

  #state() {
    if (this.loading === 'shown') return nothing
    const text = {
      'no picture': 'There is no picture: the attribute “src” is missing.',
      loading: 'Loading the picture…',
      failed: `The picture could not be loaded: ${this.src}`,
    }[this.loading]
    return html`<p class="state" role=${this.loading === 'failed' ? 'alert' : nothing}>${text}</p>`
  }

  #adjustments() {
    return html`<div class="options">
      ${(['brightness', 'contrast'] as const).map(
        (name) =>
          html`<label class="slider">
            ${name === 'brightness' ? 'Brightness' : 'Contrast'}
            <input
              type="range"
              min="20"
              max="300"
              .value=${String(this.#light[name])}
              @keydown=${keepArrows}
              @input=${(event: Event) => this.#adjust({ ...this.#light, [name]: Number((event.target as HTMLInputElement).value) })}
            />
            <output>${this.#light[name]} %</output>
          </label>`,
      )}
      <button class="link" type="button" @click=${() => this.#adjust({ brightness: 100, contrast: 100 })}>As it is</button>
    </div>`
  }

  #adjust(light: { brightness: number; contrast: number }): void {
    this.#light = light
    const isPlain = light.brightness === 100 && light.contrast === 100
    this.stage.setFilter(isPlain ? 'none' : `brightness(${light.brightness}%) contrast(${light.contrast}%)`)
    this.requestUpdate()
  }
}
