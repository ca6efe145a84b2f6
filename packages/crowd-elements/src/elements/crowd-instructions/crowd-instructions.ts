import { html } from 'lit'
import { Regions } from '../../core/index.ts'
import { DialogElement } from '../shared/messages/dialog-element.ts'
import { styles } from './crowd-instructions.styles.ts'

const TABS: readonly [header: string, ...regions: string[]][] = [
  ['Summary', 'short-summary'],
  ['Detailed Instructions', 'detailed-instructions'],
  ['Examples', 'positive-example', 'negative-example'],
]

/** A link that opens the instructions of a task, in tabs. */
export class CrowdInstructions extends DialogElement {
  static override styles = [DialogElement.styles, styles]

  protected readonly defaultLinkText = 'Click for instructions'

  readonly #regions = new Regions(
    this,
    TABS.flatMap(([, ...regions]) => regions),
  )

  protected override get heading(): string {
    return 'Instructions'
  }

  protected override renderContent() {
    const tabs = TABS.filter(([, ...regions]) => regions.some((region) => this.#regions.find(region)))
    if (tabs.length === 0) return html`<p>There are no instructions.</p>`
    return html`<crowd-tabs>
      ${tabs.map(
        ([header, ...regions]) =>
          html`<crowd-tab header=${header}>${regions.map((region) => html`<slot name=${region}></slot>`)}</crowd-tab>`,
      )}
    </crowd-tabs>`
  }

  protected override render() {
    return html`${super.render()}<slot></slot>`
  }
}
