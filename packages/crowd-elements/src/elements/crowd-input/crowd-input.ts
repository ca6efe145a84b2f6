import { html, nothing } from 'lit'
import { live } from '../../core/directives.ts'
import { TextField } from '../shared/fields/text-field.ts'
import { styles } from './crowd-input.styles.ts'

/** A line of text, or whatever `type` makes of it: a number, a date, a file. */
export class CrowdInput extends TextField {
  static override styles = [TextField.styles, styles]
  static override properties = {
    ...TextField.properties,
    type: { type: String, reflect: true },
    minLength: { attribute: 'min-length', type: Number },
    min: { type: String },
    max: { type: String },
    step: { type: String },
  }

  declare type: string | null
  declare minLength: number | null
  declare min: string | null
  declare max: string | null
  declare step: string | null

  constructor() {
    super()
    this.type = 'text'
  }

  /** What was chosen, where the type is `file`. */
  get files(): FileList | null {
    return (this.control as HTMLInputElement | null)?.files ?? null
  }

  protected override fault(): string | undefined {
    const fault = super.fault()
    if (fault !== undefined || this.value === '' || !this.minLength || this.value.length >= this.minLength) return fault
    return this.errorMessage ?? `Please write at least ${this.minLength} characters.`
  }

  override get draft(): unknown {
    return this.type === 'file' ? '' : super.draft
  }

  override set draft(kept: unknown) {
    super.draft = kept
  }

  protected override updated(): void {
    if (this.type === 'file' && this.value === '') this.control!.value = ''
  }

  protected override renderControl() {
    if (this.type === 'file') return this.#renderFile()
    return html`<input
      id="control"
      part="input"
      type=${this.type ?? 'text'}
      .value=${live(this.value)}
      placeholder=${this.placeholder ?? nothing}
      ?required=${this.required}
      ?disabled=${this.isDisabled}
      min=${this.min ?? nothing}
      max=${this.max ?? nothing}
      step=${this.step ?? 'any'}
      maxlength=${this.maxLength || nothing}
      aria-label=${this.controlName}
      aria-invalid=${this.complaint === undefined ? nothing : 'true'}
      aria-describedby="complaint"
      @input=${this.onInput}
      @compositionend=${this.onInput}
      @change=${this.onChange}
      @blur=${this.onBlur}
    />`
  }

  #renderFile() {
    return html`<input
      id="control"
      part="input"
      type="file"
      ?required=${this.required}
      ?disabled=${this.isDisabled}
      aria-label=${this.controlName}
      aria-invalid=${this.complaint === undefined ? nothing : 'true'}
      aria-describedby="complaint"
      @change=${this.#onFile}
    />`
  }

  readonly #onFile = () => {
    this.value = Array.from(this.files ?? [], ({ name }) => name).join(', ')
    this.onChange()
  }
}
