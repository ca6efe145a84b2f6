import { html, nothing, type TemplateResult } from 'lit'
import { FormField } from './form-field.ts'
import { textFieldStyles } from './text-field.styles.ts'

/** What a line and an area of text have in common: a label above, a control, and what is to be said below. */
export abstract class TextField extends FormField {
  static override styles = [FormField.styles, textFieldStyles]
  static override properties = {
    ...FormField.properties,
    value: { type: String, noAccessor: true },
    label: { type: String },
    placeholder: { type: String },
    autoFocus: { attribute: 'auto-focus', type: Boolean },
    autoValidate: { attribute: 'auto-validate', type: Boolean },
    allowedPattern: { attribute: 'allowed-pattern' },
    errorMessage: { attribute: 'error-message' },
    maxLength: { attribute: 'max-length', type: Number },
  }

  declare label: string | null
  declare placeholder: string | null
  declare autoFocus: boolean
  declare autoValidate: boolean
  declare allowedPattern: string | null
  declare errorMessage: string | null
  declare maxLength: number | null

  #value = ''

  get value(): string {
    return this.#value
  }

  set value(value: string | null) {
    const before = this.#value
    this.#value = value === null || value === undefined ? '' : String(value)
    this.requestUpdate('value', before)
  }

  get draft(): unknown {
    return this.value
  }

  set draft(kept: unknown) {
    this.value = typeof kept === 'string' ? kept : ''
  }

  override reset(): void {
    this.value = this.getAttribute('value')
    this.complaint = undefined
  }

  protected abstract renderControl(): TemplateResult

  protected get control(): HTMLInputElement | HTMLTextAreaElement | null {
    return this.shadowRoot?.querySelector<HTMLInputElement>('#control') ?? null
  }

  protected override content(): string | undefined {
    return this.value === '' ? undefined : this.value
  }

  protected override fault(): string | undefined {
    // The control must know what a script has just set.
    if (this.isUpdatePending) this.performUpdate()
    if (this.required && this.value === '' && !this.control?.validity.badInput)
      return this.errorMessage ?? 'Please fill this in.'
    return this.control?.validity.valid === false ? (this.errorMessage ?? this.control.validationMessage) : undefined
  }

  override connectedCallback(): void {
    super.connectedCallback()
    if (this.autoFocus) void this.updateComplete.then(() => this.focus())
  }

  protected readonly onInput = (event: InputEvent) => {
    if (!event.isComposing) this.#dropForbidden()
    this.value = this.control!.value
    if (this.complaint !== undefined) this.complaint = this.problem()
  }

  protected readonly onChange = () => this.tell('change')

  protected readonly onBlur = () => {
    if (this.autoValidate) this.complaint = this.problem()
  }

  /** Takes out what the pattern forbids or is too much, and leaves the caret where it was. */
  #dropForbidden(): void {
    const control = this.control!
    const allowed = this.#allow(control.value)
    if (allowed === control.value) return
    const caret = control.selectionStart
    const before = caret === null ? 0 : this.#allow(control.value.slice(0, caret)).length
    control.value = allowed
    if (caret !== null) control.setSelectionRange(before, before)
  }

  #allow(text: string): string {
    const pattern = this.#pattern()
    const allowed = pattern
      ? Array.from(text)
          .filter((character) => pattern.test(character))
          .join('')
      : text
    return this.maxLength ? allowed.slice(0, this.maxLength) : allowed
  }

  #pattern(): RegExp | undefined {
    if (!this.autoValidate || !this.allowedPattern) return undefined
    try {
      return new RegExp(`^(?:${this.allowedPattern})$`, 'u')
    } catch (error) {
      console.error(`The attribute allowed-pattern is not a pattern. ${(error as Error).message}`)
      this.allowedPattern = null
      return undefined
    }
  }

  protected override render() {
    return html`
      ${this.label ? html`<label for="control">${this.label}${this.required ? html`<span aria-hidden="true"> *</span>` : nothing}</label>` : nothing}
      ${this.renderControl()}
      <div class="below">${this.renderComplaint()}${this.renderCounter()}</div>
      <slot></slot>
    `
  }

  protected renderCounter(): TemplateResult | typeof nothing {
    return nothing
  }

  /** The control's name where no label stands above it. */
  protected get controlName(): string | typeof nothing {
    return this.label ? nothing : this.outerName || this.placeholder || this.name || nothing
  }
}
