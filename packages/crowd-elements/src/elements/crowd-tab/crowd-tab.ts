import { html } from 'lit'
import { CrowdElement } from '../../core/index.ts'
import { styles } from './crowd-tab.styles.ts'

/** One page of crowd-tabs, which shows it or not. */
export class CrowdTab extends CrowdElement {
  static override styles = [CrowdElement.styles, styles]
  static override properties = { header: { type: String, reflect: true } }

  declare header: string | null

  override connectedCallback(): void {
    super.connectedCallback()
    this.setAttribute('role', 'tabpanel')
  }

  protected override updated(): void {
    if (this.header) this.setAttribute('aria-label', this.header)
  }

  protected override render() {
    return html`<slot></slot>`
  }
}
