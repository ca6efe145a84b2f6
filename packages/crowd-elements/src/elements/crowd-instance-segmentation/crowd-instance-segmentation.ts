import type { Shortcut } from '../../core/index.ts'
import type { Region } from '../shared/mask/mask-editor.ts'
import type { GivenMask } from '../shared/mask/mask-field.ts'
import { MaskPaintTool } from '../shared/mask/mask-paint-tool.ts'
import { readInstances, sourceOf } from '../shared/mask/read-regions.ts'
import { maskColor } from '../shared/picture/palette.ts'

/** Each object in a picture gets a colour of its own, and a label. */
export class CrowdInstanceSegmentation extends MaskPaintTool {
  protected readonly listTitle = 'Objects'
  /** The object that is painted; undefined when the next stroke begins one. */
  #current: number | undefined
  /** The object was only just begun: choosing a label then means the next one. */
  #isFresh = false

  protected override firstRegions(): readonly Region[] {
    this.#current = undefined
    return []
  }

  protected override readMaskOf(value: unknown): GivenMask | undefined {
    const src = sourceOf(value)
    return src === undefined ? undefined : { src, regions: readInstances(value) }
  }

  protected override regionAnswer(painted: readonly Region[]) {
    return { instances: painted.map(({ color, label }) => ({ color, label })) }
  }

  protected override regionToPaint(): Region | undefined {
    const { editor } = this
    const current = this.#currentRegion
    if (current) return current
    const label = this.labelNames[this.label]
    // What was begun and lost all its pixels makes room.
    const index = editor.freeIndex ?? editor.regions.find((region) => editor.pixelsOf(region) === 0)?.index
    if (index === undefined) this.message = 'There is no room for more objects than 255.'
    if (label === undefined || index === undefined) return undefined
    const region = { index, label, color: maskColor(new Set(editor.regions.map(({ color }) => color))) }
    editor.regions = [...editor.regions.filter((other) => other.index !== index), region]
    this.#current = index
    this.#isFresh = true
    return region
  }

  get #currentRegion(): Region | undefined {
    return this.editor.regions.find(({ index }) => index === this.#current)
  }

  protected override get selectedIndex(): number | undefined {
    return this.#current
  }

  protected override pick(index: number): void {
    this.#current = index
    this.#isFresh = false
    const region = this.#currentRegion
    if (region) this.announce(this.nameOf(region))
    this.requestUpdate()
  }

  protected override chooseLabel(index: number): void {
    const label = this.labelNames[index]
    if (label === undefined) return
    this.label = index
    const region = this.#currentRegion
    if (region && !this.#isFresh) {
      this.#relabel(region, label)
      return
    }
    this.#next()
  }

  #relabel(region: Region, label: string): void {
    const { editor } = this
    editor.begin()
    editor.regions = editor.regions.map((other) => (other === region ? { ...region, label } : other))
    editor.commit()
    this.announce(this.nameOf(this.#currentRegion!))
    this.changed()
  }

  /** The next stroke begins another object. */
  #next(): void {
    this.#current = undefined
    this.announce(`Next: ${this.labelNames[this.label]}`)
    this.requestUpdate()
  }

  protected override get canRemove(): boolean {
    return super.canRemove || this.#isPainted
  }

  get #isPainted(): boolean {
    const region = this.#currentRegion
    return region !== undefined && this.editor.pixelsOf(region) > 0
  }

  protected override removeSelected(): void {
    if (super.canRemove) super.removeSelected()
    else if (this.#isPainted) this.removeRegion(this.#currentRegion!)
  }

  protected override removeRegion(region: Region): void {
    super.removeRegion(region)
    if (this.#current === region.index) this.#current = undefined
  }

  protected override escape(): boolean {
    if (super.escape()) return true
    if (this.#current === undefined) return false
    this.#next()
    return true
  }

  protected override shortcuts(): readonly Shortcut[] {
    return [
      { key: 'n', does: 'Begin another object with the chosen label', run: () => this.#next() },
      ...super.shortcuts(),
    ]
  }

  protected override nameOf(region: Region): string {
    return `${this.editor.painted.indexOf(region) + 1} ${region.label}`
  }

  protected override labelEntries() {
    const painted = Map.groupBy(this.editor.painted, ({ label }) => label)
    return this.labelNames.map((name) => ({ name, color: '', amount: String(painted.get(name)?.length ?? '') }))
  }
}
