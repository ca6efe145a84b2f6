import type { Size } from '../picture/geometry.ts'
import { expandRuns, runsOf } from './runs.ts'

const TILE_BITS = 8
const TILE = 1 << TILE_BITS

/** Tiles as they were, by their number, in runs. */
export type Tiles = ReadonlyMap<number, Uint8Array>

/**
 * What a picture is painted with: for each of its pixels the index of a region, 0 for none. An edit remembers the tiles it
 * touches as they were, so that it can be taken back whatever it was and however large the picture is.
 */
export class Mask implements Size {
  readonly width: number
  readonly height: number
  /** Row by row. */
  readonly plane: Uint8Array
  /** How many pixels each index has. */
  readonly counts = new Uint32Array(256)
  readonly #columns: number
  #touched = new Map<number, Uint8Array>()
  #isChanged = false

  constructor({ width, height }: Size, plane: Uint8Array = new Uint8Array(width * height)) {
    this.width = width
    this.height = height
    this.plane = plane
    this.#columns = Math.ceil(width / TILE)
    for (let at = 0; at < plane.length; at++) this.counts[plane[at]!]!++
  }

  /** Paints the pixels of row `y` from `from` to before `end`; with `keepsOthers` only those of no other region. */
  paint(y: number, from: number, end: number, index: number, keepsOthers: boolean): void {
    const [first, last] = [Math.max(from, 0), Math.min(end, this.width)]
    if (y < 0 || y >= this.height || first >= last) return
    for (let column = first >> TILE_BITS; column <= (last - 1) >> TILE_BITS; column++)
      this.#touch((y >> TILE_BITS) * this.#columns + column)
    const { plane, counts } = this
    const stop = y * this.width + last
    for (let at = y * this.width + first; at < stop; at++) {
      const before = plane[at]!
      if (before === index || (keepsOthers && before !== 0)) continue
      plane[at] = index
      counts[before]!--
      counts[index]!++
      this.#isChanged = true
    }
  }

  /** Ends an edit and gives what it replaced; undefined when it changed nothing. */
  takeChanges(): Tiles | undefined {
    const changes = this.#isChanged
      ? new Map([...this.#touched].map(([tile, pixels]) => [tile, runsOf(pixels)]))
      : undefined
    this.#touched = new Map()
    this.#isChanged = false
    return changes
  }

  /** Puts tiles back as they were, and gives what they replace. */
  swap(tiles: Tiles): Tiles {
    const replaced = new Map<number, Uint8Array>()
    for (const [tile, runs] of tiles) {
      replaced.set(tile, runsOf(this.#read(tile)))
      this.#write(tile, expandRuns(runs))
    }
    return replaced
  }

  #touch(tile: number): void {
    if (!this.#touched.has(tile)) this.#touched.set(tile, this.#read(tile))
  }

  #read(tile: number): Uint8Array {
    const { left, top, width, height } = this.#place(tile)
    const pixels = new Uint8Array(width * height)
    for (let row = 0; row < height; row++) {
      const start = (top + row) * this.width + left
      pixels.set(this.plane.subarray(start, start + width), row * width)
    }
    return pixels
  }

  #write(tile: number, pixels: Uint8Array): void {
    const { left, top, width } = this.#place(tile)
    for (let at = 0; at < pixels.length; at++) {
      const place = (top + Math.floor(at / width)) * this.width + left + (at % width)
      this.counts[this.plane[place]!]!--
      this.counts[pixels[at]!]!++
      this.plane[place] = pixels[at]!
    }
  }

  #place(tile: number) {
    const [left, top] = [(tile % this.#columns) * TILE, Math.floor(tile / this.#columns) * TILE]
    return { left, top, width: Math.min(TILE, this.width - left), height: Math.min(TILE, this.height - top) }
  }
}
