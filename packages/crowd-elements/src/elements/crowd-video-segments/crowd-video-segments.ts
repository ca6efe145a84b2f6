import { html } from 'lit'
import { SegmentsField } from '../shared/media/segments-field.ts'

/** Stretches of a video are marked on its timeline and labelled. */
export class CrowdVideoSegments extends SegmentsField {
  static override properties = { ...SegmentsField.properties, frameRate: { type: Number, attribute: 'frame-rate' } }

  /** Frames a second, for the keys that step by one. */
  declare frameRate: number

  constructor() {
    super()
    this.frameRate = 30
  }

  protected get smallStep() {
    return { seconds: 1 / (this.frameRate > 0 ? this.frameRate : 30), name: 'one frame' }
  }

  protected override renderMedia() {
    const { playback } = this
    return html`<video
      src=${this.src!}
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
  }
}
