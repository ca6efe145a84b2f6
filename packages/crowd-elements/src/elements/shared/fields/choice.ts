import { html, nothing } from 'lit'
import { isCrowdField } from '../../../core/index.ts'
import { choiceStyles } from './choice.styles.ts'
import { FormField } from './form-field.ts'

/** A mark that is on or off, with what stands between the tags as its label. The answer says of its value whether it is on. */
export abstract class Choice extends FormField {
  static override styles = [FormField.styles, choiceStyles]
  static override properties = {
    ...FormField.properties,
    value: { type: String },
    checked: { type: Boolean, reflect: true, noAccessor: true },
  }

  declare value: string | null

  #checked = false
  #initiallyChecked: boolean | undefined

  constructor() {
    super()
    this.value = 'on'
    // In the capturing phase, so that the page's own handlers of the click find the new state.
    this.addEventListener('click', (event) => this.#onClick(event), { capture: true })
  }

  protected abstract readonly markRole: 'checkbox' | 'radio' | 'switch'

  get checked(): boolean {
    return this.#checked
  }

  set checked(checked: boolean) {
    const before = this.#checked
    this.#checked = Boolean(checked)
    this.requestUpdate('checked', before)
    if (this.#checked) this.onChecked()
  }

  get draft(): unknown {
    return this.checked
  }

  set draft(kept: unknown) {
    this.checked = kept === true
  }

  override reset(): void {
    this.checked = this.#initiallyChecked ?? false
    this.complaint = undefined
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#initiallyChecked ??= this.checked
  }

  /** Called when it goes on, whoever did that. */
  protected onChecked(): void {}

  protected get canUncheck(): boolean {
    return true
  }

  protected get isTabStop(): boolean {
    return true
  }

  protected override content(): unknown {
    return { [this.value ?? 'on']: this.checked }
  }

  protected override fault(): string | undefined {
    return undefined
  }

  #onClick(event: MouseEvent): void {
    const path = event.composedPath()
    const inside = path.slice(0, path.indexOf(this))
    if (inside.some(isInteractive) || this.isDisabled || (this.checked && !this.canUncheck)) return
    this.checked = !this.checked
    this.tell('input')
    this.tell('change')
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== ' ') return
    event.preventDefault()
    this.click()
  }

  protected override render() {
    return html`<span class="row" part="row">
        <span
          id="control"
          class="mark"
          part="mark"
          role=${this.markRole}
          tabindex=${this.isDisabled ? nothing : this.isTabStop ? 0 : -1}
          aria-labelledby="text"
          aria-label=${this.outerName ?? (this.name || nothing)}
          aria-checked=${this.checked}
          aria-disabled=${this.isDisabled ? 'true' : nothing}
          aria-required=${this.required && this.markRole === 'checkbox' ? 'true' : nothing}
          aria-describedby="complaint"
          @keydown=${this.#onKey}
        ></span>
        <span id="text" part="label"><slot></slot></span>
      </span>
      ${this.renderComplaint()}`
  }
}

/** A link or field inside the label is used for itself. */
function isInteractive(target: EventTarget): boolean {
  if (!(target instanceof Element)) return false
  return isCrowdField(target) || target.matches('a[href], button, input, select, textarea, summary, crowd-button')
}
