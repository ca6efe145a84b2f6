import { html, type PropertyValues, type TemplateResult } from 'lit'
import { type Answer, json, type Shortcut, ToolField } from '../../../core/index.ts'
import { choiceButtons, choicesStyles, nothingBox, undoButtons } from '../choices.ts'
import { emptyState, emptyStateStyles } from '../empty-state.ts'
import { keyOf, type Label, readLabels } from '../labels.ts'
import { Playback } from './playback.ts'
import { segmentList } from './segment-list.ts'
import { SegmentWork } from './segment-work.ts'
import { clockTime, toMilliseconds } from './segments.ts'
import { segmentsStyles } from './segments-field.styles.ts'
import type { MakeEvent, MoveEvent, SeekEvent, SelectEvent, Timeline } from './timeline.ts'
import { brokenRecording, clocks, steps, transport, transportStyles } from './transport.ts'
import { loadPeaks } from './waveform.ts'

const MOST_ZOOM = 64

/** A tool in which stretches of a recording are marked and labelled. */
export abstract class SegmentsField extends ToolField {
  static override styles = [ToolField.styles, emptyStateStyles, choicesStyles, transportStyles, segmentsStyles]
  static override properties = {
    ...ToolField.properties,
    src: { type: String },
    labels: json('labels'),
    initialValue: json('initial-value'),
    allowOverlap: { type: Boolean, attribute: 'allow-overlap' },
    brush: { state: true },
    selected: { state: true },
    openStart: { state: true },
    peaks: { state: true },
    zoom: { state: true },
    announced: { state: true },
  }

  declare src: string | null
  declare labels: unknown
  declare initialValue: unknown
  declare allowOverlap: boolean
  /** The label that the next segment gets. */
  declare private brush: number
  declare private selected: number | undefined
  /** Where a segment was begun that has no end yet. */
  declare private openStart: number | undefined
  declare private peaks: Float32Array | undefined
  declare private zoom: number
  declare private announced: string

  protected readonly playback = new Playback(this, (seconds) => this.#showTime(seconds))
  readonly #work = new SegmentWork()
  #loading: AbortController | undefined

  constructor() {
    super()
    this.src = null
    this.allowOverlap = false
    this.brush = 0
    this.zoom = 1
    this.announced = ''
  }

  /** The recording itself, with its events bound to `playback`. */
  protected abstract renderMedia(): TemplateResult
  /** What the keys for the smallest step move by, in seconds, and how it is called. */
  protected abstract readonly smallStep: { readonly seconds: number; readonly name: string }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#loading?.abort()
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed)
    if (changed.has('initialValue')) this.#work.readGiven(this.initialValue)
    if (changed.has('src')) this.#load()
    this.#work.mayOverlap = this.allowOverlap
    this.#work.duration = this.playback.duration
  }

  #load(): void {
    this.#loading?.abort()
    this.#loading = new AbortController()
    const { signal } = this.#loading
    this.peaks = undefined
    this.playback.duration = 0
    if (!this.src) return
    void loadPeaks(this.src, signal).then((peaks) => {
      if (!signal.aborted) this.peaks = peaks
    })
  }

  get #labels(): Label[] {
    return readLabels(this.labels)
  }

  #showTime(seconds: number): void {
    const timeline = this.renderRoot.querySelector<Timeline>('crowd-timeline')
    if (timeline) timeline.time = seconds
    const clock = this.renderRoot.querySelector('.clock')
    if (clock) clock.textContent = clocks(this.playback)
  }

  get value(): unknown {
    return this._submittableValue
  }

  override answer(): Answer {
    if (!this.name) return {}
    const { segments, isModified } = this.#work
    const { duration } = this.playback
    return {
      [this.name]: {
        segments: segments.map(({ start, end, label }) => ({
          start: toMilliseconds(start),
          end: toMilliseconds(end),
          label,
        })),
        duration: duration > 0 ? toMilliseconds(duration) : null,
        ...(this.initialValue === undefined ? {} : { initialValueModified: isModified }),
      },
    }
  }

  override problem(): string | undefined {
    if (this.#work.segments.length > 0 || this.#work.isNothing) return undefined
    return 'Mark at least one segment, or tick “Nothing to mark”.'
  }

  override get draft(): unknown {
    return this.#work.draft
  }

  override set draft(kept: unknown) {
    this.#work.draft = kept
    this.selected = undefined
    this.requestUpdate()
  }

  override reset(): void {
    this.draft = undefined
    this.openStart = undefined
  }

  protected override shortcuts(): readonly Shortcut[] {
    const { playback, smallStep } = this
    const keys: [key: string, does: string, run: () => void][] = [
      [' ', 'Play, pause', () => playback.toggle()],
      ['k', '', () => playback.toggle()],
      ['j', 'Back 3 seconds', () => playback.skip(-3)],
      ['l', 'On 3 seconds', () => playback.skip(3)],
      ['ArrowLeft', 'Back 1 second', () => playback.skip(-1)],
      ['ArrowRight', 'On 1 second', () => playback.skip(1)],
      [',', `Back ${smallStep.name}`, () => playback.skip(-smallStep.seconds)],
      ['.', `On ${smallStep.name}`, () => playback.skip(smallStep.seconds)],
      ['<', 'Slower', () => playback.changeRate(-1)],
      ['>', 'Faster', () => playback.changeRate(1)],
      ['i', 'Begin a segment here', () => this.#begin()],
      ['o', 'End the segment here', () => this.#end()],
      ['Enter', 'Begin or end a segment here', () => this.#beginOrEnd()],
      ['[', 'Move the start of the selected segment here', () => this.#moveEdgeHere('start')],
      [']', 'Move the end of the selected segment here', () => this.#moveEdgeHere('end')],
      ['p', 'Play the selected segment', () => this.#playSelected()],
      ['n', 'Select the next segment', () => this.#selectNext()],
      ['Delete', 'Remove the selected segment', () => this.#remove(this.selected)],
      ['Backspace', '', () => this.#remove(this.selected)],
      ['+', 'Zoom in', () => this.#zoomBy(1)],
      ['-', 'Zoom out', () => this.#zoomBy(-1)],
      ['Escape', 'Let go', () => this.#letGo()],
      ['Ctrl+z', 'Undo', () => this.#travel('undo')],
      ['Ctrl+Shift+z', 'Redo', () => this.#travel('redo')],
      ['Ctrl+y', '', () => this.#travel('redo')],
    ]
    const labels = this.#labels.flatMap(({ name }, index): Shortcut[] => {
      const key = keyOf(index)
      return key === undefined ? [] : [{ key, does: name, run: () => this.#choose(index) }]
    })
    return [...labels, ...keys.map(([key, does, run]) => ({ key, does, run, isHidden: does === '' }))]
  }

  /** Shows what has been done, and tells the page and the screen reader. */
  #done(announced: string): void {
    this.announced = announced
    this.requestUpdate()
    this.tell('input')
    this.tell('change')
  }

  #spoken(index: number | undefined): string {
    const segment = this.#work.segments[index ?? -1]
    return segment ? `${segment.label}, ${clockTime(segment.start)} to ${clockTime(segment.end)}` : ''
  }

  #beginOrEnd(): void {
    if (this.openStart === undefined) this.#begin()
    else this.#end()
  }

  #begin(): void {
    this.selected = undefined
    this.openStart = this.playback.time
    this.announced = `A segment begins at ${clockTime(this.openStart)}.`
  }

  #end(): void {
    if (this.openStart === undefined) {
      this.announced = 'Begin a segment first.'
      return
    }
    const { time } = this.playback
    this.#make({ start: Math.min(this.openStart, time), end: Math.max(this.openStart, time) })
    this.openStart = undefined
  }

  #make(wanted: { start: number; end: number }): void {
    const made = this.#work.make(wanted, this.#labels[this.brush]?.value ?? '')
    if (made === undefined) {
      this.announced = 'There is no room for a segment here.'
      return
    }
    this.selected = made
    this.#done(this.#spoken(made))
  }

  #moveEdgeHere(edge: 'start' | 'end'): void {
    const segment = this.#work.segments[this.selected ?? -1]
    if (segment) this.#setEdges(this.selected!, { ...segment, [edge]: this.playback.time })
  }

  #setEdges(index: number, { start, end }: { start: number; end: number }): void {
    this.selected = this.#work.setEdges(index, start, end)
    this.#done(this.#spoken(this.selected))
  }

  #onMove({ detail: { index, isDone, ...edges } }: MoveEvent): void {
    if (isDone) this.#setEdges(index, edges)
    else this.#work.drag(index, edges.start, edges.end)
    this.requestUpdate()
  }

  /** The label of the selected segment, and of those to come. */
  #choose(index: number): void {
    const { value, name } = this.#labels[index]!
    this.brush = index
    this.announced = name
    if (this.selected === undefined) return
    this.#work.relabel(this.selected, value)
    this.#done(this.#spoken(this.selected))
  }

  #remove(index: number | undefined): void {
    if (index === undefined) return
    this.#work.remove(index)
    this.selected = undefined
    this.#done('Removed.')
  }

  #playSelected(): void {
    const segment = this.#work.segments[this.selected ?? -1]
    if (segment) this.playback.playPart(segment.start, segment.end)
  }

  #selectNext(): void {
    const { length } = this.#work.segments
    if (length > 0) this.#select(((this.selected ?? -1) + 1) % length)
  }

  #select(index: number): void {
    this.selected = index
    this.playback.seek(this.#work.segments[index]!.start)
    this.announced = this.#spoken(index)
  }

  #zoomBy(step: 1 | -1): void {
    this.zoom = Math.min(Math.max(1, this.zoom * 2 ** step), MOST_ZOOM)
  }

  #letGo(): void {
    if (this.openStart === undefined) this.selected = undefined
    this.openStart = undefined
  }

  #travel(way: 'undo' | 'redo'): void {
    this.#work.history[way]()
    this.selected = undefined
    this.#done('')
  }

  protected override renderTool(): TemplateResult {
    if (!this.src) return emptyState(this, 'There is no recording here: the attribute “src” is missing.')
    const { playback } = this
    const isOpen = this.openStart !== undefined
    return html`${this.renderMedia()}${playback.isBroken ? brokenRecording() : ''}
      <crowd-timeline
        .duration=${playback.duration}
        .segments=${this.#work.moving ?? this.#work.segments}
        .labels=${this.#labels}
        .selected=${this.selected}
        .openStart=${this.openStart}
        .peaks=${this.peaks}
        .zoom=${this.zoom}
        @time-seek=${({ detail }: SeekEvent) => playback.seek(detail)}
        @segment-select=${({ detail }: SelectEvent) => {
          this.selected = detail
        }}
        @segment-make=${({ detail }: MakeEvent) => this.#make(detail)}
        @segment-move=${this.#onMove}
      ></crowd-timeline>
      ${transport(
        playback,
        html`<crowd-button variant=${isOpen ? 'primary' : 'normal'} @click=${() => this.#beginOrEnd()}>
            ${isOpen ? 'End segment' : 'Begin segment'}
          </crowd-button>
          ${steps('Zoom', 'Zoom', ['Zoom out', 'Zoom in'], (step) => this.#zoomBy(step))}`,
      )}
      <div class="visually-hidden" aria-live="polite">${this.announced}</div>`
  }

  protected override renderPanel(): TemplateResult {
    const labels = this.#labels
    if (labels.length === 0) return emptyState(this, 'There are no labels: the attribute “labels” is missing.')
    const { moving, segments, isNothing } = this.#work
    return html`${choiceButtons('Labels', labels, this.brush, (index) => this.#choose(index))}
      ${segmentList(moving ?? segments, labels, this.selected, {
        select: (index) => this.#select(index),
        remove: (index) => this.#remove(index),
        setEdges: (index, start, end) => this.#setEdges(index, { start, end }),
      })}
      ${nothingBox('Nothing to mark', isNothing, (isTicked) => {
        this.#work.sayNothing(isTicked)
        this.selected = undefined
        this.#done('')
      })}`
  }

  protected override renderFoot(): TemplateResult {
    return undoButtons(this.#work.history, (way) => this.#travel(way))
  }
}
