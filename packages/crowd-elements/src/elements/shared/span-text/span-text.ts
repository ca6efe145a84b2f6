import { html, nothing } from 'lit'
import { classMap, styleMap } from '../../../core/directives.ts'
import { CrowdElement } from '../../../core/index.ts'
import {
  type Extent,
  isSame,
  linesOf,
  type Piece,
  piecesOf,
  type ShownSpan,
  trimmed,
  withWholeSpans,
} from './pieces.ts'
import { rangeOf, selectedExtent } from './places.ts'
import { styles } from './span-text.styles.ts'
import { Words } from './words.ts'

/** How a part was selected: drawn over with a mouse (a double-click too), with a finger, by keys, or as a whole span. */
export type SelectedBy = 'drag' | 'touch' | 'keys' | 'span'
export type TextSelectEvent = CustomEvent<{ extent: Extent | undefined; by: SelectedBy }>
export type SpanRemoveEvent = CustomEvent<ShownSpan>

/**
 * A text of which parts can be selected, with spans drawn over it. Raises `text-select` and `span-remove`. Every character
 * of the text stays as it is; places are UTF-16 units. Arrow keys walk by words and by spans.
 */
export class SpanText extends CrowdElement {
  static override styles = [CrowdElement.styles, styles]
  static override properties = {
    text: { attribute: false },
    spans: { attribute: false },
    selected: { attribute: false },
    mayOverlap: { attribute: false },
    announced: { state: true },
  }

  declare text: string
  /** Sorted by their start. */
  declare spans: readonly ShownSpan[]
  declare selected: Extent | undefined
  /** A selection may cut through spans. */
  declare mayOverlap: boolean
  declare private announced: string

  #lines: Extent[] = []
  #words = new Words('')
  /** The word where a walk with Shift began, and the one where it is now. */
  #anchor: Extent = { start: 0, end: 0 }
  #here: Extent = { start: 0, end: 0 }
  #pointer: 'mouse' | 'touch' | undefined

  constructor() {
    super()
    this.text = ''
    this.spans = []
    this.mayOverlap = false
    this.announced = ''
  }

  override connectedCallback(): void {
    super.connectedCallback()
    document.addEventListener('selectionchange', this.#onSelectionChange)
    document.addEventListener('pointerup', this.#onPointerUp)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    document.removeEventListener('selectionchange', this.#onSelectionChange)
    document.removeEventListener('pointerup', this.#onPointerUp)
  }

  override focus(options?: FocusOptions): void {
    this.#root?.focus(options)
  }

  get #root(): HTMLElement | null {
    return this.renderRoot.querySelector('.text')
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('text')) return
    this.#lines = linesOf(this.text)
    this.#words = new Words(this.text)
    this.#anchor = this.#here = { start: 0, end: 0 }
  }

  protected override updated(changed: Map<string, unknown>): void {
    if (changed.has('selected') && !this.selected) this.deselect()
  }

  /** Takes the system's own selection away when it is here. */
  deselect(): void {
    if (this.#root && selectedExtent(this.#root, this.text.length)) document.getSelection()?.removeAllRanges()
  }

  protected override render() {
    return html`<div
        class="text"
        role="application"
        aria-label="Text. Arrow keys walk from word to word, with Shift they select several."
        tabindex="0"
        @keydown=${this.#onKey}
        @pointerdown=${this.#onPointerDown}
        @click=${this.#onClick}
      >${this.#lines.map(
        (line) =>
          html`<div class="line" dir="auto">${piecesOf(line, this.spans).map((piece) => this.#piece(piece))}</div>`,
      )}</div>
      <div class="here"></div>
      <div class="visually-hidden" aria-live="polite">${this.announced}</div>`
  }

  #piece({ start, end, spans, ending }: Piece) {
    const text = this.text.slice(start, end)
    if (spans.length === 0) return html`<span data-start=${start} .textContent=${text}></span>`
    const shown = shortest(spans)
    const classes = {
      span: true,
      'is-nested': spans.length > 1,
      'is-selected': spans.some((span) => isSame(span, this.selected)),
    }
    return html`<span
        class=${classMap(classes)}
        style=${styleMap({ '--span': shown.color })}
        title=${spans.map(({ name }) => name).join(', ')}
        data-start=${start}
        .textContent=${text}
      ></span>${ending.map((span) => this.#tag(span))}`
  }

  #tag(span: ShownSpan) {
    if (span.tag === '') return nothing
    return html`<span
      class="tag"
      style=${styleMap({ '--span': span.color })}
      @click=${(event: Event) => {
        event.stopPropagation()
        this.#select(span, 'span')
      }}
    ><b dir="auto">${span.tag}</b><button
        type="button"
        tabindex="-1"
        aria-label=${`Remove ${span.name}: ${this.text.slice(span.start, span.end)}`}
        @click=${(event: Event) => {
          event.stopPropagation()
          this.dispatchEvent(new CustomEvent('span-remove', { detail: span }))
        }}
      >×</button></span>`
  }

  #select(extent: Extent | undefined, by: SelectedBy): void {
    if (extent) {
      this.#here = extent
      if (by !== 'keys') this.#anchor = extent
      this.announced = this.#spoken(extent)
    }
    this.dispatchEvent(new CustomEvent('text-select', { detail: { extent, by } }))
  }

  #spoken(extent: Extent): string {
    const names = this.spans.filter((span) => isSame(span, extent)).map(({ name }) => name)
    return [this.text.slice(extent.start, extent.end), ...names].join(', ')
  }

  #widened(extent: Extent | undefined): Extent | undefined {
    return extent && !this.mayOverlap ? withWholeSpans(extent, this.spans) : extent
  }

  readonly #onPointerDown = (event: PointerEvent) => {
    if ((event.target as Element).closest('.tag')) return
    this.#pointer = event.pointerType === 'mouse' ? 'mouse' : 'touch'
    // A press inside what is selected would let it stand until the button comes up.
    if (this.#pointer === 'mouse' && !event.shiftKey) document.getSelection()?.removeAllRanges()
  }

  /** A drag may end anywhere on the page. */
  readonly #onPointerUp = () => {
    if (this.#pointer !== 'mouse') return
    this.#pointer = undefined
    this.#takeSelection('drag')
  }

  /** Fingers select with the handles of the system, which move long after the finger came down. */
  readonly #onSelectionChange = () => {
    if (this.#pointer === 'touch') this.#takeSelection('touch')
  }

  #takeSelection(by: SelectedBy): void {
    const extent = this.#root ? selectedExtent(this.#root, this.text.length) : undefined
    const part = extent && this.#widened(trimmed(this.text, extent))
    if (part) this.#select(part, by)
  }

  /** A click that selects nothing picks the span under it. */
  readonly #onClick = (event: MouseEvent) => {
    const at = this.#root ? selectedExtent(this.#root, this.text.length) : undefined
    if (at && at.start !== at.end) return
    if (at) this.#anchor = this.#here = at
    const run = (event.target as Element).closest<HTMLElement>('.span')
    const place = Number(run?.dataset.start)
    const under = run ? this.spans.filter(({ start, end }) => start <= place && place < end) : []
    this.#select(under.length > 0 ? shortest(under) : undefined, 'span')
  }

  readonly #onKey = (event: KeyboardEvent) => {
    const { key } = event
    if (event.ctrlKey || event.metaKey) return
    if (key === 'ArrowRight' || key === 'ArrowLeft') {
      const isOnward = (key === 'ArrowRight') !== this.#isRightToLeft()
      if (event.altKey) this.#moveEdge(isOnward ? 1 : -1, event.shiftKey)
      else this.#walk(isOnward ? this.#nextStop(this.#here.end) : this.#previousStop(this.#here.start), event)
    } else if (key === 'ArrowDown' || key === 'ArrowUp')
      this.#walk(this.#onNextLine(key === 'ArrowDown' ? 1 : -1), event)
    else if (key === 'Home') this.#walk(this.#nextStop(0), event)
    else if (key === 'End') this.#walk(this.#previousStop(this.text.length), event)
    else return
    event.preventDefault()
  }

  #isRightToLeft(): boolean {
    const line = this.#lines.findIndex(({ end }) => end > this.#here.start)
    return this.#root?.children[line]?.matches(':dir(rtl)') ?? false
  }

  #nextStop(from: number): Extent | undefined {
    return this.#widened(this.#words.next(from))
  }

  #previousStop(from: number): Extent | undefined {
    return this.#widened(this.#words.previous(from))
  }

  #walk(stop: Extent | undefined, { shiftKey }: KeyboardEvent): void {
    if (!stop) return
    if (!shiftKey || this.#anchor.end === 0) this.#anchor = stop
    const both = { start: Math.min(this.#anchor.start, stop.start), end: Math.max(this.#anchor.end, stop.end) }
    this.#show(this.#widened(both)!)
    this.#here = stop
  }

  /** Moves the end of the selection, or its start, by a letter. */
  #moveEdge(step: 1 | -1, isStart: boolean): void {
    const { start, end } = this.selected ?? this.#here
    const moved = isStart
      ? { start: this.#words.letter(start, step), end }
      : { start, end: this.#words.letter(end, step) }
    if (moved.start < moved.end) this.#show(moved)
  }

  #show(extent: Extent): void {
    this.#pointer = undefined
    this.#select(extent, 'keys')
    const range = this.#root && rangeOf(this.#root, extent)
    if (!range) return
    const selection = document.getSelection()
    selection?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset)
    this.#bringIntoView(range)
  }

  #bringIntoView(range: Range): void {
    const mark = this.renderRoot.querySelector<HTMLElement>('.here')!
    const frame = this.getBoundingClientRect()
    const { top, left, height } = range.getBoundingClientRect()
    Object.assign(mark.style, { top: `${top - frame.top}px`, left: `${left - frame.left}px`, height: `${height}px` })
    mark.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }

  /** The stop on the line above or below that is nearest to where the walk is. */
  #onNextLine(step: 1 | -1): Extent | undefined {
    const from = this.#boxOf(this.#here)
    if (!from) return this.#nextStop(0)
    let best: { stop: Extent; distance: number } | undefined
    let line: number | undefined
    for (let at = this.#here; ; ) {
      const stop = step === 1 ? this.#nextStop(at.end) : this.#previousStop(at.start)
      const box = stop && this.#boxOf(stop)
      if (!box) return best?.stop
      at = stop
      if (Math.abs(box.top - from.top) < from.height / 2) continue
      line ??= box.top
      if (Math.abs(box.top - line) > from.height / 2) return best!.stop
      const distance = Math.abs(box.left + box.width / 2 - (from.left + from.width / 2))
      if (!best || distance < best.distance) best = { stop, distance }
    }
  }

  #boxOf(extent: Extent): DOMRect | undefined {
    if (extent.end === 0) return undefined
    return this.#root ? rangeOf(this.#root, extent)?.getClientRects()[0] : undefined
  }
}

function shortest(spans: readonly ShownSpan[]): ShownSpan {
  return spans.reduce((least, span) => (span.end - span.start < least.end - least.start ? span : least))
}
