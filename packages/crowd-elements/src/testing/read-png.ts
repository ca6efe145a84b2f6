import { inflateSync } from 'node:zlib'

/** A picture of a palette, as its file says it: the index of each pixel, row by row, and the colours. */
export interface IndexedPicture {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
  /** `#rrggbb` */
  readonly palette: readonly string[]
  /** How opaque the first colours are, from 0 to 255; the others are opaque. */
  readonly alphas: readonly number[]
}

/** Reads a PNG of eight bits a pixel with a palette and the filters "none" and "up"; anything else is an error. */
export function readIndexedPng(base64: string): IndexedPicture {
  const file = Buffer.from(base64, 'base64')
  const chunks = new Map<string, Buffer>()
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at))
    chunks.set(file.toString('latin1', at + 4, at + 8), file.subarray(at + 8, at + 8 + file.readUInt32BE(at)))
  const header = chunks.get('IHDR')!
  if (header[8] !== 8 || header[9] !== 3) throw new Error('Not a PNG with eight bits a pixel and a palette.')
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  const rows = inflateSync(chunks.get('IDAT')!)
  const pixels = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    const start = y * (width + 1)
    if (rows[start] !== 0 && rows[start] !== 2) throw new Error(`Filter ${rows[start]} is not read here.`)
    for (let x = 0; x < width; x++) {
      const above = rows[start] === 2 && y > 0 ? pixels[(y - 1) * width + x]! : 0
      pixels[y * width + x] = rows[start + 1 + x]! + above
    }
  }
  const palette = [...chunks.get('PLTE')!.toString('hex').matchAll(/.{6}/g)].map(([color]) => `#${color}`)
  return { width, height, pixels, palette, alphas: [...(chunks.get('tRNS') ?? [])] }
}
