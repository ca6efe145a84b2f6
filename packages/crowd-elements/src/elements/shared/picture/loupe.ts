import { clamp, type Point, type Size } from './geometry.ts'
import { Viewport } from './viewport.ts'

const DIAMETER = 136
const MAGNIFICATION = 4
const GAP = 28

/** A round magnifier beside the pointer: what is under it, several times as large, with a cross at the very point. */
export class Loupe {
  readonly canvas = document.createElement('canvas')
  readonly #viewport = new Viewport()

  constructor() {
    this.canvas.className = 'loupe'
    this.canvas.hidden = true
  }

  hide(): void {
    this.canvas.hidden = true
  }

  /** @param paint draws the picture and what lies over it. */
  show(
    at: Point,
    around: Viewport,
    ratio: number,
    isTouched: boolean,
    paint: (context: CanvasRenderingContext2D, viewport: Viewport) => void,
  ): void {
    const { canvas } = this
    canvas.hidden = false
    const side = Math.round(DIAMETER * ratio)
    if (canvas.width !== side) canvas.width = canvas.height = side
    const place = placeBeside(at, around.size, isTouched)
    canvas.style.transform = `translate(${place.x}px, ${place.y}px)`
    const center = around.toPicture(at)
    const viewport = this.#viewport
    viewport.size = { width: DIAMETER, height: DIAMETER }
    viewport.picture = around.picture
    viewport.scale = around.scale * MAGNIFICATION
    viewport.x = DIAMETER / 2 - center.x * viewport.scale
    viewport.y = DIAMETER / 2 - center.y * viewport.scale
    const context = canvas.getContext('2d')!
    context.clearRect(0, 0, side, side)
    paint(context, viewport)
    paintCross(context, side, ratio)
  }
}

/** Right below a pointer and above a finger, where neither covers it; at the other side where there is no room. */
function placeBeside({ x, y }: Point, view: Size, isTouched: boolean): Point {
  const above = y - DIAMETER - GAP
  const isAbove = isTouched ? above >= 0 : y + GAP + DIAMETER > view.height
  const left = isTouched ? x - DIAMETER / 2 : x + GAP + DIAMETER > view.width ? x - DIAMETER - GAP : x + GAP
  const top = isAbove ? above : y + GAP
  return { x: Math.round(clamp(left, 4, view.width - DIAMETER - 4)), y: Math.round(top) }
}

function paintCross(context: CanvasRenderingContext2D, side: number, ratio: number): void {
  const [center, arm, gap] = [side / 2, 12 * ratio, 3 * ratio]
  for (const [color, width] of [
    ['#000', 3],
    ['#fff', 1],
  ] as const) {
    context.beginPath()
    for (const sign of [-1, 1]) {
      context.moveTo(center + sign * gap, center)
      context.lineTo(center + sign * arm, center)
      context.moveTo(center, center + sign * gap)
      context.lineTo(center, center + sign * arm)
    }
    context.strokeStyle = color
    context.lineWidth = width * ratio
    context.stroke()
  }
}
