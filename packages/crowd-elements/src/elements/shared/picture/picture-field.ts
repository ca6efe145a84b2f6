import { html, type PropertyValues } from 'lit'
import { type Answer, json, ToolField } from '../../../core/index.ts'
import { Picture } from './picture.ts'
import { pictureStyles } from './picture-field.styles.ts'
import { labelNames } from './read-attributes.ts'
import { Stage, type StageTool } from './stage.ts'
import type { Viewport } from './viewport.ts'

/** A field whose answer is about a picture: the picture on its stage, the labels, and what every such answer has. */
export abstract class PictureField extends ToolField {
  static override styles = [ToolField.styles, pictureStyles]
  static override properties = {
    ...ToolField.properties,
    src: { type: String },
    labels: json('labels'),
    labelColors: json('label-colors'),
    initialValue: json('initial-value'),
    loading: { state: true },
    isNothing: { state: true },
    message: { state: true },
    announcement: { state: true },
  }

  declare src: string | null
  declare labels: unknown
  declare labelColors: unknown
  declare initialValue: unknown
  declare protected loading: 'no picture' | 'loading' | 'failed' | 'shown'
  /** The Worker says that there is nothing to label. */
  declare protected isNothing: boolean
  /** Why something was refused. */
  declare protected message: string
  declare protected announcement: string
  protected readonly stage: Stage

  constructor() {
    super()
    this.src = null
    this.loading = 'no picture'
    this.isNothing = false
    this.message = ''
    this.announcement = ''
    this.stage = new Stage(this.stageTool())
  }

  /** What the pointer and the painter of the stage do. Called once, before the subclass's own fields are set. */
  protected abstract stageTool(): StageTool
  /** The size of the picture is known. */
  protected abstract pictureShown(): void | Promise<void>
  protected abstract takeInitialValue(): void
  /** Nothing that the Worker did is left. */
  protected abstract startAgain(): void | Promise<void>
  /** What lies over the picture, as the stage's name says it: "3 boxes". */
  protected abstract readonly summary: string
  protected abstract readonly isEmpty: boolean
  /** The field's part of the answer. */
  abstract get value(): Answer

  override connectedCallback(): void {
    super.connectedCallback()
    this.stage.connect()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.stage.disconnect()
  }

  /** Which part of the picture is shown, and how large. */
  get viewport(): Viewport {
    return this.stage.viewport
  }

  protected get labelNames(): string[] {
    return labelNames(this.labels)
  }

  override answer(): Answer {
    return this.name === '' ? {} : { [this.name]: this.value }
  }

  /** The part of the answer that all pictures share. */
  protected get commonAnswer(): Answer {
    const { picture } = this.stage
    return picture ? { inputImageProperties: { height: picture.height, width: picture.width } } : {}
  }

  protected get emptyProblem(): string | undefined {
    if (this.loading === 'failed') return 'The picture could not be loaded. Load the page again, or return the task.'
    if (this.loading === 'loading') return 'The picture is still loading.'
    return undefined
  }

  override showProblem(): void {
    super.showProblem()
    this.stage.element.focus()
  }

  /** Something was changed for good. */
  protected changed(): void {
    if (!this.isEmpty) this.isNothing = false
    this.stage.invalidate()
    this.requestUpdate()
    this.tell('input')
    this.tell('change')
  }

  /** Tells people who do not see the picture. */
  protected announce(text: string): void {
    // A live region speaks when its text changes.
    this.announcement = this.announcement === text ? `${text}\u00a0` : text
  }

  protected override willUpdate(changes: PropertyValues): void {
    if (changes.has('src')) void this.#load()
    // Another picture is other work.
    if (changes.get('src')) this.startAgain()
    else if (changes.has('initialValue')) this.takeInitialValue()
    this.stage.invalidate()
  }

  protected override firstUpdated(): void {
    // Scripts of the page set what attributes leave out, when all elements are ready.
    setTimeout(() => {
      if (!this.src) console.error(`${this.localName}: the attribute src is missing.`)
      if (this.labelNames.length === 0) console.error(`${this.localName}: the attribute labels is missing or empty.`)
    }, 500)
  }

  protected override updated(): void {
    const { picture, element } = this.stage
    const size = picture && this.loading === 'shown' ? `, ${picture.width} by ${picture.height} pixels` : ''
    element.setAttribute('aria-label', `${this.header ?? 'Picture'}${size}. ${this.summary}.`)
    element.setAttribute('aria-describedby', 'hint')
  }

  async #load(): Promise<void> {
    const { src } = this
    this.stage.show(undefined)
    this.loading = src ? 'loading' : 'no picture'
    if (!src) return
    try {
      const picture = await Picture.load(src)
      if (src !== this.src) return picture.close()
      this.stage.show(picture)
      await this.pictureShown()
      this.loading = 'shown'
    } catch (error) {
      if (src !== this.src) return
      this.loading = 'failed'
      console.error(`${this.localName}: the picture ${src} could not be loaded.`, error)
    }
  }

  protected override renderFoot() {
    return html`<label class="check">
      <input
        type="checkbox"
        .checked=${this.isNothing}
        ?disabled=${!this.isEmpty}
        @change=${(event: Event) => this.#setNothing((event.target as HTMLInputElement).checked)}
      />
      Nothing to label
    </label>`
  }

  #setNothing(isNothing: boolean): void {
    this.isNothing = isNothing
    this.changed()
  }
}
