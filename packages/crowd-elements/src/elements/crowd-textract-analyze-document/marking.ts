import type { Box } from './blocks.ts'

/** A place as shares of the page's width and height. */
export interface Point {
  readonly x: number
  readonly y: number
}

const STEP = 0.01

export function pointIn(event: PointerEvent): Point {
  const box = (event.currentTarget as HTMLElement).getBoundingClientRect()
  return { x: share((event.clientX - box.left) / box.width), y: share((event.clientY - box.top) / box.height) }
}

export function boxBetween(a: Point, b: Point): Box {
  return {
    left: Math.min(a.x, b.x),
    top: Math.min(a.y, b.y),
    width: share(Math.abs(a.x - b.x)),
    height: share(Math.abs(a.y - b.y)),
  }
}

/** The box moved or, with Shift, made larger or smaller by a hundredth of the page; one in the middle where there is none. */
export function nudged(box: Box | undefined, key: string, isResize: boolean): Box {
  const { left, top, width, height } = box ?? { left: 0.4, top: 0.45, width: 0.2, height: 0.05 }
  const x = key === 'ArrowLeft' ? -STEP : key === 'ArrowRight' ? STEP : 0
  const y = key === 'ArrowUp' ? -STEP : key === 'ArrowDown' ? STEP : 0
  if (isResize)
    return {
      left,
      top,
      width: share(Math.min(1 - left, Math.max(STEP, width + x))),
      height: share(Math.min(1 - top, Math.max(STEP, height + y))),
    }
  return {
    left: share(Math.min(1 - width, left + x)),
    top: share(Math.min(1 - height, top + y)),
    width,
    height,
  }
}

/** From 0 to 1, to a ten-thousandth, which is finer than a pixel of any screen. */
function share(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 10_000) / 10_000
}
