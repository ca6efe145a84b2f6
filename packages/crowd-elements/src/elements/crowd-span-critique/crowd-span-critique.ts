import { html, type TemplateResult } from 'lit'
import { repeat } from '../../core/directives.ts'
import { type Answer, json } from '../../core/index.ts'
import { type Label, readLabels } from '../shared/labels.ts'
import { type Extent, isSame } from '../shared/span-text/pieces.ts'
import { type Marked, readSpans, SpanTool } from '../shared/span-text/span-tool.ts'
import { styles } from './crowd-span-critique.styles.ts'

interface Issue extends Extent {
  readonly category: string
  readonly severity: string | undefined
  readonly note: string
}

/** Faults are marked in a text, such as a model's answer: each with a category, a severity and a note. */
export class CrowdSpanCritique extends SpanTool<Issue> {
  static override styles = [SpanTool.styles, styles]
  static override properties = {
    ...SpanTool.properties,
    categories: json('categories'),
    severities: json('severities'),
  }

  declare categories: unknown
  declare severities: unknown

  /** The last letter of a note, so that one undo takes a whole note back. */
  #typed: { in: Marked<Issue>; issue: Extent } | undefined

  protected readonly nothingLabel = 'No issues found'
  protected readonly mayOverlap = true

  protected override choicesTitle(): string {
    return 'Select text, then its issue'
  }

  protected override choices(): readonly Label[] {
    return readLabels(this.categories)
  }

  protected override choiceOf({ category }: Issue): Label {
    const known = this.choices().find(({ value }) => value === category)
    return known ?? { value: category, name: category, shortName: category, color: 'var(--quiet)' }
  }

  protected override tagOf(_issue: Issue, index: number): string {
    return String(index + 1)
  }

  protected override markOf({ start, end }: Extent, { value }: Label, before: Issue | undefined): Issue {
    return { start, end, category: value, severity: before?.severity, note: before?.note ?? '' }
  }

  /** The new issue stays selected, so that its severity and its note come next. */
  protected override afterMark(extent: Extent): void {
    super.afterMark(extent)
    this.selected = extent
  }

  protected override readInitialMarks(): Issue[] {
    return readSpans(this.initialValue).map(({ startOffset, endOffset, category, severity, note }) => ({
      start: this.offsets.inward(startOffset),
      end: this.offsets.inward(endOffset),
      category: String(category),
      severity: severity === undefined ? undefined : String(severity),
      note: String(note ?? ''),
    }))
  }

  override answer(): Answer {
    if (!this.name) return {}
    const spans = this.marked.marks.map(({ start, end, category, severity, note }) => ({
      startOffset: this.offsets.outward(start),
      endOffset: this.offsets.outward(end),
      category,
      ...(severity === undefined ? {} : { severity }),
      ...(note.trim() === '' ? {} : { note: note.trim() }),
    }))
    if (this.initialValue === undefined) return { [this.name]: { spans } }
    return { [this.name]: { spans, initialValueModified: this.isModified } }
  }

  override problem(): string | undefined {
    const { marks, isNothing } = this.marked
    if (marks.length === 0 && !isNothing) return 'Mark at least one issue, or tick “No issues found”.'
    const open = this.#severities().length === 0 ? -1 : marks.findIndex(({ severity }) => severity === undefined)
    return open === -1 ? undefined : `Choose the severity of issue ${open + 1}.`
  }

  #severities(): readonly Label[] {
    return readLabels(this.severities)
  }

  protected override renderMarks(): TemplateResult {
    const { marks } = this.marked
    return html`<ol class="issues" aria-label="Issues">
      ${repeat(
        marks,
        ({ start, end }) => `${start}-${end}`,
        (issue, index) => this.#card(issue, index),
      )}
    </ol>`
  }

  #card(issue: Issue, index: number) {
    const { color, name } = this.choiceOf(issue)
    const isOpen = isSame(issue, this.selected)
    const severities = this.#severities()
    return html`<li class=${isOpen ? 'issue is-open' : 'issue'} style=${`--span: ${color}`}>
      <div class="head">
        <button type="button" class="show" aria-expanded=${isOpen ? 'true' : 'false'} @click=${() => this.#toggle(issue, isOpen)}>
          <span class="number">${index + 1}</span><span class="name">${name}</span>
        </button>
        <button type="button" class="remove" aria-label=${`Remove issue ${index + 1}`} @click=${() => this.removeMarks((mark) => mark === issue)}>×</button>
      </div>
      <q dir="auto">${this.textOf(issue)}</q>
      ${
        severities.length === 0
          ? ''
          : html`<div class="severities" role="radiogroup" aria-label=${`Severity of issue ${index + 1}`}>
              ${severities.map(
                ({ value, name }) => html`<label><input
                  type="radio"
                  name=${`severity-${index}`}
                  .checked=${issue.severity === value}
                  @change=${() => this.#edit(issue, { severity: value })}
                /><span>${name}</span></label>`,
              )}
            </div>`
      }
      ${
        isOpen || issue.note
          ? html`<textarea
              rows="2"
              placeholder="What is wrong?"
              aria-label=${`Note on issue ${index + 1}`}
              .value=${issue.note}
              @focus=${() => {
                this.selected = issue
              }}
              @input=${(event: Event) => this.#edit(issue, { note: (event.target as HTMLTextAreaElement).value })}
            ></textarea>`
          : ''
      }
    </li>`
  }

  #toggle({ start, end }: Issue, isOpen: boolean): void {
    this.selected = isOpen ? undefined : { start, end }
  }

  #edit(issue: Issue, part: Partial<Issue>): void {
    const before = this.marked
    const marks = before.marks.map((mark) => (mark === issue ? { ...mark, ...part } : mark))
    const isNote = 'note' in part
    this.change({ marks, isNothing: false }, isNote && this.#typed?.in === before && isSame(issue, this.#typed.issue))
    this.#typed = isNote ? { in: this.marked, issue } : undefined
  }
}
