import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { styleMap } from '../../../core/directives.ts'
import type { Shortcut } from '../../../core/index.ts'

interface Point {
  readonly x: number
  readonly y: number
}

const GREATEST = 10
const STEP = 1.4
const PAN = 60

/** A picture to look at: wheel, pinch, buttons and `+ - 0` zoom, dragging and arrow keys move. */
export class PictureView implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #pointers = new Map<number, Point>()
  #src: string | null = null
  #state: 'loading' | 'loaded' | 'broken' = 'loading'
  #scale = 1
  #x = 0
  #y = 0

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host
    host.addController(this)
  }

  hostDisconnected(): void {
    this.#pointers.clear()
  }

  /** @param renderOver what lies on the picture, whose size in its own pixels is known by then. */
  render(
    src: string | null,
    alt: string,
    renderOver: (size: { width: number; height: number }) => unknown,
  ): TemplateResult {
    if (src !== this.#src) this.#start(src)
    if (!src) return html`<p class="empty">There is no picture: <code>src</code> needs its address.</p>`
    if (this.#state === 'broken') return html`<p class="empty" role="alert">The picture could not be loaded.</p>`
    const image = this.#image
    return html`<div
      class="picture"
      ?data-zoomed=${this.#scale > 1}
      @wheel=${this.#onWheel}
      @pointerdown=${this.#onDown}
      @pointermove=${this.#onMove}
      @pointerup=${this.#onUp}
      @pointercancel=${this.#onUp}
      @lostpointercapture=${this.#onUp}
    >
      <div
        class="layer"
        style=${styleMap({
          transform: `translate(${this.#x}px, ${this.#y}px) scale(${this.#scale})`,
          '--scale': String(this.#scale),
        })}
      >
        <img
          class="image"
          src=${src}
          alt=${alt}
          draggable="false"
          @load=${() => this.#become('loaded')}
          @error=${() => this.#become('broken')}
        />
        ${this.#state === 'loaded' && image ? renderOver({ width: image.naturalWidth, height: image.naturalHeight }) : nothing}
      </div>
    </div>`
  }

  renderButtons(): TemplateResult | typeof nothing {
    if (!this.#src || this.#state === 'broken') return nothing
    return html`<div class="zoom" role="group" aria-label="Zoom">
      <button type="button" aria-label="Zoom out" ?disabled=${this.#scale <= 1} @click=${() => this.#zoom(1 / STEP)}>−</button>
      <output aria-live="polite">${Math.round(this.#scale * 100)} %</output>
      <button type="button" aria-label="Zoom in" ?disabled=${this.#scale >= GREATEST} @click=${() => this.#zoom(STEP)}>+</button>
      <button type="button" ?disabled=${this.#scale <= 1} @click=${() => this.#zoom(0)}>Fit</button>
    </div>`
  }

  shortcuts(): Shortcut[] {
    const pan = (key: string, x: number, y: number, isHidden: boolean): Shortcut => ({
      key,
      does: 'Move the picture (all arrow keys)',
      isHidden,
      when: () => this.#scale > 1,
      run: () => this.#place(this.#scale, { x: this.#x + x, y: this.#y + y }),
    })
    return [
      { key: '+', does: 'Zoom in', run: () => this.#zoom(STEP) },
      { key: '=', does: 'Zoom in', isHidden: true, run: () => this.#zoom(STEP) },
      { key: '-', does: 'Zoom out', run: () => this.#zoom(1 / STEP) },
      { key: '0', does: 'Fit the picture', run: () => this.#zoom(0) },
      pan('ArrowLeft', PAN, 0, false),
      pan('ArrowRight', -PAN, 0, true),
      pan('ArrowUp', 0, PAN, true),
      pan('ArrowDown', 0, -PAN, true),
    ]
  }

  get #layer(): HTMLElement | null | undefined {
    return this.#host.shadowRoot?.querySelector<HTMLElement>('.layer')
  }

  get #image(): HTMLImageElement | null | undefined {
    return this.#host.shadowRoot?.querySelector<HTMLImageElement>('.layer .image')
  }

  #start(src: string | null): void {
    this.#src = src
    this.#state = 'loading'
    this.#scale = 1
    this.#x = 0
    this.#y = 0
  }

  #become(state: 'loaded' | 'broken'): void {
    this.#state = state
    this.#host.requestUpdate()
  }

  /** Zooms by a factor, at a point of the window or at the middle of the picture; by 0 to where all is seen. */
  #zoom(factor: number, at?: Point): void {
    const box = this.#layer?.getBoundingClientRect()
    if (!box) return
    const scale = Math.min(GREATEST, Math.max(1, this.#scale * factor))
    const origin = { x: box.left - this.#x, y: box.top - this.#y }
    const middle = { x: origin.x + box.width / this.#scale / 2, y: origin.y + box.height / this.#scale / 2 }
    const point = at ?? middle
    const grow = scale / this.#scale
    this.#place(scale, {
      x: point.x - origin.x - (point.x - box.left) * grow,
      y: point.y - origin.y - (point.y - box.top) * grow,
    })
  }

  /** Moves the picture so that it covers the place that it has when all of it is seen. */
  #place(scale: number, { x, y }: Point): void {
    const { offsetWidth = 0, offsetHeight = 0 } = this.#layer ?? {}
    this.#scale = scale
    this.#x = Math.min(0, Math.max(offsetWidth * (1 - scale), x))
    this.#y = Math.min(0, Math.max(offsetHeight * (1 - scale), y))
    this.#host.requestUpdate()
  }

  readonly #onWheel = (event: WheelEvent) => {
    // Where there is nothing to zoom out of, the page scrolls.
    if (event.deltaY > 0 && this.#scale <= 1 && !event.ctrlKey) return
    event.preventDefault()
    this.#zoom(Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.002)), { x: event.clientX, y: event.clientY })
  }

  readonly #onDown = (event: PointerEvent) => {
    if (event.pointerType === 'mouse' && event.button > 1) return
    ;(event.currentTarget as HTMLElement).setPointerCapture(event.pointerId)
    this.#pointers.set(event.pointerId, { x: event.clientX, y: event.clientY })
  }

  readonly #onMove = (event: PointerEvent) => {
    const before = this.#pointers.get(event.pointerId)
    if (!before) return
    const now = { x: event.clientX, y: event.clientY }
    this.#pointers.set(event.pointerId, now)
    const other = Array.from(this.#pointers).find(([id]) => id !== event.pointerId)?.[1]
    if (other) this.#zoom(distance(now, other) / Math.max(1, distance(before, other)), middleOf(now, other))
    const share = other ? 0.5 : 1
    this.#place(this.#scale, { x: this.#x + (now.x - before.x) * share, y: this.#y + (now.y - before.y) * share })
  }

  readonly #onUp = (event: PointerEvent) => {
    this.#pointers.delete(event.pointerId)
  }
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

function middleOf(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
}
