import { html, type TemplateResult } from 'lit'
import { CrowdElement, closeButton, dialogStyles } from '../../../core/index.ts'
import { dialogElementStyles } from './dialog-element.styles.ts'

/** A link or button that opens a dialog. */
export abstract class DialogElement extends CrowdElement {
  static override shadowRootOptions: ShadowRootInit = { mode: 'open', delegatesFocus: true }
  static override styles = [CrowdElement.styles, dialogStyles, dialogElementStyles]
  static override properties = {
    linkText: { attribute: 'link-text' },
    linkType: { attribute: 'link-type', reflect: true },
  }

  declare linkText: string | null
  declare linkType: string | null

  protected abstract readonly defaultLinkText: string

  /** What the dialog holds. */
  protected abstract renderContent(): TemplateResult

  protected get heading(): string {
    return this.linkText || this.defaultLinkText
  }

  get #dialog(): HTMLDialogElement | null | undefined {
    return this.shadowRoot?.querySelector('dialog')
  }

  open(): void {
    if (!this.#dialog?.open) this.#dialog?.showModal()
  }

  close(): void {
    this.#dialog?.close()
  }

  protected override render() {
    const kind = this.linkType === 'button' ? 'button' : 'link'
    return html`<button class=${kind} part="link" type="button" aria-haspopup="dialog" @click=${() => this.open()}>
        ${this.linkText || this.defaultLinkText}
      </button>
      <dialog aria-labelledby="heading" closedby="any">
        <header><h2 id="heading">${this.heading}</h2>${closeButton}</header>
        <div class="content" tabindex="-1">${this.renderContent()}</div>
      </dialog>`
  }
}
