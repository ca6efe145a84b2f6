import { html } from 'lit'
import { DialogElement } from '../shared/messages/dialog-element.ts'

/** A link that opens what stands between the tags as a dialog. Fields in it belong to the form all the time. */
export class CrowdModal extends DialogElement {
  protected readonly defaultLinkText = 'Click to open modal'

  constructor() {
    super()
    this.addEventListener('invalid', () => this.open(), { capture: true })
  }

  protected override renderContent() {
    return html`<slot></slot>`
  }
}
