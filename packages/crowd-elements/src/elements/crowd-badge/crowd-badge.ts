import { html } from 'lit'
import { styleMap } from '../../core/directives.ts'
import { CrowdElement } from '../../core/index.ts'
import { styles } from './crowd-badge.styles.ts'

/** A small mark at the top right corner of the element whose id is `for`; without one it stands where it is written. */
export class CrowdBadge extends CrowdElement {
  static override styles = [CrowdElement.styles, styles]
  static override properties = {
    for: { type: String },
    icon: { type: String },
    label: { type: String },
    place: { state: true },
  }

  declare for: string | null
  declare icon: string | null
  declare label: string | null
  declare private place: { left: string; top: string } | undefined

  readonly #sizes = new ResizeObserver(() => this.#follow())
  readonly #watch = new MutationObserver(() => this.#follow())

  override connectedCallback(): void {
    super.connectedCallback()
    this.#sizes.observe(document.body)
    // The target may come later, move, or go.
    this.#watch.observe(document.body, { childList: true, subtree: true })
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#sizes.disconnect()
    this.#watch.disconnect()
  }

  get #target(): Element | null {
    return this.for ? (this.getRootNode() as Document | ShadowRoot).getElementById(this.for) : null
  }

  protected override updated(): void {
    this.#follow()
  }

  #follow(): void {
    const badge = this.shadowRoot?.querySelector('.badge')
    const target = this.#target
    if (target) this.#sizes.observe(target)
    if (!badge || !target) {
      if (this.place) this.place = undefined
      return
    }
    const corner = target.getBoundingClientRect()
    const own = badge.getBoundingClientRect()
    const before = { x: Number.parseFloat(this.place?.left ?? '0'), y: Number.parseFloat(this.place?.top ?? '0') }
    const left = `${Math.round(before.x + corner.right - (own.left + own.width / 2))}px`
    const top = `${Math.round(before.y + corner.top - (own.top + own.height / 2))}px`
    if (left !== this.place?.left || top !== this.place?.top) this.place = { left, top }
  }

  protected override render() {
    const text = Array.from(this.label ?? '')
      .slice(0, 3)
      .join('')
    return html`<span
        class="badge"
        part="badge"
        ?data-floats=${this.#target !== null}
        style=${styleMap(this.place ?? {})}
        >${this.icon ? html`<iron-icon icon=${this.icon}></iron-icon>` : text}</span
      ><slot></slot>`
  }
}
