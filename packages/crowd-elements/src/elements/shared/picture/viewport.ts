import { type Bounds, clamp, type Point, type Size } from './geometry.ts'

/** So much of the picture, in CSS pixels, always stays in sight. */
const KEPT_IN_SIGHT = 48
const GREATEST_SCALE = 64

/** Which part of a picture is seen, and how large. The view is measured in CSS pixels. */
export class Viewport {
  /** CSS pixels for one pixel of the picture. */
  scale = 1
  /** Where the picture's top left corner lies in the view. */
  x = 0
  y = 0
  size: Size = { width: 0, height: 0 }
  picture: Size = { width: 0, height: 0 }
  /** The whole picture is shown and stays so when the view changes its size. */
  isFitted = true

  toPicture({ x, y }: Point): Point {
    return { x: (x - this.x) / this.scale, y: (y - this.y) / this.scale }
  }

  toView({ x, y }: Point): Point {
    return { x: x * this.scale + this.x, y: y * this.scale + this.y }
  }

  /** The part of the picture's plane that is in sight. */
  get visible(): Bounds {
    const { x: left, y: top } = this.toPicture({ x: 0, y: 0 })
    return { left, top, right: left + this.size.width / this.scale, bottom: top + this.size.height / this.scale }
  }

  get center(): Point {
    return { x: this.size.width / 2, y: this.size.height / 2 }
  }

  resize(size: Size): void {
    const center = this.toPicture(this.center)
    this.size = size
    if (this.isFitted) {
      this.fit()
      return
    }
    const { x, y } = this.toView(center)
    this.panBy(this.center.x - x, this.center.y - y)
  }

  fit(): void {
    this.isFitted = true
    this.scale = this.#fittingScale
    this.x = (this.size.width - this.picture.width * this.scale) / 2
    this.y = (this.size.height - this.picture.height * this.scale) / 2
  }

  /** Zooms so that the point of the picture that is at `at` stays there. */
  zoomAt(at: Point, factor: number): void {
    const least = Math.min(this.#fittingScale, 1) / 2
    const scale = clamp(this.scale * factor, least, Math.max(GREATEST_SCALE, this.#fittingScale))
    this.x = at.x - ((at.x - this.x) * scale) / this.scale
    this.y = at.y - ((at.y - this.y) * scale) / this.scale
    this.scale = scale
    this.panBy(0, 0)
  }

  panBy(dx: number, dy: number): void {
    this.isFitted = false
    const { width, height } = this.size
    this.x = clamp(this.x + dx, KEPT_IN_SIGHT - this.picture.width * this.scale, width - KEPT_IN_SIGHT)
    this.y = clamp(this.y + dy, KEPT_IN_SIGHT - this.picture.height * this.scale, height - KEPT_IN_SIGHT)
  }

  /** Pans as little as it takes to bring a place of the picture into sight. */
  reveal({ left, top, right, bottom }: Bounds): void {
    const [start, end] = [this.toView({ x: left, y: top }), this.toView({ x: right, y: bottom })]
    const dx = distanceIntoSight(start.x, end.x, this.size.width)
    const dy = distanceIntoSight(start.y, end.y, this.size.height)
    if (dx !== 0 || dy !== 0) this.panBy(dx, dy)
  }

  get #fittingScale(): number {
    const { width, height } = this.picture
    if (width === 0 || this.size.width === 0) return 1
    return Math.min(this.size.width / width, this.size.height / height)
  }
}

function distanceIntoSight(start: number, end: number, length: number): number {
  const margin = Math.min(24, length / 4)
  if (end - start > length - 2 * margin)
    return end < margin || start > length - margin ? length / 2 - (start + end) / 2 : 0
  if (start < margin) return margin - start
  return Math.min(length - margin - end, 0)
}
