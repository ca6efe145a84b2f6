import { html, nothing } from 'lit'
import { CrowdElement } from '../../core/index.ts'
import { styles } from './crowd-alert.styles.ts'

const ICONS: Readonly<Record<string, string>> = {
  info: 'info',
  success: 'check-circle',
  warning: 'warning',
  error: 'error',
}

/** A message of one of four kinds; a `dismissible` one has a button that takes it away. */
export class CrowdAlert extends CrowdElement {
  static override styles = [CrowdElement.styles, styles]
  static override properties = { type: { type: String }, dismissible: { type: Boolean } }

  declare type: string | null
  declare dismissible: boolean

  protected override render() {
    const kind = Object.hasOwn(ICONS, this.type ?? '') ? this.type! : 'info'
    const isUrgent = kind === 'error' || kind === 'warning'
    return html`<div class="alert ${kind}" part="alert" role=${isUrgent ? 'alert' : 'status'}>
      <iron-icon icon=${ICONS[kind]!}></iron-icon>
      <div class="message"><slot></slot></div>
      ${this.dismissible ? html`<button type="button" aria-label="Dismiss" @click=${this.#dismiss}>×</button>` : nothing}
    </div>`
  }

  readonly #dismiss = () => {
    this.hidden = true
    this.dispatchEvent(new Event('dismiss', { bubbles: true }))
  }
}
