import { html, type PropertyValues } from 'lit'
import { classMap, styleMap } from '../../../core/directives.ts'
import { CrowdElement } from '../../../core/index.ts'
import type { Label } from '../labels.ts'
import { drawTimeline } from './draw-timeline.ts'
import { clockTime, labelOf, lanesOf, type Segment, SHORTEST } from './segments.ts'
import { styles } from './timeline.styles.ts'

export type SeekEvent = CustomEvent<number>
export type SelectEvent = CustomEvent<number>
export type MakeEvent = CustomEvent<{ start: number; end: number }>
/** An edge or a whole segment has been dragged; `isDone` when the pointer is up. */
export type MoveEvent = CustomEvent<{ index: number; start: number; end: number; isDone: boolean }>

interface Drag {
  readonly kind: 'make' | 'start' | 'end' | 'body'
  readonly index: number
  readonly from: number
  readonly segment: { start: number; end: number }
  hasMoved: boolean
}

/** Pointers tremble; less than this is a click, in pixels. */
const TREMBLE = 4

/** A recording along a line: its waveform, the segments made in it, and where it is playing. */
export class Timeline extends CrowdElement {
  static override styles = [CrowdElement.styles, styles]
  static override properties = {
    duration: { attribute: false },
    segments: { attribute: false },
    labels: { attribute: false },
    selected: { attribute: false },
    openStart: { attribute: false },
    peaks: { attribute: false },
    zoom: { attribute: false },
    making: { state: true },
  }

  declare duration: number
  declare segments: readonly Segment[]
  declare labels: readonly Label[]
  declare selected: number | undefined
  /** Where a segment was begun that has no end yet. */
  declare openStart: number | undefined
  declare peaks: Float32Array | undefined
  /** How many times longer than the element the line is. */
  declare zoom: number
  declare private making: { start: number; end: number } | undefined

  #time = 0
  #drag: Drag | undefined
  readonly #resize = new ResizeObserver(() => this.#draw())

  constructor() {
    super()
    this.duration = 0
    this.segments = []
    this.labels = []
    this.zoom = 1
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#resize.observe(this)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#resize.disconnect()
  }

  /** Where the recording is; set as often as the screen is drawn. */
  set time(seconds: number) {
    this.#time = seconds
    this.#placeHead(true)
  }

  get #scroller(): HTMLElement | null {
    return this.renderRoot.querySelector('.scroller')
  }

  get #track(): HTMLElement | null {
    return this.renderRoot.querySelector('.track')
  }

  #share(seconds: number): string {
    return `${(seconds / (this.duration || 1)) * 100}%`
  }

  #placeHead(isFollowed: boolean): void {
    const head = this.renderRoot.querySelector<HTMLElement>('.head')
    const [track, scroller] = [this.#track, this.#scroller]
    if (!head || !track || !scroller) return
    head.style.left = this.#share(this.#time)
    track.ariaValueNow = this.#time.toFixed(3)
    track.ariaValueText = clockTime(this.#time)
    const x = (this.#time / (this.duration || 1)) * track.clientWidth
    const isOutside = x < scroller.scrollLeft || x > scroller.scrollLeft + scroller.clientWidth
    if (isFollowed && isOutside && !this.#drag) scroller.scrollLeft = x - scroller.clientWidth * 0.1
  }

  #draw(): void {
    const canvas = this.renderRoot.querySelector('canvas')
    const [track, scroller] = [this.#track, this.#scroller]
    if (!canvas || !track || !scroller || this.duration === 0) return
    const perSecond = track.clientWidth / this.duration
    drawTimeline(canvas, {
      from: scroller.scrollLeft / perSecond,
      perSecond,
      duration: this.duration,
      peaks: this.peaks,
    })
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('zoom')) this.#keepHeadInPlace(changed.get('zoom') as number | undefined)
    this.#placeHead(false)
    this.#draw()
  }

  /** Zooming keeps the playing place in the middle of what is shown. */
  #keepHeadInPlace(before: number | undefined): void {
    const [track, scroller] = [this.#track, this.#scroller]
    if (!track || !scroller || before === undefined) return
    scroller.scrollLeft = (this.#time / (this.duration || 1)) * track.clientWidth - scroller.clientWidth / 2
  }

  #secondsAt(clientX: number): number {
    const { left, width } = this.#track!.getBoundingClientRect()
    return Math.min(Math.max(0, ((clientX - left) / width) * this.duration), this.duration)
  }

  readonly #onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0 || this.duration === 0) return
    const target = event.target as HTMLElement
    const at = this.#secondsAt(event.clientX)
    const element = target.closest<HTMLElement>('.segment')
    const index = Number(element?.dataset.index ?? -1)
    const segment = this.segments[index] ?? { start: at, end: at }
    const kind = element ? ((target.dataset.edge as 'start' | 'end' | undefined) ?? 'body') : 'make'
    // A finger on the empty line scrolls; segments are made by its buttons.
    if (kind === 'make' && event.pointerType !== 'mouse') return
    this.#drag = { kind, index, from: at, segment, hasMoved: false }
    if (index >= 0) this.#raise('segment-select', index)
    this.#track!.setPointerCapture(event.pointerId)
  }

  readonly #onPointerMove = (event: PointerEvent) => {
    const drag = this.#drag
    if (!drag) return
    const at = this.#secondsAt(event.clientX)
    const pixels = (Math.abs(at - drag.from) / this.duration) * this.#track!.clientWidth
    if (!drag.hasMoved && pixels < TREMBLE) return
    drag.hasMoved = true
    if (drag.kind === 'make') this.making = { start: Math.min(drag.from, at), end: Math.max(drag.from, at) }
    else this.#raise('segment-move', { index: drag.index, ...this.#dragged(drag, at), isDone: false })
  }

  #dragged({ kind, from, segment }: Drag, at: number): { start: number; end: number } {
    if (kind === 'start') return { start: Math.min(at, segment.end - SHORTEST), end: segment.end }
    if (kind === 'end') return { start: segment.start, end: Math.max(at, segment.start + SHORTEST) }
    const by = Math.min(Math.max(at - from, -segment.start), this.duration - segment.end)
    return { start: segment.start + by, end: segment.end + by }
  }

  readonly #onPointerUp = (event: PointerEvent) => {
    const drag = this.#drag
    this.#drag = undefined
    const at = this.#secondsAt(event.clientX)
    if (drag?.hasMoved && drag.kind !== 'make')
      this.#raise('segment-move', { index: drag.index, ...this.#dragged(drag, at), isDone: true })
    else if (drag?.hasMoved && this.making) this.#raise('segment-make', this.making)
    else if (event.type === 'pointerup' && (!drag || drag.kind === 'make')) this.#raise('time-seek', at)
    this.making = undefined
  }

  #raise(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail }))
  }

  protected override render() {
    const lanes = lanesOf(this.segments)
    const laneCount = Math.max(1, ...lanes.map((lane) => lane + 1))
    return html`<div class="scroller" @scroll=${() => this.#draw()}>
      <div
        class="track"
        style=${styleMap({ width: `${this.zoom * 100}%`, '--lanes': String(laneCount) })}
        role="slider"
        tabindex="0"
        aria-label="Place in the recording"
        aria-valuemin="0"
        aria-valuemax=${this.duration.toFixed(3)}
        aria-valuenow="0"
        @pointerdown=${this.#onPointerDown}
        @pointermove=${this.#onPointerMove}
        @pointerup=${this.#onPointerUp}
        @pointercancel=${this.#onPointerUp}
      >
        <canvas></canvas>
        ${this.segments.map((segment, index) => this.#segment(segment, index, lanes[index]!))}
        ${this.#ghost(this.making)}
        ${this.openStart === undefined ? '' : html`<div class="open" style=${styleMap({ left: this.#share(this.openStart) })}></div>`}
        <div class="head"></div>
      </div>
    </div>`
  }

  #segment(segment: Segment, index: number, lane: number) {
    const { start, end } = segment
    const { name, color } = labelOf(this.labels, segment)
    return html`<div
      class=${classMap({ segment: true, 'is-selected': this.selected === index })}
      style=${styleMap({ left: this.#share(start), width: this.#share(end - start), '--lane': String(lane), '--span': color })}
      data-index=${index}
      title=${`${name}, ${clockTime(start)} to ${clockTime(end)}`}
    ><span class="edge" data-edge="start"></span><span class="name">${name}</span><span class="edge" data-edge="end"></span></div>`
  }

  #ghost(making: { start: number; end: number } | undefined) {
    if (!making) return ''
    return html`<div class="segment is-ghost" style=${styleMap({ left: this.#share(making.start), width: this.#share(making.end - making.start), '--lane': '0' })}></div>`
  }
}
