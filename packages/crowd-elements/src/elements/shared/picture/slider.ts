import { html } from 'lit'

export interface SliderView {
  readonly name: string
  /** The value as it is read, with its unit. */
  readonly text: string
  readonly value: number
  readonly min?: number
  readonly max?: number
  onInput(value: number): void
}

export function slider({ name, text, value, min = 0, max = 100, onInput }: SliderView) {
  return html`<label class="slider">
    ${name}
    <input
      type="range"
      min=${min}
      max=${max}
      .value=${String(Math.round(value))}
      aria-valuetext=${text}
      @keydown=${keepArrows}
      @input=${(event: Event) => onInput(Number((event.target as HTMLInputElement).value))}
    />
    <output>${text}</output>
  </label>`
}

/** Arrows on a slider move the slider. */
function keepArrows(event: KeyboardEvent): void {
  if (event.key.startsWith('Arrow')) event.stopPropagation()
}
