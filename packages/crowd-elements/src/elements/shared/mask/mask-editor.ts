import type { Point, Size } from '../picture/geometry.ts'
import { History } from '../picture/history.ts'
import { Mask, type Tiles } from './mask.ts'

/** What an index of the mask stands for. */
export interface Region {
  readonly index: number
  readonly label: string
  /** `#rrggbb` */
  readonly color: string
}

/** One edit that can be taken back, or brought again: the tiles and regions that it puts in place. */
interface Step {
  readonly tiles: Tiles
  readonly regions: readonly Region[]
}

export const MOST_REGIONS = 255

/** A mask with its regions, the polygon that is being drawn, and what was done to them. */
export class MaskEditor {
  mask: Mask | undefined
  regions: readonly Region[] = []
  /** Grows with every change. */
  version = 0
  #regionsBefore: readonly Region[] = []
  #past: Step[] = []
  #future: Step[] = []
  #sketch = new History<readonly Point[]>([])

  /** Begins with an empty mask of this size, or with what is painted already. */
  start(size: Size, regions: readonly Region[], plane?: Uint8Array): void {
    this.mask = new Mask(size, plane)
    this.regions = regions
    this.#past = []
    this.#future = []
    this.version++
    this.dropSketch()
  }

  get sketch(): readonly Point[] {
    return this.#sketch.present
  }

  get canUndo(): boolean {
    return this.#sketch.canUndo || this.#past.length > 0
  }

  get canRedo(): boolean {
    return this.#sketch.canRedo || (this.sketch.length === 0 && this.#future.length > 0)
  }

  get isChanged(): boolean {
    return this.#past.length > 0
  }

  addToSketch(point: Point): void {
    this.#sketch.push([...this.sketch, point])
  }

  /** Takes the polygon out of the sketch. */
  dropSketch(): readonly Point[] {
    const points = this.sketch
    this.#sketch = new History<readonly Point[]>([])
    return points
  }

  pixelsOf(region: Region): number {
    return this.mask?.counts[region.index] ?? 0
  }

  /** The regions that have pixels. */
  get painted(): readonly Region[] {
    return this.regions.filter((region) => this.pixelsOf(region) > 0)
  }

  /** An index that no region has; undefined when all are taken. */
  get freeIndex(): number | undefined {
    const taken = new Set(this.regions.map(({ index }) => index))
    for (let index = 1; index <= MOST_REGIONS; index++) if (!taken.has(index)) return index
    return undefined
  }

  /** Before an edit: what `commit` makes one step, and `revert` takes back. */
  begin(): void {
    this.#regionsBefore = this.regions
  }

  commit(): boolean {
    const tiles = this.mask?.takeChanges()
    if (!tiles && this.regions === this.#regionsBefore) return false
    this.#past.push({ tiles: tiles ?? new Map(), regions: this.#regionsBefore })
    this.#future = []
    this.version++
    return true
  }

  revert(): void {
    const tiles = this.mask?.takeChanges()
    if (tiles) this.mask!.swap(tiles)
    this.regions = this.#regionsBefore
    this.version++
  }

  /** Takes all pixels from a region. */
  clear(region: Region): void {
    const { mask } = this
    if (!mask) return
    for (let y = 0; y < mask.height; y++) {
      const row = mask.plane.subarray(y * mask.width, (y + 1) * mask.width)
      for (let at = row.indexOf(region.index); at >= 0; at = row.indexOf(region.index, at)) {
        let end = at
        while (row[end] === region.index) end++
        mask.paint(y, at, end, 0, false)
        at = end
      }
    }
  }

  undo(): 'point' | 'edit' | undefined {
    if (this.#sketch.undo()) return 'point'
    return this.#step(this.#past, this.#future)
  }

  redo(): 'point' | 'edit' | undefined {
    if (this.#sketch.redo()) return 'point'
    return this.sketch.length > 0 ? undefined : this.#step(this.#future, this.#past)
  }

  #step(from: Step[], to: Step[]): 'edit' | undefined {
    const step = from.pop()
    if (!step || !this.mask) return undefined
    to.push({ tiles: this.mask.swap(step.tiles), regions: this.regions })
    this.regions = step.regions
    this.version++
    return 'edit'
  }
}
