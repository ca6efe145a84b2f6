import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { json, type Shortcut, ToolField } from '../../../core/index.ts'
import { choiceButtons, choicesStyles, nothingBox, undoButtons } from '../choices.ts'
import { emptyState, emptyStateStyles } from '../empty-state.ts'
import { History } from '../history.ts'
import { keyOf, type Label } from '../labels.ts'
import { type OffsetUnit, TextOffsets } from '../text-offsets.ts'
import { type Extent, isSame, type ShownSpan } from './pieces.ts'
import type { SpanRemoveEvent, SpanText, TextSelectEvent } from './span-text.ts'
import { spanToolStyles } from './span-tool.styles.ts'

/** What the Worker has marked, and whether they have said that there is nothing to mark. */
export interface Marked<Mark> {
  readonly marks: readonly Mark[]
  readonly isNothing: boolean
}

/**
 * A tool in which parts of a text are marked, each with one of several choices (labels, categories). A choice is given to
 * what is selected, or chosen first and then given to one part after another.
 */
export abstract class SpanTool<Mark extends Extent> extends ToolField {
  static override styles = [ToolField.styles, emptyStateStyles, choicesStyles, spanToolStyles]
  static override properties = {
    ...ToolField.properties,
    text: { type: String },
    initialValue: json('initial-value'),
    offsetUnit: { attribute: 'offset-unit' },
    brush: { state: true },
    selected: { state: true },
    announced: { state: true },
  }

  declare text: string | null
  declare initialValue: unknown
  declare offsetUnit: OffsetUnit
  /** The choice that every part gets from now on. */
  declare protected brush: number | undefined
  declare protected selected: Extent | undefined
  declare protected announced: string

  protected offsets = new TextOffsets('', 'code-point')
  #initialMarks: readonly Mark[] = []
  /** Undefined until the Worker has changed something. */
  #history = new History<Marked<Mark> | undefined>(undefined)

  constructor() {
    super()
    this.text = null
    this.offsetUnit = 'code-point'
    this.announced = ''
  }

  /** What the parts can be marked with. */
  protected abstract choices(): readonly Label[]
  /** The mark for a part; `before` is the one that was there. */
  protected abstract markOf(extent: Extent, choice: Label, before: Mark | undefined): Mark
  protected abstract choiceOf(mark: Mark): Label
  /** The marks that the template gives. */
  protected abstract readInitialMarks(): Mark[]
  protected abstract readonly nothingLabel: string
  protected abstract readonly mayOverlap: boolean
  /** What the text shows behind a mark. */
  protected abstract tagOf(mark: Mark, index: number): string
  protected abstract choicesTitle(): string

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed)
    if (changed.has('text') || changed.has('offsetUnit'))
      this.offsets = new TextOffsets(this.text ?? '', this.offsetUnit)
    if (changed.has('text') || changed.has('offsetUnit') || changed.has('initialValue'))
      this.#initialMarks = sorted(this.readInitialMarks())
  }

  protected get marked(): Marked<Mark> {
    return this.#history.state ?? { marks: this.#initialMarks, isNothing: false }
  }

  /** Whether the Worker has left something other than what the template gave. */
  protected get isModified(): boolean {
    return JSON.stringify(this.marked.marks) !== JSON.stringify(this.#initialMarks)
  }

  get value(): unknown {
    return this._submittableValue
  }

  override get draft(): unknown {
    return this.#history.state
  }

  override set draft(kept: unknown) {
    this.#history = new History(kept as Marked<Mark> | undefined)
    this.requestUpdate()
  }

  override reset(): void {
    this.#history = new History<Marked<Mark> | undefined>(undefined)
    this.selected = undefined
    this.brush = undefined
    this.requestUpdate()
  }

  /** Replaces what is marked; `isSameStep` when undo shall not stop here. */
  protected change(marked: Marked<Mark>, isSameStep = false): void {
    if (isSameStep && this.#history.canUndo) this.#history.amend(marked)
    else this.#history.push(marked)
    this.requestUpdate()
    this.tell('input')
    this.tell('change')
  }

  protected override shortcuts(): readonly Shortcut[] {
    return [
      ...this.choices().flatMap(({ name }, index): Shortcut[] => {
        const key = keyOf(index)
        return key === undefined ? [] : [{ key, does: name, run: () => this.choose(index) }]
      }),
      { key: 'ArrowRight', does: 'Select the next word' },
      { key: 'ArrowLeft', does: 'Select the word before' },
      { key: 'ArrowDown', does: 'Select on the next line' },
      { key: 'Shift+ArrowRight', does: 'Select one word more' },
      { key: 'Alt+ArrowRight', does: 'Move the end by a letter' },
      { key: 'Alt+Shift+ArrowRight', does: 'Move the start by a letter' },
      {
        key: 'Enter',
        does: 'Mark with the chosen one',
        run: () => this.selected && this.brush !== undefined && this.choose(this.brush),
      },
      { key: 'Delete', does: 'Remove what is marked here', run: () => this.#removeSelected() },
      { key: 'Backspace', does: '', run: () => this.#removeSelected(), isHidden: true },
      { key: 'Escape', does: 'Let go of what is selected', run: () => this.#letGo() },
      { key: 'Ctrl+z', does: 'Undo', run: () => this.#travel('undo') },
      { key: 'Ctrl+Shift+z', does: 'Redo', run: () => this.#travel('redo') },
      { key: 'Ctrl+y', does: '', run: () => this.#travel('redo'), isHidden: true },
    ]
  }

  /** Gives a choice to what is selected, or keeps it for what will be. */
  protected choose(index: number): void {
    if (this.selected) this.#mark(this.selected, index)
    else this.brush = this.brush === index ? undefined : index
  }

  #mark(extent: Extent, index: number): void {
    const choice = this.choices()[index]!
    const { marks } = this.marked
    const before = marks.find((mark) => isSame(mark, extent))
    const isReplaced = (mark: Mark) =>
      mark === before || (!this.mayOverlap && mark.start < extent.end && mark.end > extent.start)
    const made = this.markOf(extent, choice, before)
    this.change({ marks: sorted([...marks.filter((mark) => !isReplaced(mark)), made]), isNothing: false })
    this.announced = `${choice.name}: ${this.textOf(extent)}`
    this.afterMark(extent)
  }

  protected afterMark(_extent: Extent): void {
    this.selected = undefined
    this.#spanText?.deselect()
  }

  protected textOf({ start, end }: Extent): string {
    return (this.text ?? '').slice(start, end)
  }

  protected removeMarks(isRemoved: (mark: Mark) => boolean): void {
    const { marks } = this.marked
    const kept = marks.filter((mark) => !isRemoved(mark))
    if (kept.length === marks.length) return
    this.change({ marks: kept, isNothing: false })
    this.selected = undefined
    this.announced = 'Removed.'
  }

  #removeSelected(): void {
    const { selected } = this
    if (selected) this.removeMarks((mark) => isSame(mark, selected))
  }

  #letGo(): void {
    if (this.selected) this.selected = undefined
    else this.brush = undefined
  }

  #travel(way: 'undo' | 'redo'): void {
    this.#history[way]()
    this.selected = undefined
    this.requestUpdate()
    this.tell('change')
  }

  get #spanText(): SpanText | null {
    return this.renderRoot.querySelector<SpanText>('crowd-span-text')
  }

  #onSelect({ detail: { extent, by } }: TextSelectEvent): void {
    if (extent && by === 'drag' && this.brush !== undefined) this.#mark(extent, this.brush)
    else this.selected = extent
  }

  protected shownSpans(): ShownSpan[] {
    const { length } = this.text ?? ''
    return this.marked.marks
      .filter(({ end }) => end <= length)
      .map((mark, index) => {
        const { color, name } = this.choiceOf(mark)
        return { start: mark.start, end: mark.end, color, name, tag: this.tagOf(mark, index) }
      })
  }

  protected override renderTool(): TemplateResult {
    if (!this.text) return emptyState(this, 'There is no text here: the attribute “text” is missing.')
    return html`<crowd-span-text
        .text=${this.text}
        .spans=${this.shownSpans()}
        .selected=${this.selected}
        .mayOverlap=${this.mayOverlap}
        @text-select=${this.#onSelect}
        @span-remove=${({ detail }: SpanRemoveEvent) => this.removeMarks((mark) => isSame(mark, detail))}
      ></crowd-span-text>
      <div class="visually-hidden" aria-live="polite">${this.announced}</div>`
  }

  protected override renderPanel(): TemplateResult | typeof nothing {
    const choices = this.choices()
    if (choices.length === 0)
      return emptyState(this, 'There is nothing to choose from: the attribute that lists it is missing.')
    return html`<div class="stay">
      ${choiceButtons(this.choicesTitle(), choices, this.brush, (index) => this.choose(index))}
      ${this.renderMarks()}
      ${nothingBox(this.nothingLabel, this.marked.isNothing, (isNothing) => this.#onNothing(isNothing))}
    </div>`
  }

  /** What has been marked, where the tool lists it. */
  protected renderMarks(): TemplateResult | typeof nothing {
    return nothing
  }

  #onNothing(isNothing: boolean): void {
    this.change({ marks: isNothing ? [] : this.marked.marks, isNothing })
    this.selected = undefined
  }

  protected override renderFoot(): TemplateResult {
    return undoButtons(this.#history, (way) => this.#travel(way))
  }
}

function sorted<Mark extends Extent>(marks: readonly Mark[]): Mark[] {
  return marks.toSorted((a, b) => a.start - b.start || b.end - a.end)
}

/** A span as `initial-value` gives it, in the answer's count. */
export interface GivenSpan {
  readonly startOffset: number
  readonly endOffset: number
  readonly [key: string]: unknown
}

/** The spans of an `initial-value`; what is no span is left out. */
export function readSpans(value: unknown): GivenSpan[] {
  if (!Array.isArray(value)) return []
  return value.filter((span) => Number.isInteger(span?.startOffset) && span.endOffset > span.startOffset)
}
