import { html, nothing, type PropertyValues } from 'lit'
import { type Answer, CrowdField, json, Regions } from '../../core/index.ts'
import type { CrowdForm } from '../crowd-form/crowd-form.ts'
import type { OffsetUnit } from '../shared/text-offsets.ts'
import { styles } from './crowd-entity-annotation.styles.ts'
import type { EntityTool } from './entity-tool.ts'

/** The draft: that of the tool, and the values of the fields that a template has added, by their names. */
interface Kept {
  readonly tool: unknown
  readonly fields: Readonly<Record<string, readonly string[]>>
}

/**
 * Parts of a text are labelled. The element brings its own crowd-form in its shadow tree, where templates add fields through
 * `shadowRoot.querySelector('crowd-form').form`; in a template that wraps it in a crowd-form all the same it is a field of
 * that one.
 */
export class CrowdEntityAnnotation extends CrowdField {
  static override styles = [CrowdField.styles, styles]
  static override properties = {
    ...CrowdField.properties,
    header: { type: String },
    text: { type: String },
    labels: json('labels'),
    initialValue: json('initial-value'),
    offsetUnit: { attribute: 'offset-unit' },
  }

  declare header: string | null
  declare text: string | null
  declare labels: unknown
  declare initialValue: unknown
  declare offsetUnit: OffsetUnit

  /** By this a form around the element knows that the submit button is shown here. */
  readonly showsSubmit = true

  readonly #regions = new Regions(this, ['short-instructions', 'full-instructions'])
  #kept: Kept | undefined

  constructor() {
    super()
    this.header = null
    this.text = null
    this.offsetUnit = 'code-point'
  }

  get #form(): CrowdForm | null {
    return this.renderRoot.querySelector<CrowdForm>('crowd-form')
  }

  get #tool(): EntityTool | null {
    return this.renderRoot.querySelector<EntityTool>('crowd-entity-annotation-tool')
  }

  get value(): unknown {
    return this._submittableValue
  }

  override get _submittableValue(): unknown {
    return this.#tool?._submittableValue
  }

  override answer(): Answer {
    return this.#form?.answers ?? {}
  }

  override problem(): string | undefined {
    const isComplete = this.#form?.form.checkValidity() ?? true
    return this.#tool?.problem() ?? (isComplete ? undefined : 'Answer the questions below the text.')
  }

  override showProblem(): void {
    if (this.#tool?.problem() === undefined) this.#form?.form.reportValidity()
    else this.#tool.showProblem()
  }

  override reset(): void {
    this.#form?.reset()
  }

  override get draft(): unknown {
    const form = new FormData(this.#form?.form)
    const fields = Object.fromEntries(Array.from(form.keys(), (name) => [name, form.getAll(name)]))
    return { tool: this.#tool?.draft, fields }
  }

  override set draft(kept: unknown) {
    this.#kept = kept as Kept | undefined
    this.#restore()
  }

  #restore(): void {
    if (!this.#kept || !this.#tool) return
    const { tool, fields } = this.#kept
    this.#tool.draft = tool
    for (const control of this.#form!.form.querySelectorAll<HTMLInputElement>('input, textarea, select')) {
      const values = fields[control.name]
      if (/radio|checkbox/.test(control.type)) control.checked = values?.includes(control.value) ?? false
      else if (values?.[0] !== undefined) control.value = values[0]
    }
    this.#kept = undefined
  }

  protected override firstUpdated(_changed: PropertyValues): void {
    this.#restore()
  }

  /** Templates look for the form and add to it as soon as the elements are ready. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isDone = await super.getUpdateComplete()
    await this.#tool?.updateComplete
    return isDone
  }

  readonly #onSubmit = (event: Event) => {
    const outer = this.closest<CrowdForm>('crowd-form')
    if (!outer) return
    event.preventDefault()
    event.stopPropagation()
    outer.submit()
  }

  protected override render() {
    return html`<crowd-form @submit=${this.#onSubmit}>
      <crowd-entity-annotation-tool
        name=${this.name}
        .header=${this.header}
        .text=${this.text}
        .labels=${this.labels}
        .initialValue=${this.initialValue}
        .offsetUnit=${this.offsetUnit}
      >
        ${['short-instructions', 'full-instructions'].map((name) => this.#region(name))}
      </crowd-entity-annotation-tool>
    </crowd-form>`
  }

  #region(name: string) {
    const region = this.#regions.find(name)
    if (!region) return nothing
    const header = region.getAttribute('header') ?? nothing
    return name === 'short-instructions'
      ? html`<short-instructions slot=${name} header=${header}><slot name=${name}></slot></short-instructions>`
      : html`<full-instructions slot=${name} header=${header}><slot name=${name}></slot></full-instructions>`
  }
}
