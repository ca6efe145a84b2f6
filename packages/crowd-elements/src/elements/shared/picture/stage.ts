import { clamp, type Point } from './geometry.ts'
import { Gestures } from './gestures.ts'
import { Loupe } from './loupe.ts'
import type { Picture } from './picture.ts'
import { Viewport } from './viewport.ts'

/** What a tool does on the stage. Places are in pixels of the picture, not rounded and perhaps outside it. */
export interface StageTool {
  /** Draws what lies over the picture; the context takes device pixels, `ratio` a CSS pixel. */
  paint(context: CanvasRenderingContext2D, viewport: Viewport, ratio: number): void
  hover(at: Point | undefined): void
  press(at: Point, event: PointerEvent): void
  drag(at: Point, event: PointerEvent): void
  release(at: Point, event: PointerEvent): void
  cancel(): void
  /** The view shows another part of the picture. */
  viewChanged(): void
  /** Whether the crosshair follows the pointer, and, where it is switched on, the magnifier. */
  readonly isPrecise: boolean
  /** The width of the brush, in pixels of the picture, while there is one. */
  readonly brushSize?: number | undefined
  /** A drag is wanted with all the places that the pointer came through. */
  readonly followsTrail?: boolean
}

/**
 * The place where a picture is worked on: the picture, what lies over it, crosshair and magnifier. It draws at most once a
 * frame, and only what has changed.
 */
export class Stage {
  readonly element = document.createElement('div')
  readonly viewport = new Viewport()
  picture: Picture | undefined
  hasMagnifier = false
  /** The keyboard's cursor, in pixels of the picture, while it is used. */
  cursor: Point | undefined
  readonly #tool: StageTool
  readonly #below = document.createElement('canvas')
  readonly #over = document.createElement('canvas')
  readonly #cross = [document.createElement('div'), document.createElement('div')] as const
  readonly #ring = document.createElement('div')
  readonly #loupe = new Loupe()
  readonly #gestures: Gestures
  readonly #resizes = new ResizeObserver(() => this.#resize())
  #pointer: Point | undefined
  #isPressed = false
  #isTouched = false
  #frame = 0
  #isBelowDirty = true
  #isOverDirty = true

  constructor(tool: StageTool) {
    this.#tool = tool
    const { element } = this
    element.className = 'stage'
    element.tabIndex = 0
    element.setAttribute('role', 'application')
    this.#below.className = 'below'
    this.#over.className = 'over'
    for (const [index, line] of this.#cross.entries()) line.className = index === 0 ? 'cross across' : 'cross down'
    this.#ring.className = 'ring'
    element.append(this.#below, this.#over, ...this.#cross, this.#ring, this.#loupe.canvas)
    this.#gestures = new Gestures(element, this.#gestureTarget())
  }

  connect(): void {
    this.#gestures.connect()
    this.#resizes.observe(this.element)
  }

  disconnect(): void {
    this.#gestures.disconnect()
    this.#resizes.disconnect()
    cancelAnimationFrame(this.#frame)
    this.#frame = 0
  }

  show(picture: Picture | undefined): void {
    this.picture?.close()
    this.picture = picture
    this.cursor = undefined
    if (picture) this.viewport.picture = { width: picture.width, height: picture.height }
    this.viewport.fit()
    this.#viewChanged()
  }

  /** What lies over the picture has changed. */
  invalidate(): void {
    this.#isOverDirty = true
    this.#schedule()
  }

  zoom(factor: number, at: Point = this.#focus ?? this.viewport.center): void {
    this.viewport.zoomAt(at, factor)
    this.#viewChanged()
  }

  fit(): void {
    this.viewport.fit()
    this.#viewChanged()
  }

  /** The crosshair, brush or magnifier has changed. */
  refresh(): void {
    this.#schedule()
  }

  /** Shows the picture brighter or with more contrast: a CSS filter. */
  setFilter(filter: string): void {
    this.#below.style.filter = filter
  }

  pan(dx: number, dy: number): void {
    this.viewport.panBy(dx, dy)
    this.#viewChanged()
  }

  reveal(points: { left: number; top: number; right: number; bottom: number }): void {
    this.viewport.reveal(points)
    this.#viewChanged()
  }

  /** Moves the keyboard's cursor, within the picture, and keeps it in sight; the first call puts it in the middle. */
  moveCursor(dx: number, dy: number): Point {
    const { viewport } = this
    const { width, height } = viewport.picture
    const { x, y } = this.cursor ?? viewport.toPicture(this.#pointer ?? viewport.center)
    const cursor = { x: clamp(Math.round(x + dx), 0, width), y: clamp(Math.round(y + dy), 0, height) }
    this.cursor = cursor
    this.#pointer = undefined
    viewport.reveal({ left: cursor.x, top: cursor.y, right: cursor.x, bottom: cursor.y })
    this.#viewChanged()
    this.#tool.hover(cursor)
    return cursor
  }

  hideCursor(): void {
    this.cursor = undefined
    this.#tool.hover(undefined)
    this.invalidate()
  }

  /** Where the Worker is looking: the keyboard's cursor or the pointer, in the view. */
  get #focus(): Point | undefined {
    return this.cursor ? this.viewport.toView(this.cursor) : this.#pointer
  }

  #gestureTarget() {
    const { viewport } = this
    const tool = this.#tool
    const follow = (at: Point) => {
      this.#pointer = at
      this.cursor = undefined
      this.#schedule()
      return viewport.toPicture(at)
    }
    return {
      hover: (at: Point) => tool.hover(follow(at)),
      leave: () => {
        this.#pointer = undefined
        if (!this.cursor) tool.hover(undefined)
        this.#schedule()
      },
      press: (at: Point, event: PointerEvent) => {
        this.#isPressed = true
        this.#isTouched = event.pointerType === 'touch'
        tool.press(follow(at), event)
      },
      drag: (at: Point, event: PointerEvent) => tool.drag(follow(at), event),
      release: (at: Point, event: PointerEvent) => {
        this.#isPressed = false
        tool.release(follow(at), event)
      },
      cancel: () => {
        this.#isPressed = false
        tool.cancel()
      },
      pan: (dx: number, dy: number) => this.pan(dx, dy),
      zoom: (at: Point, factor: number) => this.zoom(factor, at),
      get followsTrail() {
        return tool.followsTrail ?? false
      },
    }
  }

  #resize(): void {
    const { clientWidth: width, clientHeight: height } = this.element
    this.viewport.resize({ width, height })
    this.#viewChanged()
  }

  #viewChanged(): void {
    this.#isBelowDirty = true
    this.invalidate()
    this.#tool.viewChanged()
  }

  #schedule(): void {
    if (this.#frame === 0)
      this.#frame = requestAnimationFrame(() => {
        this.#frame = 0
        this.#draw()
      })
  }

  #draw(): void {
    const { width, height } = this.viewport.size
    if (width === 0 || height === 0) return
    const ratio = devicePixelRatio
    if (fill(this.#below, width * ratio, height * ratio) || this.#isBelowDirty)
      this.picture?.paint(cleared(this.#below), this.viewport, ratio)
    if (fill(this.#over, width * ratio, height * ratio) || this.#isOverDirty)
      this.#tool.paint(cleared(this.#over), this.viewport, ratio)
    this.#isBelowDirty = this.#isOverDirty = false
    this.#drawFocus(ratio)
  }

  #drawFocus(ratio: number): void {
    const at = this.picture && this.#focus
    const isShown = at !== undefined && (this.#tool.isPrecise || this.cursor !== undefined)
    const [across, down] = this.#cross
    across.hidden = down.hidden = !isShown
    this.element.classList.toggle('with-cursor', this.cursor !== undefined)
    if (isShown) {
      across.style.transform = `translateY(${Math.round(at.y)}px)`
      down.style.transform = `translateX(${Math.round(at.x)}px)`
    }
    this.#drawRing(at)
    const isMagnified = at !== undefined && this.hasMagnifier && (this.#isPressed || isShown)
    if (!isMagnified) {
      this.#loupe.hide()
      return
    }
    this.#loupe.show(at, this.viewport, ratio, this.#isTouched, (context, viewport) => {
      context.filter = this.#below.style.filter || 'none'
      this.picture?.paint(context, viewport, ratio)
      context.filter = 'none'
      this.#tool.paint(context, viewport, ratio)
    })
  }

  #drawRing(at: Point | undefined): void {
    const { brushSize } = this.#tool
    this.#ring.hidden = at === undefined || brushSize === undefined
    if (at === undefined || brushSize === undefined) return
    const diameter = Math.max(brushSize * this.viewport.scale, 3)
    this.#ring.style.width = this.#ring.style.height = `${diameter}px`
    this.#ring.style.transform = `translate(${at.x - diameter / 2}px, ${at.y - diameter / 2}px)`
  }
}

/** Gives a canvas this size, and says whether that has emptied it. */
function fill(canvas: HTMLCanvasElement, width: number, height: number): boolean {
  const [columns, rows] = [Math.round(width), Math.round(height)]
  if (canvas.width === columns && canvas.height === rows) return false
  canvas.width = columns
  canvas.height = rows
  return true
}

function cleared(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d')!
  context.clearRect(0, 0, canvas.width, canvas.height)
  return context
}
