import { html, nothing } from 'lit'
import { type Answer, json, Keys, type Shortcut } from '../../core/index.ts'
import { emptyState, emptyStateStyles } from '../shared/empty-state.ts'
import { judgmentStyles } from '../shared/judgment.styles.ts'
import { JudgmentField } from '../shared/judgment-field.ts'
import { styles } from './crowd-likert.styles.ts'

interface Statement {
  readonly id: string
  readonly text: string
}

/** How far Workers agree with one statement or several, on a scale of points. */
export class CrowdLikert extends JudgmentField<{ readonly ratings: Readonly<Record<string, number>> }> {
  static override styles = [JudgmentField.styles, judgmentStyles, emptyStateStyles, styles]
  static override properties = {
    ...JudgmentField.properties,
    question: { type: String },
    statements: json('statements'),
    points: { type: Number },
    labels: json('labels'),
  }

  declare question: string | null
  declare statements: unknown
  declare points: number | null
  declare labels: unknown

  constructor() {
    super()
    this.question = null
    this.points = null
    new Keys(this, () =>
      this.#points.slice(0, 9).map(
        (point): Shortcut => ({
          key: String(point),
          does: this.#label(point) || `Point ${point}`,
          run: () => this.#rateHere(point),
        }),
      ),
    )
  }

  /** Without statements the question itself is the only one. */
  get #isSingle(): boolean {
    return !Array.isArray(this.statements)
  }

  get #statements(): Statement[] {
    if (!Array.isArray(this.statements)) return this.question === null ? [] : [{ id: '', text: this.question }]
    return this.statements.map((entry, index) => {
      const { id, text } = typeof entry === 'object' && entry !== null ? entry : { id: undefined, text: entry }
      return { id: String(id ?? index + 1), text: String(text ?? '') }
    })
  }

  get #labels(): string[] {
    return Array.isArray(this.labels) ? this.labels.map(String) : []
  }

  get #points(): number[] {
    const given = Number.isInteger(this.points) ? this.points! : this.#labels.length > 3 ? this.#labels.length : 5
    return Array.from({ length: Math.min(Math.max(given, 2), 11) }, (_, index) => index + 1)
  }

  /** One label a point; or two for the ends; or three for the ends and the middle. */
  #label(point: number): string {
    const labels = this.#labels
    const count = this.#points.length
    if (labels.length === count) return labels[point - 1]!
    if (point === 1) return labels[0] ?? ''
    if (point === count) return labels.at(-1) ?? ''
    return labels.length === 3 && point === (count + 1) / 2 ? labels[1]! : ''
  }

  protected override start() {
    return { ratings: {} }
  }

  override answer(): Answer {
    const { ratings } = this.state
    if (!this.name || Object.keys(ratings).length === 0) return {}
    return { [this.name]: this.#isSingle ? ratings[''] : { ...ratings } }
  }

  get #open(): Statement[] {
    return this.#statements.filter(({ id }) => this.state.ratings[id] === undefined)
  }

  protected override missing(): string | undefined {
    const open = this.#open.length
    if (open === 0) return undefined
    if (this.#isSingle) return 'Choose a point on the scale.'
    return open === 1 ? 'One statement has no answer yet.' : `${open} statements have no answer yet.`
  }

  protected override placeOfProblem() {
    return this.#inputOf(this.#open[0])
  }

  #inputOf(statement: Statement | undefined): HTMLElement | null | undefined {
    const row = this.#statements.findIndex(({ id }) => id === statement?.id)
    const inputs = this.renderRoot.querySelectorAll('.row')[row]?.querySelectorAll<HTMLInputElement>('input')
    return Array.from(inputs ?? []).find(({ checked }) => checked) ?? inputs?.[0]
  }

  /** Rates the statement that has the focus, or the first open one, and goes on to the next. */
  #rateHere(point: number): void {
    const statements = this.#statements
    const focused = Array.from(this.renderRoot.querySelectorAll('.row')).findIndex((row) =>
      row.contains(this.shadowRoot!.activeElement),
    )
    const at = focused >= 0 ? focused : statements.findIndex(({ id }) => id === this.#open[0]?.id)
    if (at < 0) return
    this.#rate(statements[at]!, point)
    this.#inputOf(statements[at + 1] ?? statements[at])?.focus()
  }

  #rate({ id }: Statement, point: number): void {
    this.change({ ratings: { ...this.state.ratings, [id]: point } })
  }

  protected override render() {
    const statements = this.#statements
    if (statements.length === 0)
      return emptyState(this, 'There is nothing to rate: “statements” and “question” are missing.')
    const points = this.#points
    return html`${this.question === null ? nothing : html`<p class="question" id="question">${this.question}</p>`}
      <div class="matrix" style=${`--points: ${points.length}`}>
        <div class="head" aria-hidden="true">
          <span></span>
          <div class="labels">${points.map((point) => html`<span class="quiet">${this.#label(point)}</span>`)}</div>
        </div>
        ${statements.map((statement, row) => this.#row(statement, row, points))}
      </div>
      ${this.renderComplaint()}`
  }

  #row(statement: Statement, row: number, points: readonly number[]) {
    return html`<div
      class=${`row${this.#isSingle ? ' is-single' : ''}`}
      role="radiogroup"
      aria-labelledby=${this.#isSingle ? 'question' : `statement-${row}`}
    >
      ${this.#isSingle ? nothing : html`<p id=${`statement-${row}`} dir="auto">${statement.text}</p>`}
      <div class="points">
        ${points.map(
          (point) => html`<label class="point" title=${this.#label(point) || nothing}>
            <input
              type="radio"
              name=${`statement-${row}`}
              aria-label=${[point, this.#label(point)].filter(Boolean).join(', ')}
              .checked=${this.state.ratings[statement.id] === point}
              @change=${() => this.#rate(statement, point)}
            /><span aria-hidden="true">${point}</span>
          </label>`,
        )}
      </div>
      <div class="ends quiet" aria-hidden="true"><span>${this.#label(1)}</span><span>${this.#label(points.length)}</span></div>
    </div>`
  }
}
