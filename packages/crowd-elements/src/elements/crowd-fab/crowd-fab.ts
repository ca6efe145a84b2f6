import { html, nothing } from 'lit'
import { CrowdIconButton } from '../crowd-icon-button/crowd-icon-button.ts'
import { styles } from './crowd-fab.styles.ts'

/** A round button that stands out from the page, with an icon or one character. */
export class CrowdFab extends CrowdIconButton {
  static override styles = [CrowdIconButton.styles, styles]
  static override properties = { ...CrowdIconButton.properties, label: { type: String } }

  declare label: string | null

  protected override renderContent() {
    return this.icon || !this.label ? super.renderContent() : html`<span>${Array.from(this.label)[0] ?? nothing}</span>`
  }
}
