import { html, nothing, type TemplateResult } from 'lit'
import { type Answer, json, type Shortcut, ToolField } from '../../../core/index.ts'
import type { WorkerComment } from '../../worker-comment/worker-comment.ts'
import { classifierStyles } from './classifier.styles.ts'
import { labelsOf, labelsOfText } from './labels-of.ts'

/** What the Worker has chosen: labels, or that none of them fits. */
interface Choice {
  readonly labels: readonly string[]
  readonly isNone: boolean
}

const KEYS = '123456789abcdefghijklmnopqrstuvwxyz'
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }

/** A tool that puts what it shows into one or several of its categories. By default that is `<classification-target>`. */
export abstract class Classifier extends ToolField {
  static override styles = [ToolField.styles, classifierStyles]
  static override properties = {
    ...ToolField.properties,
    categories: json('categories'),
    exclusionCategory: json('exclusion-category'),
    initialValue: { attribute: 'initial-value' },
    choice: { state: true },
  }

  declare categories: unknown
  declare exclusionCategory: unknown
  declare initialValue: unknown
  /** Undefined as long as the Worker has done nothing. */
  declare protected choice: Choice | undefined

  readonly #isMultiple: boolean

  constructor(isMultiple: boolean) {
    super(['classification-target', 'worker-comment'])
    this.#isMultiple = isMultiple
  }

  /** The chosen category; with several of them an object with `labels`. Undefined when nothing is chosen. */
  get value(): string | { labels: string[] } | undefined {
    const { labels, isNone } = this.#current
    if (this.#isMultiple) return labels.length > 0 || isNone ? { labels: [...labels] } : undefined
    return labels[0]
  }

  set value(value: unknown) {
    this.choice = { labels: labelsOf(value), isNone: false }
  }

  override answer(): Answer {
    const { value } = this
    const workerComment = this.#comment?.comment
    if (this.name === '' || (value === undefined && !workerComment)) return {}
    const content = this.#isMultiple ? (value as object | undefined) : value === undefined ? {} : { label: value }
    return { [this.name]: { ...content, ...(workerComment ? { workerComment } : {}), ...this.furtherContent() } }
  }

  /** What an answer says besides the labels. */
  protected furtherContent(): Answer {
    return {}
  }

  protected get isModified(): boolean {
    return JSON.stringify(this.#current.labels) !== JSON.stringify(this.#initial)
  }

  override problem(): string | undefined {
    if (this.value !== undefined) return undefined
    if (!this.#isMultiple) return 'Please choose a category.'
    return `Please choose at least one category${this.#none === undefined ? '' : ` or “${this.#none}”`}.`
  }

  override get draft(): unknown {
    return { choice: this.choice ?? null, comment: this.#comment?.comment ?? '' }
  }

  override set draft(kept: unknown) {
    const { choice, comment } = (kept ?? {}) as { choice?: Partial<Choice> | null; comment?: unknown }
    this.choice = choice ? { labels: labelsOf(choice.labels), isNone: choice.isNone === true } : undefined
    if (this.#comment) this.#comment.comment = typeof comment === 'string' ? comment : ''
  }

  override reset(): void {
    this.choice = undefined
    this.complaint = undefined
    if (this.#comment) this.#comment.comment = ''
  }

  get #comment(): WorkerComment | undefined {
    return this.regions.find('worker-comment') as WorkerComment | undefined
  }

  get #names(): string[] {
    return [...new Set(labelsOf(this.categories))]
  }

  /** The name of the choice that nothing fits, where there is one. */
  get #none(): string | undefined {
    return this.#isMultiple ? labelsOf(this.exclusionCategory)[0] : undefined
  }

  get #current(): Choice {
    const { labels, isNone } = this.choice ?? { labels: this.#initial, isNone: false }
    return { labels: this.#known(labels), isNone: isNone && this.#none !== undefined }
  }

  get #initial(): string[] {
    const { initialValue } = this
    return this.#known(typeof initialValue === 'string' ? labelsOfText(initialValue) : labelsOf(initialValue))
  }

  /** Those of the labels that are categories, in the order of the categories. */
  #known(labels: readonly string[]): string[] {
    const known = this.#names.filter((name) => labels.includes(name))
    return this.#isMultiple ? known : known.slice(0, 1)
  }

  #choose(label: string): void {
    const { labels, isNone } = this.#current
    const isChosen = labels.includes(label)
    if (isNone || (isChosen && !this.#isMultiple)) return
    const kept = this.#isMultiple ? labels.filter((other) => other !== label) : []
    this.#take({ labels: isChosen ? kept : [...kept, label], isNone: false })
  }

  #take(choice: Choice): void {
    this.choice = choice
    this.tell('input')
    this.tell('change')
  }

  #toggleNone(): void {
    this.#take({ labels: [], isNone: !this.#current.isNone })
  }

  /** The categories and behind them the choice that none fits, each with what choosing it does. */
  #options() {
    const { labels, isNone } = this.#current
    const none = this.#none
    const options = this.#names.map((name) => ({
      name,
      isChosen: labels.includes(name),
      isDisabled: isNone,
      isNone: false,
      choose: () => this.#choose(name),
    }))
    if (none !== undefined)
      options.push({ name: none, isChosen: isNone, isDisabled: false, isNone: true, choose: () => this.#toggleNone() })
    return options.map((option, index) => ({ ...option, key: KEYS[index] }))
  }

  get #formToSubmit() {
    const form = this.closestForm()
    return form?.submitHost === this && !form.isPreview ? form : undefined
  }

  protected override shortcuts(): readonly Shortcut[] {
    const options = this.#options()
      .filter(({ key }) => key !== undefined)
      .map(({ key, name, choose }) => ({ key: key!, does: name, run: choose }))
    const form = this.#formToSubmit
    return form ? [...options, { key: 'Enter', does: 'Submit', run: () => form.submit() }] : options
  }

  protected override renderTool(): TemplateResult {
    return html`<div class="target" part="target"><slot name="classification-target"></slot></div>
      <slot></slot>`
  }

  /** Arrow keys go along the categories. Enter chooses one, and submits when it is chosen already. */
  #onKey(event: KeyboardEvent): void {
    const buttons = Array.from(this.shadowRoot!.querySelectorAll<HTMLButtonElement>('.category:enabled'))
    const at = buttons.indexOf(event.target as HTMLButtonElement)
    const step = STEPS[event.key]
    if (at < 0 || (step === undefined && event.key !== 'Enter')) return
    event.preventDefault()
    if (step === undefined) {
      if (buttons[at]!.getAttribute('aria-checked') === 'true') this.#formToSubmit?.submit()
      else buttons[at]!.click()
      return
    }
    const next = buttons.at((at + step) % buttons.length)!
    next.focus()
    if (!this.#isMultiple) next.click()
  }

  protected override renderPanel() {
    const options = this.#options()
    const chosen = options.filter(({ isChosen }) => isChosen)
    if (this.#names.length === 0) return this.#renderEmpty()
    return html`<div
        class="categories"
        role=${this.#isMultiple ? 'group' : 'radiogroup'}
        aria-label=${this.header || 'Categories'}
        @keydown=${this.#onKey}
      >
        ${options.map(
          ({ name, key, isChosen, isDisabled, isNone, choose }, index) => html`<button
            type="button"
            class="category"
            part="category"
            role=${this.#isMultiple ? 'checkbox' : 'radio'}
            aria-checked=${isChosen}
            aria-keyshortcuts=${key ?? nothing}
            tabindex=${this.#isMultiple || isChosen || (chosen.length === 0 && index === 0) ? 0 : -1}
            ?disabled=${isDisabled}
            ?data-none=${isNone}
            @click=${choose}
          >
            <span class="mark"></span><span class="name">${name}</span>${key ? html`<kbd aria-hidden="true">${key.toUpperCase()}</kbd>` : nothing}
          </button>`,
        )}
      </div>
      <p class="visually-hidden" role="status">${chosen.length > 0 ? `Chosen: ${chosen.map(({ name }) => name).join(', ')}` : nothing}</p>
      <slot name="worker-comment"></slot>`
  }

  #renderEmpty() {
    return html`<p class="empty">There are no categories: <code>categories</code> needs a list such as <code>["cat", "dog"]</code>.</p>`
  }

  protected override firstUpdated(): void {
    // Until then the template's scripts may set them.
    document.addEventListener('all-crowd-elements-ready', () => setTimeout(() => this.#reportEmpty()), { once: true })
  }

  #reportEmpty(): void {
    if (this.#names.length === 0) console.error(`${this.localName}: categories needs a list such as ["cat", "dog"].`)
  }
}
