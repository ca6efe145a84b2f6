import { html, nothing } from 'lit'
import { live, styleMap } from '../../core/directives.ts'
import { TextField } from '../shared/fields/text-field.ts'
import { styles } from './crowd-text-area.styles.ts'

/** Text of several lines. The area grows with what is written, up to `max-rows`. */
export class CrowdTextArea extends TextField {
  static override styles = [TextField.styles, styles]
  static override properties = {
    ...TextField.properties,
    rows: { type: Number },
    maxRows: { attribute: 'max-rows', type: Number },
    charCounter: { attribute: 'char-counter', type: Boolean },
  }

  declare rows: number
  declare maxRows: number | null
  declare charCounter: boolean

  constructor() {
    super()
    this.rows = 3
  }

  protected override content(): string | undefined {
    return super.content()?.replace(/\r\n?/g, '\n')
  }

  protected override renderControl() {
    const rows = this.rows || 3
    return html`<textarea
      id="control"
      part="textarea"
      rows=${rows}
      style=${styleMap({ '--rows': String(rows), '--max-rows': this.maxRows ? String(this.maxRows) : undefined })}
      .value=${live(this.value)}
      placeholder=${this.placeholder ?? nothing}
      ?required=${this.required}
      ?disabled=${this.isDisabled}
      maxlength=${this.maxLength || nothing}
      aria-label=${this.controlName}
      aria-invalid=${this.complaint === undefined ? nothing : 'true'}
      aria-describedby="complaint counter"
      @input=${this.onInput}
      @compositionend=${this.onInput}
      @change=${this.onChange}
      @blur=${this.onBlur}
    ></textarea>`
  }

  protected override renderCounter() {
    if (!this.charCounter) return nothing
    const { length } = this.value
    return html`<span id="counter">${this.maxLength ? `${length} / ${this.maxLength}` : length}</span>`
  }
}
