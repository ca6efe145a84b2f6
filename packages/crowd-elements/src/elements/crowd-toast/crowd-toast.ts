import { html, nothing, type PropertyValues } from 'lit'
import { CrowdElement } from '../../core/index.ts'
import { styles } from './crowd-toast.styles.ts'

let shown: CrowdToast | undefined

/** A short message at the foot of the window that goes by itself. One is seen at a time. */
export class CrowdToast extends CrowdElement {
  static override styles = [CrowdElement.styles, styles]
  static override properties = {
    duration: { type: Number },
    text: { type: String },
    opened: { type: Boolean, reflect: true },
  }

  /** In milliseconds; 0 for a message that stays. */
  declare duration: number
  declare text: string | null
  declare opened: boolean

  #timer: ReturnType<typeof setTimeout> | undefined

  constructor() {
    super()
    this.duration = 4000
    this.opened = false
  }

  open(): void {
    this.opened = true
    this.#startTimer()
  }

  close(): void {
    this.opened = false
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearTimeout(this.#timer)
    if (shown === this) shown = undefined
  }

  override connectedCallback(): void {
    super.connectedCallback()
    if (this.opened) this.#show()
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('opened')) return
    if (this.opened) this.#show()
    else if (shown === this) shown = undefined
  }

  #show(): void {
    if (shown !== this) shown?.close()
    shown = this
    this.#startTimer()
  }

  #startTimer(): void {
    clearTimeout(this.#timer)
    const duration = Number.isFinite(this.duration) ? this.duration : 4000
    if (duration > 0) this.#timer = setTimeout(() => this.close(), duration)
  }

  protected override render() {
    const children = html`<slot></slot>`
    const message = this.text ? html`${this.text}` : children
    return html`<div class="toast" part="toast" role="status" ?data-opened=${this.opened}>
        ${this.opened ? message : nothing}
      </div>
      ${this.text ? children : nothing}`
  }
}
