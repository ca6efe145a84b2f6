import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import type { Shortcut } from '../../../core/index.ts'
import { barButton } from './bar-button.ts'
import type { Point } from './geometry.ts'
import { type IconName, icon } from './icons.ts'
import { type LabelEntry, labelButtons } from './label-list.ts'
import { Light } from './light.ts'
import { PictureField } from './picture-field.ts'
import { pictureShortcuts } from './picture-shortcuts.ts'

export interface ToolButton {
  readonly name: string
  readonly icon: IconName
  readonly key: string
  readonly does: string
}

/** A field in which something is drawn over a picture. Subclasses say what; the bar, the labels and the keys are here. */
export abstract class PictureTool extends PictureField {
  static override properties = {
    ...PictureField.properties,
    tool: { state: true },
    label: { state: true },
    hasMagnifier: { state: true },
    isAdjusting: { state: true },
    percent: { state: true },
  }

  /** The name of the chosen tool. */
  declare protected tool: string
  /** The index of the chosen label. */
  declare protected label: number
  declare private hasMagnifier: boolean
  declare private isAdjusting: boolean
  declare private percent: number
  readonly #light = new Light((filter) => {
    this.stage.setFilter(filter)
    this.requestUpdate()
  })

  constructor() {
    super()
    this.label = 0
    this.hasMagnifier = matchMedia('(pointer: coarse)').matches
    this.isAdjusting = false
    this.percent = 100
  }

  protected abstract readonly tools: readonly ToolButton[]
  /** One sentence on how to begin. */
  protected abstract readonly hint: string
  protected abstract readonly canUndo: boolean
  protected abstract readonly canRedo: boolean
  /** Whether there is something that Delete deletes. */
  protected abstract readonly canRemove: boolean
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
  /** Arrows without a cursor, in pixels of the picture; false when there is nothing to move. */
  protected abstract nudge(dx: number, dy: number, isShifted: boolean): boolean
  protected abstract labelEntries(): LabelEntry[]
  protected abstract renderList(): TemplateResult

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
    super.willUpdate(changes)
    this.stage.hasMagnifier = this.hasMagnifier
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
      ${this.renderSecondBar()} ${this.isAdjusting ? this.#light.render() : nothing}
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

  get #heightByWidth(): number {
    const { width, height } = this.viewport.picture
    return width > 0 ? height / width : 1
  }

  #toolButton({ name, icon: iconName, key, does }: ToolButton) {
    return html`<button
      class="tool"
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
}
