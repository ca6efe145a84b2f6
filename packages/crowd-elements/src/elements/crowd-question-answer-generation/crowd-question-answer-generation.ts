import { html, nothing } from 'lit'
import { live, repeat } from '../../core/directives.ts'
import { type Answer, json, ToolField } from '../../core/index.ts'
import { SourceText } from '../shared/source-text.ts'
import { TextOffsets } from '../shared/text-offsets.ts'
import { styles } from './crowd-question-answer-generation.styles.ts'
import { type Limits, type Pair, passagesOf, problemOf, readPairs, wordsOf } from './pairs.ts'

/** Lets people write questions about a text, with their answers, tags, and the passages that they rest on. */
export class CrowdQuestionAnswerGeneration extends ToolField {
  static override styles = [ToolField.styles, styles]
  static override properties = {
    ...ToolField.properties,
    text: { type: String },
    minQuestions: { attribute: 'min-questions', type: Number },
    maxQuestions: { attribute: 'max-questions', type: Number },
    questionMinWords: { attribute: 'question-min-words', type: Number },
    questionMaxWords: { attribute: 'question-max-words', type: Number },
    answerMinWords: { attribute: 'answer-min-words', type: Number },
    answerMaxWords: { attribute: 'answer-max-words', type: Number },
    questionTags: json('question-tags'),
    allowCustomQuestionTags: { attribute: 'allow-custom-question-tags', type: Boolean },
    pairs: { state: true },
    notice: { state: true },
  }

  declare text: string | null
  declare minQuestions: number | null
  declare maxQuestions: number | null
  declare questionMinWords: number | null
  declare questionMaxWords: number | null
  declare answerMinWords: number | null
  declare answerMaxWords: number | null
  declare questionTags: unknown
  declare allowCustomQuestionTags: boolean
  declare private pairs: readonly Pair[]
  declare private notice: string

  readonly #source = new SourceText(this)

  constructor() {
    super()
    this.allowCustomQuestionTags = false
    this.pairs = []
    this.notice = ''
  }

  override answer(): Answer {
    const written = this.#shown.filter(({ question, answer }) => question.trim() !== '' || answer.trim() !== '')
    if (this.name === '' || written.length === 0) return {}
    const offsets = new TextOffsets(this.#source.textOf(this.text ?? '') ?? '', 'code-point')
    const questions = written.map(({ question, answer, tags, passages }) => ({
      question,
      answer,
      tags,
      references: passages.map(([start, end]) => ({
        startOffset: offsets.outward(start),
        endOffset: offsets.outward(end),
      })),
    }))
    return { [this.name]: { questions } }
  }

  override problem(): string | undefined {
    return problemOf(this.#shown, this.#limits)
  }

  override get draft(): unknown {
    return this.pairs
  }

  override set draft(kept: unknown) {
    this.pairs = readPairs(kept)
  }

  override reset(): void {
    this.pairs = []
    this.complaint = undefined
  }

  get #limits(): Limits {
    const least = (value: number | null) => Math.max(1, value || 1)
    const most = (value: number | null) => value || Number.POSITIVE_INFINITY
    return {
      questions: [least(this.minQuestions), most(this.maxQuestions)],
      question: [least(this.questionMinWords), most(this.questionMaxWords)],
      answer: [least(this.answerMinWords), most(this.answerMaxWords)],
    }
  }

  /** As many as are needed at least stand there from the start. */
  get #shown(): Pair[] {
    const missing = Math.max(0, this.#limits.questions[0] - this.pairs.length)
    return [...this.pairs, ...readPairs(Array.from({ length: missing }, () => ({})))]
  }

  #change(index: number, change: Partial<Pair>): void {
    this.pairs = this.#shown.map((pair, place) => (place === index ? { ...pair, ...change } : pair))
    this.tell('input')
    this.tell('change')
  }

  #add(): void {
    this.pairs = [...this.#shown, ...readPairs([{}])]
    this.tell('change')
    void this.updateComplete.then(() => this.#field(this.pairs.length - 1, 'question')?.focus())
  }

  #remove(index: number): void {
    this.pairs = this.#shown.filter((_pair, place) => place !== index)
    this.notice = `Question ${index + 1} is removed.`
    this.tell('change')
  }

  #field(index: number, part: 'question' | 'answer'): HTMLElement | null | undefined {
    return this.shadowRoot?.querySelector<HTMLElement>(`#${part}-${index}`)
  }

  /** Takes what is selected in the text as a passage on which the pair rests. */
  #addPassage(index: number): void {
    const passage = this.#selected()
    this.notice = passage ? '' : 'Select a passage of the text first.'
    if (passage) this.#change(index, { passages: passagesOf([...this.#shown[index]!.passages, passage]) })
  }

  #selected(): readonly [number, number] | undefined {
    const root = this.shadowRoot as (ShadowRoot & { getSelection?(): Selection | null }) | null
    const selection = root?.getSelection?.() ?? document.getSelection()
    const source = root?.querySelector('.source')
    if (!selection || selection.isCollapsed || !source || !source.contains(selection.anchorNode)) return undefined
    const range = selection.getRangeAt(0)
    const before = document.createRange()
    before.setStart(source, 0)
    before.setEnd(range.startContainer, range.startOffset)
    const start = before.toString().length
    return [start, start + range.toString().length]
  }

  protected override renderTool() {
    const [, most] = this.#limits.questions
    const shown = this.#shown
    return html`${this.text ? html`<section class="text" aria-label="Text" tabindex="0">${this.#source.render(this.text)}</section>` : nothing}
      ${repeat(
        shown,
        (_pair, index) => index,
        (pair, index) => this.#renderPair(pair, index),
      )}
      <p class="add">
        <button type="button" ?disabled=${shown.length >= most} @click=${() => this.#add()}>Add a question</button>
        <span role="status">${this.notice}</span>
      </p>`
  }

  #renderPair(pair: Pair, index: number) {
    const [least] = this.#limits.questions
    return html`<fieldset class="pair">
      <legend>Question ${index + 1}</legend>
      ${this.#renderText(pair, index, 'question')} ${this.#renderText(pair, index, 'answer')}
      ${this.#renderTags(pair, index)}
      <div class="passages">
        <button type="button" @click=${() => this.#addPassage(index)}>Add the selected passage</button>
        ${pair.passages.map((passage) => this.#renderPassage(pair, index, passage))}
        <span class="gap"></span>
        ${
          this.#shown.length > least
            ? html`<button type="button" class="remove" aria-label="Remove question ${index + 1}" @click=${() => this.#remove(index)}>Remove</button>`
            : nothing
        }
      </div>
    </fieldset>`
  }

  #renderText(pair: Pair, index: number, part: 'question' | 'answer') {
    const [least, most] = this.#limits[part]
    const words = wordsOf(pair[part])
    const range = Number.isFinite(most) ? `${least} to ${most}` : `at least ${least}`
    return html`<label for="${part}-${index}">${part === 'question' ? 'Question' : 'Answer'}</label>
      <textarea
        id="${part}-${index}"
        rows=${part === 'question' ? 2 : 3}
        aria-describedby="${part}-${index}-words"
        .value=${live(pair[part])}
        @input=${(event: InputEvent) => this.#change(index, { [part]: (event.target as HTMLTextAreaElement).value })}
      ></textarea>
      <p class="words" id="${part}-${index}-words" ?data-wrong=${words > most}>
        ${words} ${words === 1 ? 'word' : 'words'} <span>(${range})</span>
      </p>`
  }

  #renderTags(pair: Pair, index: number) {
    const given = Array.isArray(this.questionTags) ? this.questionTags.map(String) : []
    const own = pair.tags.filter((tag) => !given.includes(tag))
    if (given.length === 0 && !this.allowCustomQuestionTags) return nothing
    const toggle = (tag: string) =>
      this.#change(index, {
        tags: pair.tags.includes(tag) ? pair.tags.filter((other) => other !== tag) : [...pair.tags, tag],
      })
    return html`<div class="tags" role="group" aria-label="Tags of question ${index + 1}">
      ${[...given, ...own].map(
        (tag) =>
          html`<button type="button" class="tag" aria-pressed=${pair.tags.includes(tag)} @click=${() => toggle(tag)}>${tag}</button>`,
      )}
      ${
        this.allowCustomQuestionTags
          ? html`<input
              class="own"
              aria-label="Another tag for question ${index + 1}"
              placeholder="Another tag, Enter"
              @keydown=${(event: KeyboardEvent) => this.#addTag(event, index)}
            />`
          : nothing
      }
    </div>`
  }

  #addTag(event: KeyboardEvent, index: number): void {
    if (event.key !== 'Enter') return
    event.preventDefault()
    const field = event.currentTarget as HTMLInputElement
    const tag = field.value.trim()
    const { tags } = this.#shown[index]!
    if (tag !== '' && !tags.includes(tag)) this.#change(index, { tags: [...tags, tag] })
    field.value = ''
  }

  #renderPassage(pair: Pair, index: number, passage: readonly [number, number]) {
    const text = (this.#source.textOf(this.text ?? '') ?? '').slice(...passage)
    return html`<span class="passage">
      <q>${text.length > 60 ? `${text.slice(0, 57)}…` : text}</q>
      <button
        type="button"
        aria-label="Remove the passage ${text.slice(0, 40)}"
        @click=${() => this.#change(index, { passages: pair.passages.filter((other) => other !== passage) })}
      >×</button>
    </span>`
  }
}
