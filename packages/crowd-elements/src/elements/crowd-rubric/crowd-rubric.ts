import { html, nothing } from 'lit'
import { type Answer, json, Keys, type Shortcut } from '../../core/index.ts'
import { emptyState, emptyStateStyles } from '../shared/empty-state.ts'
import { judgmentStyles } from '../shared/judgment.styles.ts'
import { JudgmentField } from '../shared/judgment-field.ts'
import { type Criterion, readCriteria, scoreOf, type Verdict } from './criteria.ts'
import { styles } from './crowd-rubric.styles.ts'

interface Judgments {
  readonly verdicts: Readonly<Record<string, Verdict>>
  readonly notes: Readonly<Record<string, string>>
}

/** Something is judged by criteria: each is met, not met or not applicable. */
export class CrowdRubric extends JudgmentField<Judgments> {
  static override styles = [JudgmentField.styles, judgmentStyles, emptyStateStyles, styles]
  static override properties = {
    ...JudgmentField.properties,
    question: { type: String },
    criteria: json('criteria'),
    showScore: { type: Boolean, attribute: 'show-score' },
    open: { state: true },
  }

  declare question: string | null
  declare criteria: unknown
  declare showScore: boolean
  /** The criteria whose notes are open. */
  declare private open: ReadonlySet<string>

  constructor() {
    super()
    this.question = null
    this.showScore = false
    this.open = new Set()
    new Keys(this, (): Shortcut[] => [
      { key: '1', does: 'Met', run: () => this.#judgeHere('met') },
      { key: '2', does: 'Not met', run: () => this.#judgeHere('not-met') },
      { key: '3', does: 'Not applicable', run: () => this.#judgeHere('not-applicable') },
      { key: 'n', does: 'Note', run: () => this.#openNote(this.#here) },
    ])
  }

  get #criteria(): Criterion[] {
    return readCriteria(this.criteria)
  }

  protected override start(): Judgments {
    return { verdicts: {}, notes: {} }
  }

  override answer(): Answer {
    const { verdicts, notes } = this.state
    const judged = this.#criteria.filter(({ id }) => verdicts[id] !== undefined)
    if (!this.name || judged.length === 0) return {}
    const criteria = judged.map(({ id }) => {
      const note = notes[id]?.trim()
      return [id, { verdict: verdicts[id], ...(note ? { note } : {}) }]
    })
    return { [this.name]: { criteria: Object.fromEntries(criteria), score: scoreOf(this.#criteria, verdicts) } }
  }

  get #openCriteria(): Criterion[] {
    return this.#criteria.filter(({ id }) => this.state.verdicts[id] === undefined)
  }

  protected override missing(): string | undefined {
    const open = this.#openCriteria.length
    if (open === 0) return undefined
    return open === 1 ? 'One criterion is not judged yet.' : `${open} criteria are not judged yet.`
  }

  protected override placeOfProblem() {
    const first = this.#openCriteria[0]
    return first && this.#row(first)?.querySelector<HTMLElement>('input')
  }

  #row({ id }: Criterion): HTMLElement | undefined {
    const rows = this.renderRoot.querySelectorAll<HTMLElement>('fieldset')
    return rows[this.#criteria.findIndex((criterion) => criterion.id === id)]
  }

  /** The criterion that has the focus, or the first that is open. */
  get #here(): Criterion | undefined {
    const focused = this.#criteria.find((criterion) => this.#row(criterion)?.contains(this.shadowRoot!.activeElement))
    return focused ?? this.#openCriteria[0]
  }

  /** Judges and goes on to the next criterion. */
  #judgeHere(verdict: Verdict): void {
    const here = this.#here
    if (!here) return
    this.#judge(here, verdict)
    const criteria = this.#criteria
    const next = criteria[criteria.findIndex(({ id }) => id === here.id) + 1] ?? here
    this.#row(next)?.querySelector<HTMLElement>('input')?.focus()
  }

  #judge({ id }: Criterion, verdict: Verdict): void {
    this.change({ verdicts: { ...this.state.verdicts, [id]: verdict } })
  }

  async #openNote(criterion: Criterion | undefined): Promise<void> {
    if (!criterion) return
    this.open = new Set(this.open).add(criterion.id)
    await this.updateComplete
    this.#row(criterion)?.querySelector('textarea')?.focus()
  }

  protected override render() {
    const criteria = this.#criteria
    if (criteria.length === 0) return emptyState(this, 'There is nothing to judge by: “criteria” is missing.')
    const score = scoreOf(criteria, this.state.verdicts)
    return html`${this.question === null ? nothing : html`<p class="question">${this.question}</p>`}
      <div class="rows">${criteria.map((criterion, index) => this.#criterionRow(criterion, index))}</div>
      ${
        this.showScore
          ? html`<p class="score" role="status">Score <b>${score === null ? '–' : `${Math.round(score * 100)} %`}</b>
              <span class="quiet">${criteria.length - this.#openCriteria.length} of ${criteria.length} judged</span></p>`
          : nothing
      }
      ${this.renderComplaint()}`
  }

  #criterionRow(criterion: Criterion, index: number) {
    const { id, text, weight } = criterion
    const isFault = weight < 0
    const note = this.state.notes[id]
    const choices: [Verdict, string][] = [
      ['met', isFault ? 'Present' : 'Met'],
      ['not-met', isFault ? 'Absent' : 'Not met'],
      ['not-applicable', 'N/A'],
    ]
    return html`<fieldset class=${isFault ? 'is-fault' : ''}>
      <legend>${isFault ? html`<span class="quiet">Fault: </span>` : nothing}<span dir="auto">${text}</span>${
        this.showScore ? html` <span class="quiet weight">${weight > 0 ? '+' : '−'}${Math.abs(weight)}</span>` : nothing
      }</legend>
      <div class="options">
        ${choices.map(
          ([verdict, name], place) => html`<label class="option">
            <input
              type="radio"
              name=${`criterion-${index}`}
              aria-label=${verdict === 'not-applicable' ? 'Not applicable' : nothing}
              aria-keyshortcuts=${place + 1}
              .checked=${this.state.verdicts[id] === verdict}
              @change=${() => this.#judge(criterion, verdict)}
            /><span>${name}</span>
          </label>`,
        )}
        ${
          this.open.has(id) || note
            ? nothing
            : html`<button type="button" class="plain" aria-label=${`Add a note to: ${text}`} @click=${() => this.#openNote(criterion)}>Note</button>`
        }
      </div>
      ${
        this.open.has(id) || note
          ? html`<textarea
              rows="1"
              aria-label=${`Note to: ${text}`}
              placeholder="Why?"
              .value=${note ?? ''}
              @input=${(event: Event) => this.change({ notes: { ...this.state.notes, [id]: (event.target as HTMLTextAreaElement).value } })}
            ></textarea>`
          : nothing
      }
    </fieldset>`
  }
}
