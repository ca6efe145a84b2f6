import { html, nothing } from 'lit'
import { CrowdElement } from '../../core/index.ts'
import { styles } from './crowd-button.styles.ts'

/** A button: `form-action="submit|reset"` acts on the crowd-form around it; `href` makes it a link; `loading` wins over `disabled`. */
export class CrowdButton extends CrowdElement {
  static override shadowRootOptions: ShadowRootInit = { mode: 'open', delegatesFocus: true }
  static override styles = [CrowdElement.styles, styles]
  static override properties = {
    formAction: { attribute: 'form-action' },
    variant: { type: String, reflect: true },
    disabled: { type: Boolean, reflect: true },
    loading: { type: Boolean, reflect: true },
    href: { type: String },
    target: { type: String },
    icon: { type: String },
    iconAlign: { attribute: 'icon-align' },
    iconUrl: { attribute: 'icon-url' },
  }

  declare formAction: string | null
  declare variant: string
  declare disabled: boolean
  declare loading: boolean
  declare href: string | null
  declare target: string | null
  declare icon: string | null
  declare iconAlign: string | null
  declare iconUrl: string | null

  constructor() {
    super()
    this.variant = 'normal'
    this.disabled = false
    this.loading = false
    // In the capturing phase, so that a button that is off is off for the page's own handlers, too.
    this.addEventListener('click', (event) => this.#onClick(event), { capture: true })
  }

  get #form() {
    return this.closest<HTMLElement & { isPreview: boolean; submit(): void; reset(): void }>('crowd-form')
  }

  get #isOff(): boolean {
    return this.disabled || (this.formAction === 'submit' && this.#form?.isPreview === true)
  }

  #onClick(event: MouseEvent): void {
    if (this.loading || this.#isOff) {
      event.preventDefault()
      event.stopImmediatePropagation()
      return
    }
    const form = this.#form
    if (!form || event.defaultPrevented) return
    // Other listeners of the click may fill fields or cancel, and they come later.
    if (this.formAction === 'submit') setTimeout(() => event.defaultPrevented || form.submit())
    if (this.formAction === 'reset') setTimeout(() => event.defaultPrevented || form.reset())
  }

  protected override render() {
    const atEnd = this.iconAlign === 'right'
    const content = html`${this.loading ? html`<span class="spinner"></span>` : nothing}${atEnd ? nothing : this.#icon()}<slot></slot
      >${atEnd ? this.#icon() : nothing}`
    const label = this.getAttribute('aria-label') || (this.textContent?.trim() ? nothing : this.title || nothing)
    const isBusy = this.loading ? 'true' : nothing
    if (this.href)
      return html`<a
        class="button"
        part="button"
        href=${this.href}
        target=${this.target ?? nothing}
        rel="noopener"
        aria-label=${label}
        aria-busy=${isBusy}
        aria-disabled=${this.#isOff || this.loading ? 'true' : nothing}
        >${content}</a
      >`
    return html`<button
      class="button"
      part="button"
      type="button"
      ?disabled=${this.#isOff && !this.loading}
      aria-label=${label}
      aria-busy=${isBusy}
      aria-disabled=${isBusy}
    >${content}</button>`
  }

  #icon() {
    if (this.iconUrl) return html`<img src=${this.iconUrl} alt="" width="18" height="18" />`
    return this.icon ? html`<iron-icon icon=${this.icon}></iron-icon>` : nothing
  }
}
