import { html } from 'lit'
import { CrowdElement } from '../../core/index.ts'
import type { CrowdRadioButton } from '../crowd-radio-button/crowd-radio-button.ts'
import { styles } from './crowd-radio-group.styles.ts'

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }

/** Of the radio buttons inside at most one is on. Arrow keys go from one to the next. */
export class CrowdRadioGroup extends CrowdElement {
  static override styles = [CrowdElement.styles, styles]

  constructor() {
    super()
    this.addEventListener('keydown', (event) => this.#onKey(event))
  }

  override connectedCallback(): void {
    super.connectedCallback()
    if (!this.hasAttribute('role')) this.setAttribute('role', 'radiogroup')
  }

  #onKey(event: KeyboardEvent): void {
    const step = STEPS[event.key]
    const from = event.target as Partial<CrowdRadioButton>
    if (step === undefined || from.localName !== 'crowd-radio-button' || !from.group) return
    event.preventDefault()
    const buttons = from.group.filter((button) => !button.matches(':disabled'))
    const next = buttons.at((buttons.indexOf(from as CrowdRadioButton) + step) % buttons.length)
    next?.click()
    next?.focus()
  }

  protected override render() {
    return html`<slot></slot>`
  }
}
