import { html, nothing, type PropertyValues } from 'lit'
import { repeat } from '../../core/directives.ts'
import { type Answer, json, Keys, type Shortcut } from '../../core/index.ts'
import { emptyState, emptyStateStyles } from '../shared/empty-state.ts'
import { drawOrder, type Item, Items, letterOf } from '../shared/items.ts'
import { judgmentStyles } from '../shared/judgment.styles.ts'
import { JudgmentField } from '../shared/judgment-field.ts'
import { plainText } from '../shared/plain-text.ts'
import { styles } from './crowd-pairwise.styles.ts'

/** What was decided: one of the responses, none of them better than the other, or none of them good. */
type Verdict = 'response' | 'tie' | 'both-bad'

interface Comparison {
  /** Which response stands at each place, from left to right. */
  readonly order: readonly number[]
  readonly verdict?: Verdict
  /** The better response, by its index in the attribute. */
  readonly choice?: number | null
  /** −3 … 3: below nought the first response of the attribute is better. */
  readonly rating?: number | null
}

/** What can be decided, as the Worker sees it. */
interface Option {
  readonly name: string
  readonly key: string
  readonly decision: Pick<Comparison, 'verdict' | 'choice' | 'rating'>
}

/** Two or more responses side by side, of which the better one is chosen, or by how much it is better. */
export class CrowdPairwise extends JudgmentField<Comparison> {
  static override styles = [JudgmentField.styles, judgmentStyles, emptyStateStyles, styles]
  static override properties = {
    ...JudgmentField.properties,
    prompt: { type: String },
    question: { type: String },
    responses: json('responses'),
    scale: { type: String },
    allowTie: { type: Boolean, attribute: 'allow-tie' },
    allowBothBad: { type: Boolean, attribute: 'allow-both-bad' },
    keepOrder: { type: Boolean, attribute: 'keep-order' },
  }

  declare prompt: string | null
  declare question: string
  declare responses: unknown
  declare scale: string
  declare allowTie: boolean
  declare allowBothBad: boolean
  declare keepOrder: boolean

  readonly #items = new Items(this)
  #drawn: readonly number[] = []

  constructor() {
    super()
    this.prompt = null
    this.question = 'Which response is better?'
    this.scale = 'choice'
    this.allowTie = false
    this.allowBothBad = false
    this.keepOrder = false
    new Keys(this, () =>
      this.#options().map(
        ({ key, name, decision }): Shortcut => ({ key, does: name, run: () => this.change(decision) }),
      ),
    )
  }

  protected override start(): Comparison {
    const { length } = this.#responses
    if (this.keepOrder) return { order: Array.from({ length }, (_, index) => index) }
    if (this.#drawn.length !== length) this.#drawn = drawOrder(length)
    return { order: this.#drawn }
  }

  get #responses(): Item[] {
    return this.#items.from(this.responses)
  }

  get #isScale(): boolean {
    return this.scale === '7' && this.#responses.length === 2
  }

  /** Other responses are another comparison. */
  protected override willUpdate(changed: PropertyValues): void {
    if (changed.get('responses') !== undefined) this.reset()
  }

  #options(): Option[] {
    const options = this.#isScale ? scaleOptions(this.state.order) : choiceOptions(this.state.order)
    if (this.allowTie && !this.#isScale)
      options.push({ name: 'Tie', key: 't', decision: { verdict: 'tie', choice: null } })
    if (this.allowBothBad) {
      const name = this.state.order.length > 2 ? 'All are bad' : 'Both are bad'
      options.push({
        name,
        key: 'b',
        decision: { verdict: 'both-bad', choice: null, ...(this.#isScale ? { rating: null } : {}) },
      })
    }
    return options
  }

  #isChosen({ decision }: Option): boolean {
    const { verdict, choice, rating } = this.state
    return verdict === decision.verdict && choice === decision.choice && rating === decision.rating
  }

  override answer(): Answer {
    const { verdict, choice, rating, order } = this.state
    if (!this.name || verdict === undefined) return {}
    const id = typeof choice === 'number' ? this.#responses[choice]?.id : undefined
    return {
      [this.name]: {
        verdict,
        choice,
        ...(id === undefined ? {} : { choiceId: id }),
        ...(rating === undefined ? {} : { rating }),
        order: [...order],
      },
    }
  }

  protected override missing(): string | undefined {
    return this.state.verdict === undefined ? 'Choose which response is better.' : undefined
  }

  protected override placeOfProblem() {
    return this.renderRoot.querySelector<HTMLElement>('input')
  }

  protected override render() {
    const responses = this.#responses
    if (responses.length < 2) return emptyState(this, 'There is nothing to compare: “responses” needs at least two.')
    const { order, choice } = this.state
    return html`
      ${this.prompt === null ? nothing : html`<section class="prompt" aria-label="Prompt"><p class="quiet">Prompt</p>${plainText(this.prompt)}</section>`}
      <slot name="prompt"></slot>
      <div class="responses" style=${`--columns: ${order.length}`}>
        ${repeat(
          order,
          (index) => index,
          (
            index,
            place,
          ) => html`<article class=${choice === index ? 'is-chosen' : ''} aria-label=${`Response ${letterOf(place)}`}>
            <p class="quiet">Response ${letterOf(place)}</p>
            ${responses[index]?.render()}
          </article>`,
        )}
      </div>
      <fieldset class="verdict">
        <legend class="question">${this.question}</legend>
        ${this.#isScale ? this.#scaleRow() : nothing}
        <div class="options">${
          this.#isScale
            ? this.#options()
                .slice(7)
                .map((option) => this.#pill(option))
            : this.#options().map((option) => this.#pill(option))
        }</div>
        ${this.renderComplaint()}
      </fieldset>`
  }

  #pill(option: Option) {
    return html`<label class="option">${this.#radio(option)}<span>${option.name}<kbd aria-hidden="true">${option.key.toUpperCase()}</kbd></span></label>`
  }

  #radio(option: Option) {
    return html`<input
      type="radio"
      name="verdict"
      aria-keyshortcuts=${option.key}
      .checked=${this.#isChosen(option)}
      @change=${() => this.change(option.decision)}
    />`
  }

  #scaleRow() {
    const points = this.#options().slice(0, 7)
    const chosen = points.find((option) => this.#isChosen(option))
    return html`<div class="scale">
        ${points.map(
          (option) => html`<label class="option point" title=${option.name}>
            ${this.#radio(option)}<span><b class="visually-hidden">${option.name}</b><i aria-hidden="true">${option.key}</i></span>
          </label>`,
        )}
      </div>
      <p class="anchors quiet" aria-hidden="true"><span>← A is better</span><span class="now">${chosen?.name ?? ''}</span><span>B is better →</span></p>`
  }
}

function choiceOptions(order: readonly number[]): Option[] {
  return order.map((choice, place) => ({
    name: order.length > 2 ? `${letterOf(place)} is best` : `${letterOf(place)} is better`,
    key: String(place + 1),
    decision: { verdict: 'response', choice },
  }))
}

const DEGREES = ['', 'slightly ', '', 'much ']

/** Seven points from the left response to the right one; ratings count from the attribute's first to its second. */
function scaleOptions(order: readonly number[]): Option[] {
  return [-3, -2, -1, 0, 1, 2, 3].map((lean, index) => {
    const place = lean < 0 ? 0 : 1
    const choice = lean === 0 ? null : order[place]!
    const name = lean === 0 ? 'About the same' : `${letterOf(place)} is ${DEGREES[Math.abs(lean)]}better`
    // Nought has no sign.
    const rating = order[0] === 0 ? lean : 0 - lean
    return { name, key: String(index + 1), decision: { verdict: lean === 0 ? 'tie' : 'response', choice, rating } }
  })
}
