import { html } from 'lit'
import { SegmentsField } from '../shared/media/segments-field.ts'

/** Stretches of a sound recording are marked on its waveform and labelled. */
export class CrowdAudioSegments extends SegmentsField {
  protected readonly smallStep = { seconds: 0.01, name: 'a hundredth of a second' }

  protected override renderMedia() {
    const { playback } = this
    return html`<audio
      src=${this.src!}
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
}
