import { html, nothing } from 'lit'
import { live } from '../../core/directives.ts'
import { DialogElement } from '../shared/messages/dialog-element.ts'
import { styles } from './worker-comment.styles.ts'

/** A link in a classifier that opens a dialog for a remark. What stands between the tags tells the Worker what to write. */
export class WorkerComment extends DialogElement {
  static override styles = [DialogElement.styles, styles]
  static override properties = {
    ...DialogElement.properties,
    header: { type: String },
    placeholder: { type: String },
    comment: { state: true },
  }

  declare header: string | null
  declare placeholder: string | null
  /** What the Worker has written; the classifier answers with it as `workerComment`. */
  declare comment: string

  protected readonly defaultLinkText = 'Add a comment'

  constructor() {
    super()
    this.comment = ''
  }

  protected override get heading(): string {
    return this.header || 'Add a comment'
  }

  protected override renderContent() {
    return html`<slot></slot>
      <textarea
        autofocus
        rows="4"
        aria-label=${this.heading}
        placeholder=${this.placeholder ?? nothing}
        .value=${live(this.comment)}
        @input=${this.#onInput}
      ></textarea>
      <p class="end"><crowd-button variant="primary" @click=${() => this.close()}>Done</crowd-button></p>`
  }

  readonly #onInput = (event: Event) => {
    this.comment = (event.target as HTMLTextAreaElement).value
  }

  protected override render() {
    if (!this.closest(CLASSIFIERS)) return html`<slot></slot>`
    return html`${super.render()}${this.comment ? html`<p class="comment">${this.comment}</p>` : nothing}`
  }
}

/** Nowhere else would the comment be part of an answer. */
const CLASSIFIERS =
  'crowd-image-classifier, crowd-image-classifier-multi-select, crowd-classifier, crowd-classifier-multi-select'
