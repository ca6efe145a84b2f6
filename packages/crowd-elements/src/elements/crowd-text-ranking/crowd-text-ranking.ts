import { html, nothing } from 'lit'
import { type Answer, json, ToolField } from '../../core/index.ts'
import { emptyState, emptyStateStyles } from '../shared/empty-state.ts'
import { SourceText } from '../shared/source-text.ts'
import { styles } from './crowd-text-ranking.styles.ts'

interface Dimension {
  readonly name: string
  readonly allowTie: boolean
}

/** Ranks the responses to a text along one or several dimensions, with ties where they are allowed. */
export class CrowdTextRanking extends ToolField {
  static override styles = [ToolField.styles, emptyStateStyles, styles]
  static override properties = {
    ...ToolField.properties,
    text: { type: String },
    responses: json('responses'),
    ordinalRankingDimensions: json('ordinal-ranking-dimensions'),
    ranks: { state: true },
  }

  declare text: string | null
  declare responses: unknown
  declare ordinalRankingDimensions: unknown
  /** For each dimension a rank for each response, 1 for the best; undefined where none is given yet. */
  declare private ranks: readonly (readonly (number | undefined)[])[]

  readonly #source = new SourceText(this)

  constructor() {
    super()
    this.ranks = []
  }

  get value(): Answer {
    return this.answer()
  }

  /** Augmented AI's programs find it at the top of the answer, whatever the name. */
  override answer(): Answer {
    const dimensions = this.#dimensions
    if (!dimensions.some((_dimension, index) => this.#ranksOf(index).some((rank) => rank !== undefined))) return {}
    return {
      ordinalRankingDimensions: dimensions.map(({ name, allowTie }, index) => ({
        name,
        allowTie,
        responseRankings: this.#ranksOf(index).map((rank) => rank ?? null),
      })),
    }
  }

  override problem(): string | undefined {
    const open = this.#dimensions.find((_dimension, index) => this.#ranksOf(index).includes(undefined))
    if (!open) return undefined
    return this.#dimensions.length > 1 ? `Please rank every response: ${open.name}.` : 'Please rank every response.'
  }

  override get draft(): unknown {
    return this.ranks.map((ranks) => ranks.map((rank) => rank ?? null))
  }

  override set draft(kept: unknown) {
    const lists = Array.isArray(kept) ? kept : []
    this.ranks = lists.map((ranks) =>
      (Array.isArray(ranks) ? ranks : []).map((rank) => (typeof rank === 'number' ? rank : undefined)),
    )
  }

  override reset(): void {
    this.ranks = []
    this.complaint = undefined
  }

  get #responses(): string[] {
    return Array.isArray(this.responses) ? this.responses.map(String) : []
  }

  get #dimensions(): Dimension[] {
    const given = Array.isArray(this.ordinalRankingDimensions) ? this.ordinalRankingDimensions : []
    return given.map((dimension) => {
      const { name, allowTie } = typeof dimension === 'object' && dimension !== null ? dimension : { name: dimension }
      return { name: String(name ?? ''), allowTie: allowTie === true }
    })
  }

  #ranksOf(dimension: number): (number | undefined)[] {
    return this.#responses.map((_response, index) => this.ranks[dimension]?.[index])
  }

  /** Without ties, two responses change places when one takes the rank of the other. */
  #give(dimension: number, response: number, rank: number): void {
    const ranks = this.#ranksOf(dimension)
    const holder = ranks.indexOf(rank)
    if (!this.#dimensions[dimension]!.allowTie && holder >= 0) ranks[holder] = ranks[response]
    ranks[response] = rank
    this.ranks = this.#dimensions.map((_dimension, index) => (index === dimension ? ranks : this.#ranksOf(index)))
    this.tell('input')
    this.tell('change')
  }

  protected override renderTool() {
    if (this.#responses.length === 0)
      return emptyState(this, 'There is nothing to rank: responses needs a list of texts.')
    if (this.#dimensions.length === 0)
      return emptyState(this, 'ordinal-ranking-dimensions needs a list such as [{ name: "Clarity", allowTie: true }].')
    return html`${this.text ? html`<section class="text" aria-label="Text">${this.#source.render(this.text)}</section>` : nothing}
      <ol class="responses">
        ${this.#responses.map((response, index) => this.#renderResponse(response, index))}
      </ol>`
  }

  #renderResponse(response: string, index: number) {
    return html`<li>
      <h2 id="response-${index}">Response ${index + 1}</h2>
      <p class="response">${response}</p>
      ${this.#dimensions.map((dimension, place) => this.#renderRanks(dimension, place, index))}
    </li>`
  }

  #renderRanks({ name, allowTie }: Dimension, dimension: number, response: number) {
    const chosen = this.#ranksOf(dimension)[response]
    return html`<fieldset aria-describedby="response-${response}">
      <legend>${name}${allowTie ? html` <span>ties allowed</span>` : nothing}</legend>
      <div class="ranks">
        ${this.#responses.map((_response, place) => {
          const rank = place + 1
          const isChosen = chosen === rank
          return html`<label ?data-chosen=${isChosen}>
            <input
              type="radio"
              name="rank-${dimension}-${response}"
              aria-label="Rank ${rank}${rank === 1 ? ', best' : ''}"
              .checked=${isChosen}
              @change=${() => this.#give(dimension, response, rank)}
            />${rank}
          </label>`
        })}
      </div>
    </fieldset>`
  }
}
