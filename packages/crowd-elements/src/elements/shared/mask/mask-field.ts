import { loadImage } from '../picture/picture.ts'
import { PictureTool } from '../picture/picture-tool.ts'
import { listOf, pointOf } from '../picture/read-attributes.ts'
import { base64, indexedPng } from './indexed-png.ts'
import { MaskEditor, type Region } from './mask-editor.ts'
import { readMask } from './read-mask.ts'

/** A mask to begin with: regions, whose indices count from 1, and the address of a picture in their colours. */
export interface GivenMask {
  readonly regions: readonly Region[]
  readonly src: string
}

/** A field whose answer is a mask: the picture's pixels by region. */
export abstract class MaskField extends PictureTool {
  static override properties = { ...PictureTool.properties, isReading: { state: true } }

  declare private isReading: boolean
  protected readonly editor = new MaskEditor()
  /** A draft that was given back, until its mask is read. */
  #kept: Record<string, unknown> | undefined
  #isRestored = false
  /** What was changed before the draft was kept counts too. */
  #wasModified = false
  #png = { version: -1, text: '' }
  #turn = 0

  constructor() {
    super()
    this.isReading = false
  }

  /** The mask of an `initial-value`, a `value` or a draft; undefined when there is none. */
  protected abstract readMaskOf(value: unknown): GivenMask | undefined
  /** The regions as the answer names them. */
  protected abstract regionAnswer(painted: readonly Region[]): Record<string, unknown>
  /** The regions that there are before anything is painted. */
  protected abstract firstRegions(): readonly Region[]
  protected abstract nameOf(region: Region): string

  /** The answer's part: what is painted as PNG, and which colour stands for what. Setting it paints that. */
  override get value(): Record<string, unknown> {
    return {
      ...this.commonAnswer,
      ...(this.readMaskOf(this.initialValue) && { initialValueModified: this.#isModified }),
      ...this.regionAnswer(this.editor.painted),
      ...(this.editor.mask && { labeledImage: { pngImageData: this.#pngText } }),
    }
  }

  override set value(value: unknown) {
    this.draft = value
  }

  get #isModified(): boolean {
    return this.#wasModified || this.editor.isChanged
  }

  get #pngText(): string {
    const { mask, regions, version } = this.editor
    if (mask && this.#png.version !== version) {
      const colors: string[] = Array.from(
        { length: Math.max(0, ...regions.map(({ index }) => index)) },
        () => '#ffffff',
      )
      for (const { index, color } of regions) colors[index - 1] = color
      this.#png = { version, text: base64(indexedPng(mask, colors)) }
    }
    return this.#png.text
  }

  protected override takeInitialValue(): void {
    if (this.stage.picture && !this.#isRestored) void this.#begin()
  }

  protected override async pictureShown(): Promise<void> {
    await this.#begin()
  }

  /** Begins with the draft, the initial value or nothing. */
  async #begin(): Promise<void> {
    const turn = ++this.#turn
    const kept = this.#kept
    const given = this.readMaskOf(kept) ?? this.readMaskOf(this.initialValue)
    const size = this.viewport.picture
    this.isReading = given !== undefined
    const plane = given && (await this.#read(given).catch((error) => this.#reportUnreadable(error)))
    if (turn !== this.#turn) return
    this.#wasModified = kept?.initialValueModified === true
    this.editor.start(size, given?.regions ?? this.firstRegions(), plane)
    this.#continueSketch(kept)
    this.#kept = undefined
    this.isReading = false
    this.stage.invalidate()
  }

  /** The polygon that was being drawn when the draft was kept. */
  #continueSketch(kept: Record<string, unknown> | undefined): void {
    const points = listOf(kept?.sketch).flatMap((point) => pointOf(point) ?? [])
    if (points.length === 0) return
    this.tool = String(kept!.tool)
    for (const point of points) this.editor.addToSketch(point)
  }

  async #read({ regions, src }: GivenMask): Promise<Uint8Array> {
    const { image } = await loadImage(src)
    return readMask(
      image,
      this.viewport.picture,
      regions.map(({ color }) => color),
    )
  }

  #reportUnreadable(error: unknown): undefined {
    this.message =
      'The mask to begin with could not be read, so the picture starts unpainted. Its server must allow other pages to read it (CORS).'
    console.error(`${this.localName}: the mask of initial-value could not be read.`, error)
  }

  override get draft(): unknown {
    if (this.#kept) return this.#kept
    const { isNothing, tool } = this
    const { sketch } = this.editor
    return {
      ...this.value,
      initialValueModified: this.#isModified,
      isNothing,
      ...(sketch.length > 0 && { sketch, tool }),
    }
  }

  override set draft(kept: unknown) {
    if (!(kept instanceof Object)) return
    this.#kept = kept as Record<string, unknown>
    this.#isRestored = true
    this.isNothing = this.#kept.isNothing === true
    if (this.stage.picture) void this.#begin()
  }

  protected override async startAgain(): Promise<void> {
    this.isNothing = false
    this.#isRestored = false
    this.#kept = undefined
    if (this.stage.picture) await this.#begin()
  }

  override reset(): void {
    void this.startAgain().then(() => this.changed())
  }

  override problem(): string | undefined {
    if (this.isReading) return 'The mask is still loading.'
    if (this.editor.sketch.length > 0) return 'Finish the polygon that you are drawing (Enter), or drop it (Esc).'
    if (this.isNothing || !this.isEmpty) return undefined
    return this.emptyProblem ?? 'Paint at least one label, or tick “Nothing to label”.'
  }

  protected override get isEmpty(): boolean {
    return this.editor.painted.length === 0
  }

  protected override get summary(): string {
    const { painted } = this.editor
    return painted.length === 0
      ? 'Nothing is painted'
      : painted.map((region) => `${this.nameOf(region)} ${this.amountOf(region)}`).join(', ')
  }

  protected amountOf(region: Region): string {
    const { mask } = this.editor
    const share = mask ? (100 * this.editor.pixelsOf(region)) / (mask.width * mask.height) : 0
    return share === 0 ? '' : share < 0.1 ? '< 0.1 %' : `${share.toFixed(share < 10 ? 1 : 0)} %`
  }
}
