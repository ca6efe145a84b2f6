import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { plainText } from './plain-text.ts'

/** One of the things that are compared. */
export interface Item {
  readonly id: string | undefined
  render(): TemplateResult | TemplateResult[]
}

/**
 * The things that are compared: those of an attribute (strings, or objects with `text` and, if wanted, `id`), or else the
 * element's children, which stay the page's own nodes.
 */
export class Items implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #watch = new MutationObserver(() => this.#host.requestUpdate())

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host
    host.addController(this)
  }

  hostConnected(): void {
    this.#watch.observe(this.#host, { childList: true })
  }

  hostDisconnected(): void {
    this.#watch.disconnect()
  }

  from(attribute: unknown): Item[] {
    if (!Array.isArray(attribute)) return this.#children().map(fromChild)
    return attribute.map((entry) => {
      const { text, id } = typeof entry === 'object' && entry !== null ? entry : { text: entry, id: undefined }
      return { id: id === undefined ? undefined : String(id), render: () => plainText(String(text ?? '')) }
    })
  }

  #children(): Element[] {
    return Array.from(this.#host.children).filter(
      ({ slot, localName }) => /^(item-\d+)?$/.test(slot) && localName !== 'script',
    )
  }
}

function fromChild(child: Element, index: number): Item {
  const slot = `item-${index}`
  if (child.slot !== slot) child.slot = slot
  return { id: child.id || undefined, render: () => html`<slot name=${slot}></slot>` }
}

/** The numbers from 0 to below `count` in an order drawn by lot. */
export function drawOrder(count: number): number[] {
  const order = Array.from({ length: count }, (_, index) => index)
  for (let last = count - 1; last > 0; last--) {
    const other = Math.floor(Math.random() * (last + 1))
    ;[order[last], order[other]] = [order[other]!, order[last]!]
  }
  return order
}

/** The name of a place in the order shown: A, B, … */
export function letterOf(place: number): string {
  return String.fromCharCode(65 + place)
}
