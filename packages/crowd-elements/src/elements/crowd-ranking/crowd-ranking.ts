import { html, nothing, type PropertyValues } from 'lit'
import { repeat } from '../../core/directives.ts'
import { type Answer, json, Keys, type Shortcut } from '../../core/index.ts'
import { emptyState, emptyStateStyles } from '../shared/empty-state.ts'
import { drawOrder, type Item, Items, letterOf } from '../shared/items.ts'
import { judgmentStyles } from '../shared/judgment.styles.ts'
import { JudgmentField } from '../shared/judgment-field.ts'
import { styles } from './crowd-ranking.styles.ts'
import { moved, placed, ranksOf, type Tiers, tied, tierOf, without } from './tiers.ts'

interface Ranking {
  /** In which order the items are shown before they are ranked. */
  readonly order: readonly number[]
  readonly tiers: Tiers
}

/** Items are put in order, the best first. None has a rank before the Worker gives it one. */
export class CrowdRanking extends JudgmentField<Ranking> {
  static override styles = [JudgmentField.styles, judgmentStyles, emptyStateStyles, styles]
  static override properties = {
    ...JudgmentField.properties,
    question: { type: String },
    items: json('items'),
    allowTie: { type: Boolean, attribute: 'allow-tie' },
    keepOrder: { type: Boolean, attribute: 'keep-order' },
    dragged: { state: true },
    announced: { state: true },
  }

  declare question: string
  declare items: unknown
  declare allowTie: boolean
  declare keepOrder: boolean
  /** The item under the pointer. */
  declare private dragged: number | undefined
  declare private announced: string

  readonly #items = new Items(this)
  #drawn: readonly number[] = []

  constructor() {
    super()
    this.question = 'Put these in order, the best first.'
    this.allowTie = false
    this.keepOrder = false
    this.announced = ''
    new Keys(this, () =>
      this.state.order.slice(0, 9).map(
        (item, place): Shortcut => ({
          key: String(place + 1),
          does: `Rank ${letterOf(place)} next`,
          run: () => this.#rankNext(item),
        }),
      ),
    )
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#drop()
  }

  /** Other items are another ranking. */
  protected override willUpdate(changed: PropertyValues): void {
    if (changed.get('items') !== undefined) this.reset()
  }

  protected override start(): Ranking {
    const { length } = this.#all
    if (this.keepOrder) return { order: Array.from({ length }, (_, index) => index), tiers: [] }
    if (this.#drawn.length !== length) this.#drawn = drawOrder(length)
    return { order: this.#drawn, tiers: [] }
  }

  get #all(): Item[] {
    return this.#items.from(this.items)
  }

  get #unranked(): number[] {
    const { order, tiers } = this.state
    return order.filter((item) => tierOf(tiers, item) < 0)
  }

  override answer(): Answer {
    const { order, tiers } = this.state
    if (!this.name || tiers.length === 0) return {}
    return { [this.name]: { ranks: ranksOf(tiers, order.length), order: [...order] } }
  }

  protected override missing(): string | undefined {
    const open = this.#unranked.length
    if (open === 0) return undefined
    return open === 1 ? 'One item has no rank yet.' : `${open} items have no rank yet.`
  }

  protected override placeOfProblem() {
    return this.renderRoot.querySelector<HTMLElement>('.unranked button')
  }

  #letter(item: number): string {
    return letterOf(this.state.order.indexOf(item))
  }

  #set(tiers: Tiers, item: number): void {
    this.change({ tiers })
    const at = tierOf(tiers, item)
    const isTied = at >= 0 && tiers[at]!.length > 1
    this.announced = `${this.#letter(item)}: ${at < 0 ? 'no rank' : `rank ${at + 1} of ${tiers.length}${isTied ? ', tied' : ''}`}`
  }

  #rankNext(item: number): void {
    const { tiers } = this.state
    if (tierOf(tiers, item) < 0) this.#set(placed(tiers, item, tiers.length), item)
  }

  async #onHandleKey(event: KeyboardEvent, item: number): Promise<void> {
    const { tiers } = this.state
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : undefined
    if (step) this.#set(moved(tiers, item, step), item)
    else if (event.key === '=' && this.allowTie) this.#set(tied(tiers, item), item)
    else if (event.key === 'Delete' || event.key === 'Backspace') this.#set(without(tiers, item), item)
    else return
    event.preventDefault()
    // The row has moved in the document, and the focus does not move along.
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>(`[data-item="${item}"] .handle`)?.focus()
  }

  #grab(event: PointerEvent, item: number): void {
    if (event.button !== 0) return
    event.preventDefault()
    this.dragged = item
    document.addEventListener('pointermove', this.#drag)
    document.addEventListener('pointerup', this.#drop)
    document.addEventListener('pointercancel', this.#drop)
  }

  readonly #drag = ({ clientY }: PointerEvent) => {
    const item = this.dragged!
    const { tiers } = this.state
    const rows = Array.from(this.renderRoot.querySelectorAll<HTMLElement>('.ranked > li'))
    const above = rows
      .filter((row) => row.dataset.item !== String(item))
      .filter((row) => middleOf(row) < clientY)
      .map((row) => tierOf(without(tiers, item), Number(row.dataset.item)))
    const place = Math.max(-1, ...above) + 1
    const after = placed(tiers, item, place)
    // A tie is kept until the pointer has left its tier.
    if (JSON.stringify(after) !== JSON.stringify(tiers)) this.#set(after, item)
  }

  readonly #drop = () => {
    this.dragged = undefined
    document.removeEventListener('pointermove', this.#drag)
    document.removeEventListener('pointerup', this.#drop)
    document.removeEventListener('pointercancel', this.#drop)
  }

  protected override render() {
    const items = this.#all
    if (items.length < 2) return emptyState(this, 'There is nothing to put in order: “items” needs at least two.')
    const { tiers } = this.state
    const unranked = this.#unranked
    return html`<p class="question" id="question">${this.question}</p>
      ${
        tiers.length === 0
          ? nothing
          : html`<ol class="ranked" aria-label="Your order, the best first">
              ${repeat(
                tiers.flat(),
                (item) => item,
                (item) => this.#rankedRow(item, items[item]),
              )}
            </ol>`
      }
      ${
        unranked.length === 0
          ? nothing
          : html`<p class="quiet">${tiers.length === 0 ? 'Press the best one, then the next best, and so on.' : 'Press the next best.'}</p>
              <ul class="unranked" aria-labelledby="question">
                ${repeat(
                  unranked,
                  (item) => item,
                  (item) => this.#unrankedRow(item, items[item]),
                )}
              </ul>`
      }
      ${this.renderComplaint()}
      <div class="visually-hidden" aria-live="polite">${this.announced}</div>`
  }

  #unrankedRow(item: number, shown: Item | undefined) {
    const key = this.state.order.indexOf(item) + 1
    return html`<li class="row" data-item=${item}>
      <button
        type="button"
        class="pick"
        aria-label=${`Rank ${this.#letter(item)} next`}
        @click=${() => this.#rankNext(item)}
      ></button>
      <b class="letter">${this.#letter(item)}</b>
      <div class="text">${shown?.render()}</div>
      ${key < 10 ? html`<kbd aria-hidden="true">${key}</kbd>` : nothing}
    </li>`
  }

  #rankedRow(item: number, shown: Item | undefined) {
    const { tiers } = this.state
    const at = tierOf(tiers, item)
    const letter = this.#letter(item)
    const isTied = tiers[at]!.length > 1
    return html`<li class=${`row${this.dragged === item ? ' is-dragged' : ''}${isTied && tiers[at]![0] !== item ? ' is-tied' : ''}`} data-item=${item}>
      <button
        type="button"
        class="plain handle"
        aria-label=${`Move ${letter}, rank ${at + 1}. Arrow keys move it up and down.`}
        @pointerdown=${(event: PointerEvent) => this.#grab(event, item)}
        @click=${(event: Event) => (event.currentTarget as HTMLElement).focus()}
        @keydown=${(event: KeyboardEvent) => this.#onHandleKey(event, item)}
      >⠿</button>
      <b class="rank">${at + 1}</b>
      <b class="letter">${letter}</b>
      <div class="text">${shown?.render()}</div>
      ${
        this.allowTie && (at > 0 || isTied)
          ? html`<button type="button" class="plain" aria-pressed=${isTied ? 'true' : 'false'} aria-label=${`Tie ${letter} with the one above`} title="Tie with the one above" @click=${() => this.#set(tied(tiers, item), item)}>=</button>`
          : nothing
      }
      <button type="button" class="plain" aria-label=${`Take the rank from ${letter}`} title="Take the rank away" @click=${() => this.#set(without(tiers, item), item)}>×</button>
    </li>`
  }
}

function middleOf(element: HTMLElement): number {
  const { top, height } = element.getBoundingClientRect()
  return top + height / 2
}
