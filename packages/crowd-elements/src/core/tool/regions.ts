import type { ReactiveController, ReactiveControllerHost } from 'lit'

/**
 * Shows the regions that a template writes as unknown tags (`<short-instructions>`, …) in slots of the same name. They stay
 * the page's own nodes, with all ids and fields in them. A region that an unclosed tag has swallowed becomes a child again.
 */
export class Regions implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #names: readonly string[]
  readonly #watch = new MutationObserver(() => this.#place())

  constructor(host: ReactiveControllerHost & HTMLElement, names: readonly string[]) {
    this.#host = host
    this.#names = names
    host.addController(this)
  }

  hostConnected(): void {
    this.#watch.observe(this.#host, { childList: true, subtree: true })
    this.#place()
  }

  hostDisconnected(): void {
    this.#watch.disconnect()
  }

  /** The regions of this name, in the order of the document. */
  all(name: string): HTMLElement[] {
    return Array.from(this.#host.querySelectorAll<HTMLElement>(`:scope > ${name}`))
  }

  find(name: string): HTMLElement | undefined {
    return this.all(name)[0]
  }

  #place(): void {
    for (const name of this.#names)
      for (const region of this.#host.querySelectorAll(name)) {
        const outer = region.parentElement!
        if (outer !== this.#host && this.#names.includes(outer.localName)) this.#host.append(region)
        if (region.parentElement === this.#host && region.slot !== name) region.slot = name
      }
    this.#host.requestUpdate()
  }
}
