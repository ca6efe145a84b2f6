import { html, nothing, type PropertyValues } from 'lit'
import { type Answer, parseLenientJson } from '../../core/index.ts'
import { emptyState, emptyStateStyles } from '../shared/empty-state.ts'
import { judgmentStyles } from '../shared/judgment.styles.ts'
import { JudgmentField } from '../shared/judgment-field.ts'
import { Playback } from '../shared/media/playback.ts'
import { clockTime, toMilliseconds } from '../shared/media/segments.ts'
import { brokenRecording, clocks, transport, transportStyles } from '../shared/media/transport.ts'
import { styles } from './crowd-transcription.styles.ts'
import { endedPassages, joined, readTranscript, restamped, split, type Transcript } from './transcript.ts'

interface Written {
  readonly text: string
  readonly transcript: Transcript
}

/** What is said in a recording is written down; the keys of the player work while typing. */
export class CrowdTranscription extends JudgmentField<Written> {
  static override styles = [JudgmentField.styles, judgmentStyles, emptyStateStyles, transportStyles, styles]
  static override properties = {
    ...JudgmentField.properties,
    src: { type: String },
    video: { type: Boolean },
    segments: { type: Boolean },
    question: { type: String },
    placeholder: { type: String },
    initialValue: { attribute: 'initial-value' },
  }

  declare src: string | null
  /** The recording has a picture to be shown. */
  declare video: boolean
  /** Written in passages with time stamps. */
  declare segments: boolean
  declare question: string
  declare placeholder: string
  /** The text, or the passages, to start from. */
  declare initialValue: unknown

  readonly #playback = new Playback(this, () => this.#showTime())
  #given: Written = { text: '', transcript: readTranscript(undefined) }

  constructor() {
    super()
    this.src = null
    this.video = false
    this.segments = false
    this.question = 'Write down what is said.'
    this.placeholder = ''
    this.addEventListener('keydown', (event) => this.#onKey(event))
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('src')) this.#playback.duration = 0
    if (changed.has('initialValue') || changed.has('segments')) this.#given = this.#readGiven()
  }

  #readGiven(): Written {
    const given = this.initialValue ?? ''
    if (!this.segments) return { text: String(given), transcript: readTranscript(undefined) }
    return { text: '', transcript: readTranscript(typeof given === 'string' ? parsed(given) : given) }
  }

  protected override start(): Written {
    return this.#given
  }

  override answer(): Answer {
    const { text } = this.state
    if (!this.name) return {}
    if (!this.segments) return text.trim() === '' ? {} : { [this.name]: text }
    const { duration } = this.#playback
    const segments = endedPassages(this.state.transcript, duration).map((passage) => ({
      start: toMilliseconds(passage.start),
      end: toMilliseconds(passage.end),
      text: passage.text,
    }))
    if (segments.length === 0) return {}
    const isModified = JSON.stringify(this.state.transcript) !== JSON.stringify(this.#given.transcript)
    return {
      [this.name]: {
        segments,
        duration: duration > 0 ? toMilliseconds(duration) : null,
        ...(this.initialValue == null ? {} : { initialValueModified: isModified }),
      },
    }
  }

  protected override missing(): string | undefined {
    const { text, transcript } = this.state
    const written = this.segments ? transcript.map((passage) => passage.text).join('') : text
    return written.trim() === '' ? 'Nothing is written down yet.' : undefined
  }

  protected override placeOfProblem() {
    return this.renderRoot.querySelector<HTMLElement>('textarea')
  }

  #showTime(): void {
    const clock = this.renderRoot.querySelector('.clock')
    if (clock) clock.textContent = clocks(this.#playback)
    const range = this.renderRoot.querySelector<HTMLInputElement>('input[type=range]')
    if (range) range.value = String(this.#playback.time)
  }

  /** Tab must lead out of the text, so playing has Escape, and the rest goes by Alt, as letters are being typed. */
  #onKey(event: KeyboardEvent): void {
    const actions: Record<string, () => void> = {
      KeyK: () => this.#playback.toggle(),
      KeyJ: () => this.#playback.skip(-3),
      KeyL: () => this.#playback.skip(3),
      Comma: () => this.#playback.changeRate(-1),
      Period: () => this.#playback.changeRate(1),
      KeyT: () => this.#stamp(),
    }
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey
    const isEscape = event.key === 'Escape' && !event.altKey && !event.isComposing
    // By their places, since Alt makes other characters of letters on some keyboards.
    const run = isEscape ? actions.KeyK : event.altKey ? actions[event.code] : undefined
    if (!run || !isPlain) return
    event.preventDefault()
    run()
  }

  /** The text field that has the focus, or the last one, and the number of its passage. */
  #field(): [field: HTMLTextAreaElement, index: number] {
    const fields = Array.from(this.renderRoot.querySelectorAll('textarea'))
    const focused = fields.indexOf(this.shadowRoot!.activeElement as HTMLTextAreaElement)
    const index = focused < 0 ? fields.length - 1 : focused
    return [fields[index]!, index]
  }

  #stamp(): void {
    const { time } = this.#playback
    const [field, index] = this.#field()
    if (this.segments) this.change({ transcript: restamped(this.state.transcript, index, time) })
    else {
      const isApart = field.selectionStart === 0 || /\s$/.test(field.value.slice(0, field.selectionStart))
      field.setRangeText(`${isApart ? '' : ' '}[${clockTime(time)}] `, field.selectionStart, field.selectionEnd, 'end')
      this.change({ text: field.value })
    }
    field.focus()
  }

  protected override render() {
    if (!this.src) return emptyState(this, 'There is no recording here: the attribute “src” is missing.')
    const playback = this.#playback
    return html`<p class="question" id="question">${this.question}</p>
      ${this.#media(this.src)}${playback.isBroken ? brokenRecording() : nothing}
      <input
        type="range"
        min="0"
        max=${playback.duration}
        step="0.01"
        aria-label="Place in the recording"
        @input=${({ target }: Event) => playback.seek((target as HTMLInputElement).valueAsNumber)}
      />
      ${transport(
        playback,
        html`<crowd-button @click=${() => playback.skip(-3)}>Back 3 s</crowd-button>
          <crowd-button @click=${() => this.#stamp()}>Time stamp</crowd-button>`,
      )}
      ${this.segments ? this.#passages() : this.#text()}
      <p class="quiet keys"><kbd>Esc</kbd> play, pause <kbd>Alt J</kbd> <kbd>Alt L</kbd> back, on 3 s <kbd>Alt ,</kbd> <kbd>Alt .</kbd>
        slower, faster <kbd>Alt T</kbd> time stamp${this.segments ? html` <kbd>Enter</kbd> next passage` : nothing}</p>
      ${this.renderComplaint()}`
  }

  #media(src: string) {
    const playback = this.#playback
    return this.video
      ? html`<video
          src=${src}
          preload="auto"
          playsinline
          aria-label="Video"
          @click=${() => playback.toggle()}
          @loadstart=${playback}
          @loadedmetadata=${playback}
          @durationchange=${playback}
          @seeked=${playback}
          @play=${playback}
          @pause=${playback}
          @error=${playback}
        ></video>`
      : html`<audio
          src=${src}
          preload="auto"
          @loadstart=${playback}
          @loadedmetadata=${playback}
          @durationchange=${playback}
          @seeked=${playback}
          @play=${playback}
          @pause=${playback}
          @error=${playback}
        ></audio>`
  }

  #text() {
    return html`<textarea
      rows="6"
      dir="auto"
      aria-labelledby="question"
      placeholder=${this.placeholder}
      .value=${this.state.text}
      @input=${({ target }: Event) => this.change({ text: (target as HTMLTextAreaElement).value })}
    ></textarea>`
  }

  #passages() {
    return html`<ol class="passages" aria-labelledby="question">
      ${this.state.transcript.map(
        ({ start, text }, index) => html`<li>
          <button type="button" class="plain stamp" aria-label=${`Play from ${clockTime(start)}`} @click=${() => this.#playFrom(start)}>
            ${clockTime(start)}
          </button>
          <textarea
            rows="1"
            dir="auto"
            aria-label=${`Passage ${index + 1}`}
            placeholder=${index === 0 ? this.placeholder : ''}
            .value=${text}
            @input=${({ target }: Event) => this.#write(index, (target as HTMLTextAreaElement).value)}
            @keydown=${(event: KeyboardEvent) => this.#onPassageKey(event, index)}
          ></textarea>
        </li>`,
      )}
    </ol>`
  }

  #playFrom(start: number): void {
    this.#playback.seek(start)
    if (!this.#playback.isPlaying) this.#playback.toggle()
  }

  #write(index: number, text: string): void {
    const { transcript } = this.state
    this.change({ transcript: transcript.with(index, { ...transcript[index]!, text }) })
  }

  #onPassageKey(event: KeyboardEvent, index: number): void {
    const { key, target } = event
    const { selectionStart, selectionEnd } = target as HTMLTextAreaElement
    const { transcript } = this.state
    const isAtStart = selectionEnd === 0
    const isAtEnd = selectionStart === transcript[index]!.text.length
    if (key === 'Enter' && !event.shiftKey && !event.altKey && !event.isComposing) {
      this.change({ transcript: split(transcript, index, selectionStart, this.#playback.time) })
      void this.#moveTo(index + 1, 0)
    } else if (key === 'Backspace' && index > 0 && isAtStart) {
      this.change({ transcript: joined(transcript, index) })
      void this.#moveTo(index - 1, transcript[index - 1]!.text.length)
    } else if (key === 'ArrowUp' && index > 0 && isAtStart)
      void this.#moveTo(index - 1, transcript[index - 1]!.text.length)
    else if (key === 'ArrowDown' && index < transcript.length - 1 && isAtEnd) void this.#moveTo(index + 1, 0)
    else return
    event.preventDefault()
  }

  async #moveTo(index: number, caret: number): Promise<void> {
    await this.updateComplete
    const field = this.renderRoot.querySelectorAll('textarea')[index]
    field?.focus()
    field?.setSelectionRange(caret, caret)
  }
}

function parsed(text: string): unknown {
  if (text.trim() === '') return undefined
  try {
    return parseLenientJson(text)
  } catch (error) {
    console.error(`The attribute initial-value is not JSON. ${(error as Error).message}`)
    return undefined
  }
}
