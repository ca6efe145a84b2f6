import type { Size } from '../picture/geometry.ts'

const ROWS_AT_ONCE = 256
/** Colours that differ by no more than this in any channel count as the same. */
const TOLERANCE = 24

/**
 * The indices behind the colours of a mask's picture, scaled to `size` where it has another. Transparent pixels and colours
 * that no region has give 0.
 *
 * @param colors `#rrggbb` of the indices 1, 2, …
 * @throws where the page may not read the picture's pixels.
 */
export async function readMask(image: HTMLImageElement, size: Size, colors: readonly string[]): Promise<Uint8Array> {
  const bitmap = await createImageBitmap(image, { colorSpaceConversion: 'none', premultiplyAlpha: 'none' })
  const { width, height } = size
  const plane = new Uint8Array(width * height)
  const canvas = new OffscreenCanvas(width, Math.min(ROWS_AT_ONCE, height))
  const context = canvas.getContext('2d', { willReadFrequently: true })!
  const indexOf = indexByColor(colors)
  for (let top = 0; top < height; top += ROWS_AT_ONCE) {
    const rows = Math.min(ROWS_AT_ONCE, height - top)
    context.clearRect(0, 0, width, rows)
    context.imageSmoothingEnabled = false
    context.drawImage(bitmap, 0, -top, width, height)
    const pixels = new Uint32Array(context.getImageData(0, 0, width, rows).data.buffer)
    for (let at = 0; at < pixels.length; at++) plane[top * width + at] = indexOf(pixels[at]!)
  }
  bitmap.close()
  return plane
}

function indexByColor(colors: readonly string[]): (pixel: number) => number {
  const channels = colors.map((color) => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16)))
  const known = new Map<number, number>()
  let [lastPixel, lastIndex] = [0, 0]
  return (pixel) => {
    if (pixel === lastPixel) return lastIndex
    let index = known.get(pixel)
    if (index === undefined) {
      index = nearest(pixel, channels)
      known.set(pixel, index)
    }
    lastPixel = pixel
    lastIndex = index
    return index
  }
}

function nearest(pixel: number, colors: readonly number[][]): number {
  if (pixel >>> 24 < 128) return 0
  const own = [pixel & 255, (pixel >> 8) & 255, (pixel >> 16) & 255]
  let [index, least] = [0, TOLERANCE + 1]
  for (const [at, color] of colors.entries()) {
    const away = Math.max(...color.map((channel, part) => Math.abs(channel - own[part]!)))
    if (away < least) [index, least] = [at + 1, away]
  }
  return index
}
