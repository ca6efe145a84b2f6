import type { Region } from '../shared/mask/mask-editor.ts'
import { MOST_REGIONS } from '../shared/mask/mask-editor.ts'
import type { GivenMask } from '../shared/mask/mask-field.ts'
import { MaskPaintTool } from '../shared/mask/mask-paint-tool.ts'
import { readLabelMappings, sourceOf } from '../shared/mask/read-regions.ts'
import { maskColor } from '../shared/picture/palette.ts'
import { colorsOf } from '../shared/picture/read-attributes.ts'

/** Each pixel of a picture gets a label, or none. */
export class CrowdSemanticSegmentation extends MaskPaintTool {
  protected readonly listTitle = 'Painted'

  protected override willUpdate(changes: Map<PropertyKey, unknown>): void {
    super.willUpdate(changes)
    if (changes.has('labels') || changes.has('labelColors')) this.editor.regions = this.#withLabels(this.editor.regions)
  }

  protected override firstRegions(): readonly Region[] {
    return this.#withLabels([])
  }

  /** A region for each label; those that there are keep their index and colour. */
  #withLabels(regions: readonly Region[]): readonly Region[] {
    const all = [...regions]
    const wishes = colorsOf(this.labelColors)
    for (const [position, label] of this.labelNames.entries()) {
      if (all.some((region) => region.label === label) || all.length === MOST_REGIONS) continue
      const taken = new Set(all.map(({ color }) => color))
      all.push({ index: all.length + 1, label, color: maskColor(taken, wishes[position]) })
    }
    return all
  }

  protected override readMaskOf(value: unknown): GivenMask | undefined {
    const src = sourceOf(value)
    return src === undefined ? undefined : { src, regions: this.#withLabels(readLabelMappings(value)) }
  }

  protected override regionAnswer(painted: readonly Region[]) {
    return { labelMappings: Object.fromEntries(painted.map(({ label, color }) => [label, { color }])) }
  }

  /** The labels of the template, then those that only the given mask has. */
  get #ordered(): readonly Region[] {
    const names = this.labelNames
    const rankOf = ({ label }: Region) => (names.includes(label) ? names.indexOf(label) : names.length)
    return [...this.editor.regions].sort((a, b) => rankOf(a) - rankOf(b))
  }

  protected override regionToPaint(): Region | undefined {
    return this.#ordered[this.label]
  }

  protected override get selectedIndex(): number | undefined {
    return this.#ordered[this.label]?.index
  }

  protected override pick(index: number): void {
    this.chooseLabel(this.#ordered.findIndex((region) => region.index === index))
  }

  protected override chooseLabel(index: number): void {
    const region = this.#ordered[index]
    if (!region) return
    this.label = index
    this.announce(`Label ${region.label}`)
  }

  protected override nameOf({ label }: Region): string {
    return label
  }

  protected override labelEntries() {
    return this.#ordered.map((region) => ({ name: region.label, color: region.color, amount: '' }))
  }
}
