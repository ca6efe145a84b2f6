import type { Viewport } from '../picture/viewport.ts'
import type { Mask } from './mask.ts'

const buffers = new WeakMap<CanvasRenderingContext2D, CanvasRenderingContext2D>()

/**
 * Draws the part of a mask that is in sight: for each pixel of the screen the colour of the mask's pixel under it.
 *
 * @param colors the colour of each index as four bytes, red in the lowest.
 */
export function paintMask(
  context: CanvasRenderingContext2D,
  viewport: Viewport,
  ratio: number,
  mask: Mask,
  colors: Uint32Array,
): void {
  const scale = viewport.scale * ratio
  const [x, y] = [viewport.x * ratio, viewport.y * ratio]
  const left = Math.max(Math.floor(x), 0)
  const top = Math.max(Math.floor(y), 0)
  const width = Math.min(Math.ceil(x + mask.width * scale), context.canvas.width) - left
  const height = Math.min(Math.ceil(y + mask.height * scale), context.canvas.height) - top
  if (width <= 0 || height <= 0) return
  const buffer = bufferOf(context)
  const image = buffer.createImageData(width, height)
  fillPixels(new Uint32Array(image.data.buffer), width, height, {
    mask,
    colors,
    columns: Int32Array.from({ length: width }, (_, column) => sourceOf(left + column, x, scale, mask.width)),
    rowOf: (row) => sourceOf(top + row, y, scale, mask.height),
  })
  buffer.putImageData(image, 0, 0)
  context.drawImage(buffer.canvas, 0, 0, width, height, left, top, width, height)
}

interface Source {
  readonly mask: Mask
  readonly colors: Uint32Array
  readonly columns: Int32Array
  rowOf(row: number): number
}

function fillPixels(
  pixels: Uint32Array,
  width: number,
  height: number,
  { mask, colors, columns, rowOf }: Source,
): void {
  const { plane } = mask
  let before = -1
  for (let row = 0; row < height; row++) {
    const source = rowOf(row)
    const start = row * width
    // Where the mask is enlarged, many rows are the same.
    if (source === before) pixels.copyWithin(start, start - width, start)
    else {
      const base = source * mask.width
      for (let column = 0; column < width; column++) pixels[start + column] = colors[plane[base + columns[column]!]!]!
    }
    before = source
  }
}

function sourceOf(place: number, origin: number, scale: number, end: number): number {
  return Math.min(Math.max(Math.floor((place + 0.5 - origin) / scale), 0), end - 1)
}

/** A canvas to put pixels on, since pixels that are put on the context itself would replace what is there. */
function bufferOf(context: CanvasRenderingContext2D): CanvasRenderingContext2D {
  let buffer = buffers.get(context)
  if (!buffer) {
    buffer = document.createElement('canvas').getContext('2d')!
    buffers.set(context, buffer)
  }
  const { width, height } = context.canvas
  if (buffer.canvas.width !== width) buffer.canvas.width = width
  if (buffer.canvas.height !== height) buffer.canvas.height = height
  return buffer
}
