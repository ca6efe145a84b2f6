import { html, nothing } from 'lit'
import { CrowdElement } from '../../core/index.ts'
import { linesOf } from './icons.ts'
import { styles } from './iron-icon.styles.ts'

/** An icon by its name, or a picture by its address (in `src`, or in `icon`). It has the size and the colour of a letter's line. */
export class IronIcon extends CrowdElement {
  static override styles = [CrowdElement.styles, styles]
  static override properties = { icon: { type: String }, src: { type: String } }

  declare icon: string | null
  declare src: string | null

  protected override render() {
    const address = this.src || (/[./]/.test(this.icon ?? '') ? this.icon : undefined)
    if (address) return html`<img src=${address} alt="" /><slot></slot>`
    const drawing = html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${linesOf(this.icon ?? '')} /></svg>`
    return html`${this.icon ? drawing : nothing}<slot></slot>`
  }
}
