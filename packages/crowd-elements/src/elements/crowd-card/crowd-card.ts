import { html, nothing } from 'lit'
import { CrowdElement } from '../../core/index.ts'
import { styles } from './crowd-card.styles.ts'

/** A card with a heading and a picture above its content. */
export class CrowdCard extends CrowdElement {
  static override styles = [CrowdElement.styles, styles]
  static override properties = { heading: { type: String }, image: { type: String }, isBroken: { state: true } }

  declare heading: string | null
  declare image: string | null
  declare private isBroken: boolean

  protected override render() {
    return html`<div class="card" part="card">
      ${this.image ? this.#picture(this.image) : nothing}
      <div class="content">${this.heading ? html`<h3>${this.heading}</h3>` : nothing}<slot></slot></div>
    </div>`
  }

  #picture(address: string) {
    return html`<img
        src=${address}
        alt=""
        ?hidden=${this.isBroken}
        @load=${() => (this.isBroken = false)}
        @error=${() => (this.isBroken = true)}
      />
      ${this.isBroken ? html`<p class="broken">The picture could not be loaded.</p>` : nothing}`
  }
}
