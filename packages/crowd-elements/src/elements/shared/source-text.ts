import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'

/** A text that an attribute gives, or the address of one, which is fetched. */
export class SourceText implements ReactiveController {
  readonly #host: ReactiveControllerHost
  #address = ''
  #fetched: string | undefined
  #isBroken = false

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  hostConnected(): void {}

  /** The text itself; undefined while it is on its way or out of reach. */
  textOf(given: string): string | undefined {
    return isAddress(given) ? this.#fetched : given
  }

  render(given: string): TemplateResult {
    if (isAddress(given)) this.#fetch(given.trim())
    if (this.#isBroken && isAddress(given))
      return html`<p class="empty" role="alert">The text could not be loaded from its address.</p>`
    return html`<p class="source" style="margin:0;white-space:pre-wrap;overflow-wrap:anywhere">${this.textOf(given) ?? 'The text is being loaded…'}</p>`
  }

  #fetch(address: string): void {
    if (address === this.#address) return
    this.#address = address
    this.#fetched = undefined
    this.#isBroken = false
    fetch(address)
      .then((response) => (response.ok ? response.text() : Promise.reject(new Error(String(response.status)))))
      .then((text) => {
        if (address === this.#address) this.#fetched = text
      })
      .catch(() => {
        if (address === this.#address) this.#isBroken = true
      })
      .finally(() => this.#host.requestUpdate())
  }
}

function isAddress(text: string): boolean {
  return /^\s*(https?|s3):\/\/\S+\s*$/.test(text)
}
