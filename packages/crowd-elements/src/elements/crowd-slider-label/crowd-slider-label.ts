import { html } from 'lit'
import { CrowdElement } from '../../core/index.ts'
import { styles } from './crowd-slider-label.styles.ts'

/** A word below the scale of a crowd-slider, at the value `position`. The slider places it. */
export class CrowdSliderLabel extends CrowdElement {
  static override styles = [CrowdElement.styles, styles]

  override connectedCallback(): void {
    super.connectedCallback()
    if (this.parentElement?.localName === 'crowd-slider') this.slot = 'labels'
  }

  protected override render() {
    return html`<slot></slot>`
  }
}
