import { html, nothing, type PropertyValues } from 'lit'
import { live, styleMap } from '../../core/directives.ts'
import { FormField } from '../shared/fields/form-field.ts'
import { styles } from './crowd-slider.styles.ts'

/** A number on a scale. A required slider without a preset value has to be moved, or clicked to stay where it is. */
export class CrowdSlider extends FormField {
  static override styles = [FormField.styles, styles]
  static override properties = {
    ...FormField.properties,
    value: { type: Number, noAccessor: true },
    min: { type: Number },
    max: { type: Number },
    step: { type: Number },
    secondaryProgress: { attribute: 'secondary-progress', type: Number },
    pin: { type: Boolean },
    editable: { type: Boolean },
  }

  declare min: number
  declare max: number
  declare step: number
  declare secondaryProgress: number | null
  declare pin: boolean
  declare editable: boolean

  /** What was chosen or preset; undefined as long as nothing was. */
  #value: number | undefined

  constructor() {
    super()
    this.min = 0
    this.max = 100
    this.step = 1
  }

  get value(): number {
    const { min, max } = this.#scale()
    return Math.min(max, Math.max(min, this.#value ?? 0))
  }

  set value(value: number | null) {
    const before = this.#value
    const number = value === null || value === undefined ? Number.NaN : Number(value)
    this.#value = Number.isFinite(number) ? number : undefined
    this.requestUpdate('value', before)
  }

  get draft(): unknown {
    return this.#value ?? null
  }

  set draft(kept: unknown) {
    this.value = typeof kept === 'number' ? kept : null
  }

  override reset(): void {
    const preset = this.getAttribute('value')
    this.value = preset === null || preset.trim() === '' ? null : Number(preset)
    this.complaint = undefined
  }

  protected override content(): number {
    return this.value
  }

  protected override fault(): string | undefined {
    return this.required && this.#value === undefined ? 'Please move the slider to a value.' : undefined
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed)
    this.#placeLabels()
  }

  readonly #placeLabels = () => {
    for (const label of this.querySelectorAll<HTMLElement>(':scope > crowd-slider-label'))
      label.style.setProperty('--at', String(this.#share(Number(label.getAttribute('position')))))
  }

  /** The scale, with the usual numbers in place of ones that make no sense. */
  #scale() {
    const min = Number.isFinite(this.min) ? this.min : 0
    const max = Number.isFinite(this.max) && this.max > min ? this.max : Math.max(100, min + 1)
    return { min, max, step: this.step > 0 ? this.step : 1 }
  }

  /** How far along the scale a value lies, from 0 to 1. */
  #share(value: number): number {
    const { min, max } = this.#scale()
    return Math.min(1, Math.max(0, ((Number.isFinite(value) ? value : min) - min) / (max - min)))
  }

  #choose(text: string): void {
    const { min, max } = this.#scale()
    if (text !== '') this.value = Math.min(max, Math.max(min, Number(text)))
  }

  readonly #onInput = (event: Event) => {
    this.#choose((event.target as HTMLInputElement).value)
    if (this.complaint !== undefined) this.complaint = this.problem()
  }

  /** A click on the knob, or Enter, chooses the value at which it stands. */
  readonly #settle = () => {
    if (this.#value !== undefined || this.isDisabled) return
    this.#choose(String(this.value))
    this.tell('change')
  }

  protected override render() {
    const { min, max, step } = this.#scale()
    const at = styleMap({
      '--at': String(this.#share(this.value)),
      '--second': String(this.secondaryProgress === null ? 0 : this.#share(this.secondaryProgress ?? min)),
    })
    const name = this.outerName ?? (this.name || 'Value')
    return html`<div class="row">
        <div class="scale" style=${at} ?data-pin=${this.pin} ?data-unset=${this.#value === undefined && this.required}>
          <div class="track" part="track"><div class="second"></div><div class="done"></div></div>
          <input
            id="control"
            type="range"
            min=${min}
            max=${max}
            step=${step}
            .value=${live(String(this.value))}
            ?disabled=${this.isDisabled}
            aria-label=${name}
            aria-describedby="complaint"
            @input=${this.#onInput}
            @change=${() => this.tell('change')}
            @click=${this.#settle}
            @keydown=${({ key }: KeyboardEvent) => (key === 'Enter' || key === ' ') && this.#settle()}
          />
          ${this.pin ? html`<output class="pin" part="pin" aria-hidden="true">${this.value}</output>` : nothing}
          <div class="labels"><slot name="labels" @slotchange=${this.#placeLabels}></slot></div>
        </div>
        ${this.editable ? this.#number(min, max, step, name) : nothing}
      </div>
      ${this.renderComplaint()}<slot></slot>`
  }

  #number(min: number, max: number, step: number, name: string) {
    return html`<input
      class="number"
      part="number"
      type="number"
      min=${min}
      max=${max}
      step=${step}
      .value=${live(String(this.value))}
      ?disabled=${this.isDisabled}
      aria-label=${`${name}, as a number`}
      @change=${(event: Event) => {
        this.#onInput(event)
        this.tell('change')
      }}
    />`
  }
}
