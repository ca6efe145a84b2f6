import { type Answer, json } from '../../core/index.ts'
import { type Label, readLabels } from '../shared/labels.ts'
import type { Extent } from '../shared/span-text/pieces.ts'
import { readSpans, SpanTool } from '../shared/span-text/span-tool.ts'

interface Entity extends Extent {
  readonly label: string
}

/** The tool inside crowd-entity-annotation, in the form that the element brings along. */
export class EntityTool extends SpanTool<Entity> {
  static override properties = { ...SpanTool.properties, labels: json('labels') }

  declare labels: unknown

  protected readonly nothingLabel = 'Nothing to label'
  protected readonly mayOverlap = false

  protected override choicesTitle(): string {
    return 'Labels'
  }

  protected override choices(): readonly Label[] {
    return readLabels(this.labels)
  }

  protected override choiceOf({ label }: Entity): Label {
    const known = this.choices().find(({ value }) => value === label)
    return known ?? { value: label, name: label, shortName: label, color: 'var(--quiet)' }
  }

  protected override tagOf(entity: Entity): string {
    return this.choiceOf(entity).shortName
  }

  protected override markOf({ start, end }: Extent, { value }: Label): Entity {
    return { start, end, label: value }
  }

  protected override readInitialMarks(): Entity[] {
    return readSpans(this.initialValue).map(({ label, startOffset, endOffset }) => ({
      start: this.offsets.inward(startOffset),
      end: this.offsets.inward(endOffset),
      label: String(label),
    }))
  }

  override answer(): Answer {
    if (!this.name) return {}
    const entities = this.marked.marks.map(({ start, end, label }) => ({
      endOffset: this.offsets.outward(end),
      label,
      startOffset: this.offsets.outward(start),
    }))
    return { [this.name]: { entities } }
  }

  override problem(): string | undefined {
    const { marks, isNothing } = this.marked
    if (marks.length > 0 || isNothing) return undefined
    return 'Label at least one part of the text, or tick “Nothing to label”.'
  }

  /** The form that is submitted: the one around the whole element when a template has wrapped it, else its own. */
  protected override closestForm() {
    const own = super.closestForm()
    const { host } = this.getRootNode() as ShadowRoot
    const outer = host.closest('crowd-form') as typeof own | null
    if (!outer) return own
    return {
      submitHost: outer.submitHost === host ? this : undefined,
      isPreview: outer.isPreview,
      submit: () => outer.submit(),
    }
  }
}
