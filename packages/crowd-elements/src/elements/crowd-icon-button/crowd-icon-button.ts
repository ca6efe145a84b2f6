import { html, nothing } from 'lit'
import { CrowdElement } from '../../core/index.ts'
import { styles } from './crowd-icon-button.styles.ts'

/** A button that is an icon; its `title` says what it does. */
export class CrowdIconButton extends CrowdElement {
  static override shadowRootOptions: ShadowRootInit = { mode: 'open', delegatesFocus: true }
  static override styles = [CrowdElement.styles, styles]
  static override properties = {
    icon: { type: String },
    disabled: { type: Boolean, reflect: true },
    title: { type: String, reflect: true },
  }

  declare icon: string | null
  declare disabled: boolean

  constructor() {
    super()
    this.disabled = false
  }

  protected override render() {
    return html`<button
        part="button"
        type="button"
        ?disabled=${this.disabled}
        aria-label=${this.getAttribute('aria-label') || this.title || wordsOf(this.icon) || nothing}
      >
        ${this.renderContent()}
      </button>
      <slot></slot>`
  }

  protected renderContent() {
    return html`<iron-icon icon=${this.icon ?? nothing}></iron-icon>`
  }
}

/** `icons:arrow-back` as a name that can be spoken. */
function wordsOf(icon: string | null): string | undefined {
  return icon?.replace(/^.*[:/]/, '').replaceAll('-', ' ')
}
