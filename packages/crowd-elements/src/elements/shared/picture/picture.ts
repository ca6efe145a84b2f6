import type { Size } from './geometry.ts'
import type { Viewport } from './viewport.ts'

/** One size in which the picture is kept: `scale` is its width by the picture's. */
interface Level {
  readonly source: CanvasImageSource
  readonly scale: number
}

/** The smallest size worth keeping: what is drawn from it costs next to nothing. */
const SMALLEST_LEVEL = 1024

/**
 * A picture of any size, kept also in halves, quarters and so on, so that drawing it small does not touch all its pixels.
 */
export class Picture implements Size {
  readonly width: number
  readonly height: number
  /** Its server lets pages read the pixels (CORS). */
  readonly isReadable: boolean
  #levels: Level[]

  private constructor(image: HTMLImageElement, levels: Level[], isReadable: boolean) {
    this.width = image.naturalWidth
    this.height = image.naturalHeight
    this.#levels = levels
    this.isReadable = isReadable
  }

  /** @throws when there is no picture at this address or it cannot be decoded. */
  static async load(address: string): Promise<Picture> {
    const { image, isReadable } = await loadImage(address)
    if (image.naturalWidth === 0) throw new Error('The picture has no size.')
    return new Picture(image, await levelsOf(image), isReadable)
  }

  /** Draws the part that is in sight; the context takes device pixels, `ratio` a CSS pixel. */
  paint(context: CanvasRenderingContext2D, viewport: Viewport, ratio: number): void {
    const scale = viewport.scale * ratio
    const level = this.#levels.findLast((candidate) => candidate.scale >= Math.min(scale, 1)) ?? this.#levels[0]!
    const { left, top, right, bottom } = viewport.visible
    const [x, y] = [Math.max(Math.floor(left), 0), Math.max(Math.floor(top), 0)]
    const [width, height] = [Math.min(Math.ceil(right), this.width) - x, Math.min(Math.ceil(bottom), this.height) - y]
    if (width <= 0 || height <= 0) return
    context.imageSmoothingEnabled = scale < 3
    context.drawImage(
      level.source,
      x * level.scale,
      y * level.scale,
      width * level.scale,
      height * level.scale,
      (x * viewport.scale + viewport.x) * ratio,
      (y * viewport.scale + viewport.y) * ratio,
      width * scale,
      height * scale,
    )
  }

  /** The pixels of a part of the picture, drawn in the given size. */
  pixels(x: number, y: number, width: number, height: number, size: Size): ImageData {
    const canvas = new OffscreenCanvas(size.width, size.height)
    const context = canvas.getContext('2d')!
    const scale = size.width / width
    const level = this.#levels.findLast((candidate) => candidate.scale >= Math.min(scale, 1)) ?? this.#levels[0]!
    const source = [x, y, width, height].map((value) => value * level.scale) as [number, number, number, number]
    context.drawImage(level.source, ...source, 0, 0, size.width, size.height)
    return context.getImageData(0, 0, size.width, size.height)
  }

  /** Gives the memory back. */
  close(): void {
    for (const { source } of this.#levels) if (source instanceof ImageBitmap) source.close()
    this.#levels = []
  }
}

/** Loads an image so that its pixels may be read, or, where the server does not allow that, so that it can be shown. */
export async function loadImage(address: string): Promise<{ image: HTMLImageElement; isReadable: boolean }> {
  try {
    return { image: await decode(address, 'anonymous'), isReadable: true }
  } catch {
    return { image: await decode(address, null), isReadable: false }
  }
}

async function decode(address: string, crossOrigin: string | null): Promise<HTMLImageElement> {
  const image = new Image()
  image.crossOrigin = crossOrigin
  image.src = address
  await image.decode()
  return image
}

async function levelsOf(image: HTMLImageElement): Promise<Level[]> {
  const whole = await createImageBitmap(image).catch(() => image)
  const levels: Level[] = [{ source: whole, scale: 1 }]
  for (let scale = 0.5; Math.max(image.naturalWidth, image.naturalHeight) * scale >= SMALLEST_LEVEL; scale /= 2) {
    const width = Math.round(image.naturalWidth * scale)
    const height = Math.round(image.naturalHeight * scale)
    levels.push({ source: await halved(levels.at(-1)!.source, width, height), scale })
  }
  return levels
}

async function halved(source: CanvasImageSource, width: number, height: number): Promise<ImageBitmap> {
  const canvas = new OffscreenCanvas(width, height)
  canvas.getContext('2d')!.drawImage(source, 0, 0, width, height)
  return canvas.transferToImageBitmap()
}
