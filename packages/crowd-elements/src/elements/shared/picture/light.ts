import { html } from 'lit'
import { slider } from './slider.ts'

/** How brightly, and with how much contrast, the picture is shown; the answer knows nothing of it. In hundredths. */
export class Light {
  #brightness = 100
  #contrast = 100
  readonly #onChange: (filter: string) => void

  /** @param onChange takes a CSS filter. */
  constructor(onChange: (filter: string) => void) {
    this.#onChange = onChange
  }

  render() {
    const [brightness, contrast] = [this.#brightness, this.#contrast]
    return html`<div class="options">
      ${slider({ ...RANGE, name: 'Brightness', text: `${brightness} %`, value: brightness, onInput: (value) => this.#set(value, contrast) })}
      ${slider({ ...RANGE, name: 'Contrast', text: `${contrast} %`, value: contrast, onInput: (value) => this.#set(brightness, value) })}
      <button class="link" type="button" @click=${() => this.#set(100, 100)}>As it is</button>
    </div>`
  }

  #set(brightness: number, contrast: number): void {
    this.#brightness = brightness
    this.#contrast = contrast
    const isPlain = brightness === 100 && contrast === 100
    this.#onChange(isPlain ? 'none' : `brightness(${brightness}%) contrast(${contrast}%)`)
  }
}

const RANGE = { min: 20, max: 300 }
