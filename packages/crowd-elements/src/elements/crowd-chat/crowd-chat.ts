import { html, nothing } from 'lit'
import { type Answer, json } from '../../core/index.ts'
import { emptyState, emptyStateStyles } from '../shared/empty-state.ts'
import { judgmentStyles } from '../shared/judgment.styles.ts'
import { JudgmentField } from '../shared/judgment-field.ts'
import { plainText } from '../shared/plain-text.ts'
import { styles } from './crowd-chat.styles.ts'
import { type Message, type Respond, readMessages, receive } from './messages.ts'

interface Conversation {
  readonly messages: readonly Message[]
  /** What the Worker is writing. */
  readonly text: string
}

/**
 * A conversation with a model: one that is over, to be rated, or a live one, for which the page sets `respond`. What it says
 * stays the Worker's, whatever becomes of the connection.
 */
export class CrowdChat extends JudgmentField<Conversation> {
  static override styles = [JudgmentField.styles, judgmentStyles, emptyStateStyles, styles]
  static override properties = {
    ...JudgmentField.properties,
    messages: json('messages'),
    system: { type: String },
    live: { type: Boolean },
    minTurns: { type: Number, attribute: 'min-turns' },
    maxTurns: { type: Number, attribute: 'max-turns' },
    rating: { type: String },
    flags: json('flags'),
    placeholder: { type: String },
    respond: { attribute: false },
    arriving: { state: true },
    isWaiting: { state: true },
    hasFailed: { state: true },
  }

  declare messages: unknown
  declare system: string | null
  declare live: boolean
  declare minTurns: number | null
  declare maxTurns: number | null
  declare rating: string | null
  declare flags: unknown
  declare placeholder: string
  declare respond: Respond | undefined
  /** What there is of the answer that is on its way. */
  declare private arriving: string
  declare private isWaiting: boolean
  declare private hasFailed: boolean

  #abort: AbortController | undefined

  constructor() {
    super()
    this.system = null
    this.live = false
    this.minTurns = null
    this.maxTurns = null
    this.rating = null
    this.placeholder = 'Write a message'
    this.arriving = ''
    this.isWaiting = false
    this.hasFailed = false
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#abort?.abort()
  }

  override reset(): void {
    this.#abort?.abort()
    super.reset()
  }

  protected override start(): Conversation {
    return { messages: readMessages(this.messages), text: '' }
  }

  get #isLive(): boolean {
    return this.live || this.respond !== undefined
  }

  get #points(): number[] {
    if (this.rating === 'thumbs') return [1, -1]
    const count = Math.min(Math.trunc(Number(this.rating)) || 0, 10)
    return Array.from({ length: count }, (_, index) => index + 1)
  }

  get #flags(): string[] {
    return Array.isArray(this.flags) ? this.flags.map(String) : []
  }

  /** How many messages the Worker has written. */
  get #turns(): number {
    return countUser(this.state.messages) - countUser(readMessages(this.messages))
  }

  get #mayWrite(): boolean {
    return this.#isLive && (this.maxTurns === null || this.#turns < this.maxTurns)
  }

  get #isUnanswered(): boolean {
    return this.#isLive && this.state.messages.at(-1)?.role === 'user'
  }

  override answer(): Answer {
    const isAsked = this.#isLive || this.#points.length > 0 || this.#flags.length > 0
    if (!this.name || !isAsked) return {}
    const messages = this.state.messages.filter(({ role }) => role !== 'system')
    return { [this.name]: { messages, ...(this.#isLive ? { turns: this.#turns } : {}) } }
  }

  protected override missing(): string | undefined {
    if (this.isWaiting) return 'Wait until the answer is complete.'
    if (this.#isUnanswered) return 'Your last message has no answer yet.'
    const left = (this.minTurns ?? 0) - this.#turns
    if (this.#isLive && left > 0) return left === 1 ? 'Write one more message.' : `Write ${left} more messages.`
    const isUnrated = ({ role, rating }: Message) => role === 'assistant' && rating === undefined
    return this.#points.length > 0 && this.state.messages.some(isUnrated) ? 'Rate every answer.' : undefined
  }

  protected override placeOfProblem() {
    return this.renderRoot.querySelector<HTMLElement>('.is-unrated input') ?? this.renderRoot.querySelector('textarea')
  }

  #send(): void {
    const content = this.state.text.trim()
    if (content === '' || this.isWaiting || this.#isUnanswered || !this.#mayWrite) return
    this.change({ messages: [...this.state.messages, { role: 'user', content }], text: '' })
    void this.#fetchAnswer()
  }

  async #fetchAnswer(): Promise<void> {
    if (!this.respond) return
    const abort = new AbortController()
    this.#abort = abort
    this.isWaiting = true
    this.hasFailed = false
    this.arriving = ''
    const system = this.system === null ? [] : [{ role: 'system', content: this.system }]
    try {
      const content = await receive(this.respond, [...system, ...this.state.messages], abort.signal, (text) => {
        if (!abort.signal.aborted) this.arriving = text
      })
      this.#keepAnswer(abort, content)
    } catch (error) {
      // Stopping makes the hook fail too; what had come by then is kept.
      if (abort.signal.aborted) this.#keepAnswer(abort, this.arriving)
      else {
        console.warn('crowd-chat: the answer could not be fetched.', error)
        this.hasFailed = true
      }
    }
    if (this.#abort === abort) this.isWaiting = false
    this.tell('change')
  }

  #keepAnswer(abort: AbortController, content: string): void {
    // A chat that was reset or taken off the page has no place for it.
    if (this.#abort !== abort || !this.isConnected || !this.changed) return
    this.isWaiting = false
    if (content !== '') this.change({ messages: [...this.state.messages, { role: 'assistant', content }] })
    else this.hasFailed = true
  }

  #edit(at: number, part: Partial<Message>): void {
    this.change({
      messages: this.state.messages.map((message, index) => (index === at ? { ...message, ...part } : message)),
    })
  }

  #flag(at: number, flag: string, isSet: boolean): void {
    const { flags: _, ...message } = this.state.messages[at]!
    const others = (this.state.messages[at]!.flags ?? []).filter((other) => other !== flag)
    const flags = isSet ? [...others, flag] : others
    this.change({ messages: this.state.messages.with(at, flags.length > 0 ? { ...message, flags } : message) })
  }

  protected override updated(): void {
    const log = this.renderRoot.querySelector('.log')
    if (this.isWaiting && log) log.scrollTop = log.scrollHeight
  }

  protected override render() {
    const { messages } = this.state
    if (!this.#isLive && messages.length === 0)
      return emptyState(this, 'There is no conversation here: “messages” is missing.')
    if (this.live && !this.respond) return emptyState(this, 'Nobody answers here: the page has not set “respond”.')
    return html`<div class=${this.#isLive ? 'log is-live' : 'log'} role="log" aria-label="Conversation" tabindex=${this.#isLive ? '0' : nothing}>
        ${messages.map((message, at) => (message.role === 'system' ? nothing : this.#message(message, at)))}
        ${this.isWaiting ? this.#bubble('assistant', this.arriving === '' ? html`<span class="quiet">…</span>` : plainText(this.arriving)) : nothing}
      </div>
      ${!this.isWaiting && this.#isUnanswered ? this.#retry() : nothing}
      ${this.#isLive ? this.#composer() : nothing}
      ${this.renderComplaint()}`
  }

  #bubble(role: string, content: unknown, below: unknown = nothing) {
    const name = role === 'user' ? (this.#isLive ? 'You' : 'User') : role === 'assistant' ? 'Assistant' : role
    return html`<article class=${role === 'user' ? 'message from-user' : 'message'}>
      <p class="quiet who">${name}</p>
      <div class="content">${content}</div>
      ${below}
    </article>`
  }

  #message({ role, content, rating, flags }: Message, at: number) {
    const isRated = role === 'assistant'
    const number = this.state.messages.slice(0, at + 1).filter((message) => message.role === 'assistant').length
    const points = isRated ? this.#points : []
    const flagNames = isRated ? this.#flags : []
    return this.#bubble(
      role,
      plainText(content),
      points.length + flagNames.length === 0
        ? nothing
        : html`<div class=${rating === undefined ? 'options is-unrated' : 'options'}>
            ${
              points.length === 0
                ? nothing
                : html`<div class="options" role="radiogroup" aria-label=${`Rating of answer ${number}`}>
                    ${points.map(
                      (point) => html`<label class="option"><input
                        type="radio"
                        name=${`rating-${at}`}
                        .checked=${rating === point}
                        @change=${() => this.#edit(at, { rating: point })}
                      /><span>${this.rating === 'thumbs' ? (point === 1 ? 'Good' : 'Bad') : point}</span></label>`,
                    )}
                  </div>`
            }
            ${flagNames.map(
              (flag) => html`<label class="option flag"><input
                type="checkbox"
                .checked=${flags?.includes(flag) ?? false}
                @change=${(event: Event) => this.#flag(at, flag, (event.target as HTMLInputElement).checked)}
              /><span>${flag}</span></label>`,
            )}
          </div>`,
    )
  }

  #retry() {
    return html`<p class="retry" role="status">
      ${this.hasFailed ? 'The answer did not come. Your message is kept.' : 'The last message has no answer yet.'}
      <button type="button" class="plain" @click=${() => this.#fetchAnswer()}>${this.hasFailed ? 'Try again' : 'Get the answer'}</button>
    </p>`
  }

  #composer() {
    const left = this.maxTurns === null ? undefined : this.maxTurns - this.#turns
    if (!this.#mayWrite && !this.isWaiting)
      return html`<p class="quiet" role="status">You have written all ${this.maxTurns} messages.</p>`
    return html`<div class="composer">
      <textarea
        rows="1"
        aria-label=${this.placeholder}
        placeholder=${this.placeholder}
        .value=${this.state.text}
        @input=${(event: Event) => this.change({ text: (event.target as HTMLTextAreaElement).value })}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
          event.preventDefault()
          this.#send()
        }}
      ></textarea>
      ${
        this.isWaiting
          ? html`<crowd-button @click=${() => this.#abort?.abort()}>Stop</crowd-button>`
          : html`<crowd-button variant="primary" ?disabled=${this.#isUnanswered} @click=${() => this.#send()}>Send</crowd-button>`
      }
    </div>
    <p class="quiet note">Enter sends, Shift Enter begins a new line.${left === undefined ? '' : ` ${left} of ${this.maxTurns} messages left.`}</p>`
  }
}

function countUser(messages: readonly Message[]): number {
  return messages.filter(({ role }) => role === 'user').length
}
