import { type CSSResultGroup, html, nothing } from 'lit'
import { type Answer, CrowdField } from '../../../core/index.ts'
import { fieldStyles } from './form-field.styles.ts'

/**
 * A field in the flow of a page. It can be disabled, by itself or with a `<fieldset>`, it takes its name from a `<label>` as the
 * browser's own fields do, and it says below itself what is wrong.
 */
export abstract class FormField extends CrowdField {
  static readonly formAssociated = true
  static override shadowRootOptions: ShadowRootInit = { mode: 'open', delegatesFocus: true }
  static override styles: CSSResultGroup = [CrowdField.styles, fieldStyles]
  static override properties = {
    ...CrowdField.properties,
    disabled: { type: Boolean, reflect: true },
    required: { type: Boolean, reflect: true },
    complaint: { state: true },
  }

  declare disabled: boolean
  declare required: boolean
  /** The problem that kept the answer from being submitted, until it is mended. */
  declare protected complaint: string | undefined

  readonly #internals = this.attachInternals()

  constructor() {
    super()
    this.disabled = false
    this.required = false
  }

  /** What the answer has under the field's name; undefined when there is nothing to say. */
  protected abstract content(): unknown

  /** Why the field's content cannot be submitted yet. */
  protected abstract fault(): string | undefined

  override answer(): Answer {
    const content = this.content()
    return this.name === '' || this.isDisabled || content === undefined ? {} : { [this.name]: content }
  }

  override problem(): string | undefined {
    return this.isDisabled ? undefined : this.fault()
  }

  override showProblem(): void {
    this.complaint = this.problem()
    this.focus()
  }

  /** Not the browser's way through `delegatesFocus`, which also selects the text. */
  override focus(options?: FocusOptions): void {
    this.shadowRoot?.querySelector<HTMLElement>('#control')?.focus(options)
  }

  override connectedCallback(): void {
    super.connectedCallback()
    // The labels around it are others now.
    this.requestUpdate()
  }

  formDisabledCallback(): void {
    this.requestUpdate()
  }

  formResetCallback(): void {
    this.reset()
  }

  protected get isDisabled(): boolean {
    return this.disabled || this.closest('fieldset:disabled') !== null
  }

  /** What the page outside the field calls it. */
  protected get outerName(): string | undefined {
    const labels = Array.from(this.#internals.labels, ({ textContent }) => textContent?.trim()).join(' ')
    return this.getAttribute('aria-label') || labels || this.title || undefined
  }

  protected override tell(type: 'input' | 'change'): void {
    if (this.complaint !== undefined) this.complaint = this.problem()
    super.tell(type)
  }

  protected renderComplaint() {
    return this.complaint === undefined
      ? nothing
      : html`<span class="complaint" id="complaint" role="alert">${this.complaint}</span>`
  }
}
