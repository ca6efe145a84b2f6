import type { ReactiveController, ReactiveControllerHost } from 'lit'

const RATES = [0.5, 0.75, 1, 1.25, 1.5, 2, 3]

/** The recording that an element plays: moves through it, and tells where it is as often as the screen is drawn. */
export class Playback implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #onTime: (seconds: number) => void
  /** Seconds; 0 until the recording is known. */
  duration = 0
  isBroken = false
  #stopAt = Number.POSITIVE_INFINITY
  #frame = 0

  constructor(host: ReactiveControllerHost & HTMLElement, onTime: (seconds: number) => void) {
    this.#host = host
    this.#onTime = onTime
    host.addController(this)
  }

  hostDisconnected(): void {
    this.media?.pause()
    cancelAnimationFrame(this.#frame)
  }

  get media(): HTMLMediaElement | null {
    return this.#host.shadowRoot?.querySelector<HTMLMediaElement>('audio, video') ?? null
  }

  get time(): number {
    return this.media?.currentTime ?? 0
  }

  get isPlaying(): boolean {
    return this.media !== null && !this.media.paused
  }

  get rate(): number {
    return this.media?.playbackRate ?? 1
  }

  /** What the recording itself tells; to be bound to all events of `audio` or `video` by `@event=${playback}`. */
  handleEvent({ type }: Event): void {
    const media = this.media
    if (!media) return
    if (type === 'error') this.isBroken = true
    if (type === 'loadstart') this.isBroken = false
    if (type === 'loadedmetadata' || type === 'durationchange') this.#learnDuration(media)
    if (type === 'play') this.#follow()
    this.#onTime(media.currentTime)
    this.#host.requestUpdate()
  }

  /** Recordings made in a browser do not know how long they are before they have been at their end. */
  #learnDuration(media: HTMLMediaElement): void {
    if (Number.isFinite(media.duration)) {
      if (this.duration === 0 && media.currentTime > 0 && media.paused) media.currentTime = 0
      this.duration = media.duration
    } else if (media.duration === Number.POSITIVE_INFINITY) media.currentTime = 1e9
  }

  readonly #follow = () => {
    const { media } = this
    if (!media) return
    if (media.currentTime >= this.#stopAt) {
      media.pause()
      media.currentTime = this.#stopAt
    }
    this.#onTime(media.currentTime)
    if (media.paused) return
    cancelAnimationFrame(this.#frame)
    this.#frame = requestAnimationFrame(this.#follow)
  }

  toggle(): void {
    this.#stopAt = Number.POSITIVE_INFINITY
    if (this.isPlaying) this.media!.pause()
    else this.#play()
  }

  playPart(start: number, end: number): void {
    this.seek(start)
    this.#stopAt = end
    this.#play()
  }

  #play(): void {
    // A browser may refuse to play before the reader has touched the page; the button still says Play then.
    this.media?.play().catch(() => {})
  }

  seek(seconds: number): void {
    if (!this.media) return
    this.#stopAt = Number.POSITIVE_INFINITY
    this.media.currentTime = Math.min(Math.max(0, seconds), this.duration)
    this.#onTime(this.media.currentTime)
  }

  skip(seconds: number): void {
    this.seek(this.time + seconds)
  }

  /** The next speed, slower or faster. */
  changeRate(step: 1 | -1): void {
    if (!this.media) return
    const at = RATES.findIndex((rate) => rate >= this.rate)
    this.media.playbackRate = RATES[Math.min(Math.max(0, at + step), RATES.length - 1)]!
    this.#host.requestUpdate()
  }
}
