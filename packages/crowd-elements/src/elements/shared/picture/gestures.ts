import { distance, middle, type Point } from './geometry.ts'

/** What a pointer does, in CSS pixels of the view. One press ends with either `release` or `cancel`. */
export interface GestureTarget {
  hover(at: Point): void
  leave(): void
  press(at: Point, event: PointerEvent): void
  drag(at: Point, event: PointerEvent): void
  release(at: Point, event: PointerEvent): void
  cancel(): void
  pan(dx: number, dy: number): void
  zoom(at: Point, factor: number): void
  /** A drag is wanted with all the places that the pointer came through. */
  readonly followsTrail: boolean
}

/** How far one notch of a wheel zooms, as an exponent for each of its pixels. */
const WHEEL_SPEED = 0.002
const PINCH_SPEED = 0.01

/**
 * Tells drawing from panning and zooming: the main button, a pen and one finger draw; the middle button, the main one with
 * the space bar, and two fingers pan; the wheel and two fingers zoom.
 */
export class Gestures {
  readonly #element: HTMLElement
  readonly #target: GestureTarget
  readonly #fingers = new Map<number, Point>()
  #doing: 'nothing' | 'draw' | 'pan' | 'pinch' = 'nothing'
  #last: Point = { x: 0, y: 0 }
  #isOver = false
  #isSpaceDown = false

  constructor(element: HTMLElement, target: GestureTarget) {
    this.#element = element
    this.#target = target
    element.addEventListener('pointerdown', (event) => this.#onDown(event))
    element.addEventListener('pointermove', (event) => this.#onMove(event))
    element.addEventListener('pointerup', (event) => this.#onUp(event))
    element.addEventListener('pointercancel', (event) => this.#onCancel(event))
    element.addEventListener('pointerenter', () => {
      this.#isOver = true
    })
    element.addEventListener('pointerleave', () => {
      this.#isOver = false
      if (this.#doing === 'nothing') target.leave()
    })
    element.addEventListener('wheel', (event) => this.#onWheel(event), { passive: false })
  }

  connect(): void {
    document.addEventListener('keydown', this.#onKey)
    document.addEventListener('keyup', this.#onKey)
    addEventListener('blur', this.#releaseSpace)
  }

  disconnect(): void {
    document.removeEventListener('keydown', this.#onKey)
    document.removeEventListener('keyup', this.#onKey)
    removeEventListener('blur', this.#releaseSpace)
  }

  #onDown(event: PointerEvent): void {
    // The default would take the focus elsewhere, select text, or start the middle button's own scrolling.
    event.preventDefault()
    this.#element.focus({ preventScroll: true })
    // An event that a script made up has no pointer to capture.
    if (event.isTrusted) this.#element.setPointerCapture(event.pointerId)
    const at = this.#place(event)
    if (event.pointerType === 'touch') {
      this.#fingers.set(event.pointerId, at)
      if (this.#fingers.size === 2) {
        this.#startPinch()
        return
      }
    }
    if (this.#doing !== 'nothing') return
    this.#last = at
    if (event.button === 1 || (event.button === 0 && this.#isSpaceDown)) this.#startPan()
    else if (event.button === 0) {
      this.#doing = 'draw'
      this.#target.press(at, event)
    }
  }

  #onMove(event: PointerEvent): void {
    const at = this.#place(event)
    if (this.#doing === 'pinch') {
      this.#pinch(event.pointerId, at)
      return
    }
    if (this.#doing === 'pan') this.#target.pan(at.x - this.#last.x, at.y - this.#last.y)
    else if (this.#doing === 'draw') this.#drag(at, event)
    else this.#target.hover(at)
    this.#last = at
  }

  #drag(at: Point, event: PointerEvent): void {
    // Browsers have this only on pages that came over a secure connection.
    const trail = (this.#target.followsTrail && event.getCoalescedEvents?.()) || []
    for (const place of trail) this.#target.drag(this.#place(place), event)
    if (trail.length === 0) this.#target.drag(at, event)
  }

  #onUp(event: PointerEvent): void {
    this.#fingers.delete(event.pointerId)
    if (this.#doing === 'pinch' && this.#fingers.size > 0) return
    if (this.#doing === 'draw') this.#target.release(this.#place(event), event)
    this.#stop()
    if (event.pointerType === 'touch') this.#target.leave()
  }

  #onCancel(event: PointerEvent): void {
    this.#fingers.delete(event.pointerId)
    if (this.#doing === 'draw') this.#target.cancel()
    this.#stop()
  }

  #startPinch(): void {
    if (this.#doing === 'draw') this.#target.cancel()
    this.#target.leave()
    this.#doing = 'pinch'
  }

  #pinch(finger: number, at: Point): void {
    if (!this.#fingers.has(finger)) return
    const [a, b] = [...this.#fingers.values()]
    this.#fingers.set(finger, at)
    const [c, d] = [...this.#fingers.values()]
    if (!a || !b || !c || !d) return
    const [from, to] = [middle(a, b), middle(c, d)]
    this.#target.pan(to.x - from.x, to.y - from.y)
    if (distance(a, b) > 0) this.#target.zoom(to, distance(c, d) / distance(a, b))
  }

  #onWheel(event: WheelEvent): void {
    event.preventDefault()
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 32 : 1
    if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
      this.#target.pan(-(event.deltaX || event.deltaY) * unit, 0)
      return
    }
    // A trackpad's pinch comes as a wheel with Ctrl, in small steps.
    const speed = event.ctrlKey ? PINCH_SPEED : WHEEL_SPEED
    this.#target.zoom(this.#place(event), Math.exp(-event.deltaY * unit * speed))
  }

  readonly #onKey = (event: KeyboardEvent) => {
    if (event.key !== ' ') return
    if (event.type === 'keyup') this.#releaseSpace()
    else if (this.#isOver && !event.defaultPrevented && !isUsedBy(event.composedPath()[0])) {
      event.preventDefault()
      this.#isSpaceDown = true
      this.#element.classList.add('panning')
    }
  }

  readonly #releaseSpace = () => {
    this.#isSpaceDown = false
    if (this.#doing === 'nothing') this.#element.classList.remove('panning')
  }

  #startPan(): void {
    this.#doing = 'pan'
    this.#target.leave()
    this.#element.classList.add('panning')
  }

  #stop(): void {
    this.#doing = 'nothing'
    if (!this.#isSpaceDown) this.#element.classList.remove('panning')
  }

  #place(event: MouseEvent): Point {
    const { left, top } = this.#element.getBoundingClientRect()
    return { x: event.clientX - left, y: event.clientY - top }
  }
}

/** The space bar types here, or presses something. */
function isUsedBy(target: EventTarget | undefined): boolean {
  return (
    target instanceof Element &&
    (target.matches('input, textarea, select, button, summary, a[href]') || (target as HTMLElement).isContentEditable)
  )
}
