import { html, nothing } from 'lit'
import { live, repeat, styleMap } from '../../core/directives.ts'
import { type Answer, json, ToolField } from '../../core/index.ts'
import { emptyState, emptyStateStyles } from '../shared/empty-state.ts'
import { type Box, type Field, fieldsOf, readBlocks, readKeys } from './blocks.ts'
import { styles } from './crowd-textract-analyze-document.styles.ts'
import { boxBetween, nudged, type Point, pointIn } from './marking.ts'

/** Under this key Augmented AI's programs find the answer. */
const KEY = 'AWS/Textract/AnalyzeDocument/Forms/V1'

type Verdict = 'right' | 'wrong' | 'not-found' | 'blank'

/** What the Worker says of a field; what is left out stands as the analysis has it. */
interface Review {
  readonly verdict?: Verdict
  readonly key?: string
  readonly value?: string
  readonly valueBox?: Box
}

/** Reviews the keys and values that were found on a form, with the document beside them. */
export class CrowdTextractAnalyzeDocument extends ToolField {
  static override styles = [ToolField.styles, emptyStateStyles, styles]
  static override properties = {
    ...ToolField.properties,
    src: { type: String },
    initialValue: json('initial-value'),
    blockTypes: json('block-types'),
    keys: json('keys'),
    noKeyEdit: { attribute: 'no-key-edit', type: Boolean },
    noGeometryEdit: { attribute: 'no-geometry-edit', type: Boolean },
    reviews: { state: true },
    current: { state: true },
    marking: { state: true },
    isBroken: { state: true },
  }

  declare src: string | null
  declare initialValue: unknown
  declare blockTypes: unknown
  declare keys: unknown
  declare noKeyEdit: boolean
  declare noGeometryEdit: boolean
  declare private reviews: Readonly<Record<string, Review>>
  /** The field whose places are shown on the document. */
  declare private current: string | undefined
  /** The field whose value's place is being marked, and where the mark began. */
  declare private marking: { readonly id: string; readonly from?: Point; readonly box?: Box } | undefined
  declare private isBroken: boolean

  constructor() {
    super()
    this.noKeyEdit = false
    this.noGeometryEdit = false
    this.reviews = {}
    this.isBroken = false
  }

  get #fields(): Field[] {
    // The original reviews nothing but keys and values.
    const types = Array.isArray(this.blockTypes) ? this.blockTypes : ['KEY_VALUE_SET']
    if (!types.includes('KEY_VALUE_SET')) return []
    return fieldsOf(readBlocks(this.initialValue), readKeys(this.keys))
  }

  /** The fields as they stand: right ones and corrected ones, each a block for the key and one for its value. */
  override answer(): Answer {
    const fields = this.#fields
    if (fields.length === 0 || Object.keys(this.reviews).length === 0) return {}
    const blocks = fields.flatMap((field) => {
      const { verdict, key = field.key, value = field.value, valueBox } = this.reviews[field.id] ?? {}
      if (verdict === undefined || verdict === 'wrong' || verdict === 'not-found') return []
      const ofKey = {
        blockType: 'KEY_VALUE_SET',
        entityTypes: ['KEY'],
        id: field.id,
        relationships: [{ type: 'VALUE', ids: [field.valueId] }],
        text: key,
      }
      const ofValue = {
        blockType: 'KEY_VALUE_SET',
        entityTypes: ['VALUE'],
        id: field.valueId,
        relationships: [],
        text: verdict === 'blank' ? '' : value,
        ...(valueBox && { geometry: { boundingBox: valueBox, polygon: cornersOf(valueBox) } }),
      }
      return [ofKey, ofValue]
    })
    return { [KEY]: { blocks } }
  }

  override problem(): string | undefined {
    const fields = this.#fields
    const open = fields.find(({ id }) => this.reviews[id]?.verdict === undefined)
    if (open) return `Please review “${open.key}”.`
    const empty = fields.find((field) => {
      const { verdict, value = field.value } = this.reviews[field.id]!
      return verdict === 'right' && value.trim() === ''
    })
    return empty && `Please write the value of “${empty.key}”, or say that it is blank.`
  }

  override showProblem(): void {
    super.showProblem()
    const open = this.#fields.find(({ id }) => this.reviews[id]?.verdict === undefined)
    this.shadowRoot?.querySelector<HTMLElement>(`fieldset[data-id="${CSS.escape(open?.id ?? '')}"] input`)?.focus()
  }

  override get draft(): unknown {
    return this.reviews
  }

  override set draft(kept: unknown) {
    this.reviews = typeof kept === 'object' && kept !== null ? (kept as Record<string, Review>) : {}
  }

  override reset(): void {
    this.reviews = {}
    this.complaint = undefined
    this.marking = undefined
  }

  #review(id: string, change: Review): void {
    this.reviews = { ...this.reviews, [id]: { ...this.reviews[id], ...change } }
    this.tell('input')
    this.tell('change')
  }

  protected override renderTool() {
    if (!this.src) return emptyState(this, 'There is no document: src needs its address.')
    if (this.isBroken) return html`<p class="empty" role="alert">The document could not be loaded.</p>`
    return html`<div
      class="page"
      ?data-marking=${this.marking !== undefined}
      @pointerdown=${this.#begin}
      @pointermove=${this.#drag}
      @pointerup=${this.#end}
    >
      <img src=${this.src} alt=${this.header || 'Document'} draggable="false" @error=${() => (this.isBroken = true)} />
      ${this.#fields.map((field) => this.#renderPlaces(field))}
    </div>`
  }

  #renderPlaces(field: Field) {
    const valueBox = this.marking?.id === field.id && this.marking.box ? this.marking.box : this.#valueBox(field)
    const isCurrent = this.current === field.id
    return html`${field.keyBox ? html`<div class="place" data-part="key" ?data-current=${isCurrent} style=${placeOf(field.keyBox)}></div>` : nothing}
      ${valueBox ? html`<div class="place" data-part="value" ?data-current=${isCurrent} style=${placeOf(valueBox)}></div>` : nothing}`
  }

  #valueBox(field: Field): Box | undefined {
    return this.reviews[field.id]?.valueBox ?? field.valueBox
  }

  protected override renderPanel() {
    const fields = this.#fields
    if (fields.length === 0)
      return emptyState(this, 'There is nothing to review: initial-value needs key-value blocks, or keys a list.')
    return html`<div class="fields">
      ${repeat(
        fields,
        ({ id }) => id,
        (field) => this.#renderField(field),
      )}
    </div>`
  }

  #renderField(field: Field) {
    const { id, isFound } = field
    const { verdict, key = field.key, value = field.value } = this.reviews[id] ?? {}
    const choice = (name: Verdict, words: string) => html`<label>
      <input
        type="radio"
        name="verdict-${id}"
        .checked=${live(verdict === name)}
        @change=${() => this.#review(id, { verdict: name })}
      />${words}</label
    >`
    return html`<fieldset data-id=${id} @focusin=${() => (this.current = id)} @pointerenter=${() => (this.current = id)}>
      <legend>${key}</legend>
      ${isFound && !this.noKeyEdit ? this.#renderText(id, 'key', 'Key', key) : nothing}
      ${this.#renderText(id, 'value', 'Value', verdict === 'blank' ? '' : value, verdict === 'blank')}
      <div class="verdicts" role="radiogroup" aria-label="Review of ${key}">
        ${choice('right', isFound ? 'Right' : 'Found')} ${isFound ? choice('wrong', 'Not a pair') : choice('not-found', 'Key not found')}
        ${choice('blank', 'Value is blank')}
      </div>
      ${this.noGeometryEdit ? nothing : this.#renderMark(field)}
    </fieldset>`
  }

  #renderText(id: string, part: 'key' | 'value', name: string, text: string, isDisabled = false) {
    return html`<label class="text"
      >${name}
      <input
        .value=${live(text)}
        ?disabled=${isDisabled}
        @input=${(event: InputEvent) => this.#review(id, { [part]: (event.target as HTMLInputElement).value, verdict: 'right' })}
      />
    </label>`
  }

  #renderMark({ id }: Field) {
    const isMarking = this.marking?.id === id
    return html`<button
      type="button"
      aria-pressed=${isMarking}
      @click=${() => (this.marking = isMarking ? undefined : { id })}
      @keydown=${(event: KeyboardEvent) => this.#nudge(event, id)}
    >
      ${isMarking ? 'Draw over the value, or use the arrow keys' : 'Mark where the value is'}
    </button>`
  }

  readonly #begin = (event: PointerEvent) => {
    if (!this.marking) return
    event.preventDefault()
    ;(event.currentTarget as HTMLElement).setPointerCapture(event.pointerId)
    this.marking = { id: this.marking.id, from: pointIn(event) }
  }

  readonly #drag = (event: PointerEvent) => {
    const { id, from } = this.marking ?? {}
    if (id !== undefined && from) this.marking = { id, from, box: boxBetween(from, pointIn(event)) }
  }

  readonly #end = () => {
    const { id, box } = this.marking ?? {}
    if (id === undefined || !box) return
    this.marking = undefined
    this.#review(id, { valueBox: box })
  }

  /** While a value is being marked, arrow keys move its place and Shift with them changes its size. */
  #nudge(event: KeyboardEvent, id: string): void {
    if (this.marking?.id !== id || !event.key.startsWith('Arrow')) return
    event.preventDefault()
    const field = this.#fields.find((one) => one.id === id)!
    this.#review(id, { valueBox: nudged(this.#valueBox(field), event.key, event.shiftKey) })
  }
}

function placeOf({ left, top, width, height }: Box) {
  const percent = (share: number) => `${share * 100}%`
  return styleMap({ left: percent(left), top: percent(top), width: percent(width), height: percent(height) })
}

function cornersOf({ left, top, width, height }: Box) {
  return [
    { x: left, y: top },
    { x: left + width, y: top },
    { x: left + width, y: top + height },
    { x: left, y: top + height },
  ]
}
