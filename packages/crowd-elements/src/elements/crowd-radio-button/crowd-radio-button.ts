import { Choice } from '../shared/fields/choice.ts'
import { styles } from './crowd-radio-button.styles.ts'

/** A radio button. The crowd-radio-group around it lets one button be on; without a group it is on or off by itself. */
export class CrowdRadioButton extends Choice {
  static override styles = [Choice.styles, styles]

  protected readonly markRole = 'radio'

  /** The buttons of the group in the order of the document; empty outside a group. */
  get group(): CrowdRadioButton[] {
    const group = this.closest('crowd-radio-group')
    if (!group) return []
    return Array.from(group.querySelectorAll('crowd-radio-button')).filter(
      (button): button is CrowdRadioButton =>
        button instanceof CrowdRadioButton && button.closest('crowd-radio-group') === group,
    )
  }

  override connectedCallback(): void {
    super.connectedCallback()
    if (this.checked) this.onChecked()
  }

  protected override get canUncheck(): boolean {
    return this.closest('crowd-radio-group') === null
  }

  /** A group is one stop of the Tab key: the button that is on, else the first. */
  protected override get isTabStop(): boolean {
    const { group } = this
    return (
      group.length === 0 || this === (group.find(({ checked }) => checked) ?? group.find(({ disabled }) => !disabled))
    )
  }

  protected override onChecked(): void {
    for (const button of this.group) {
      if (button !== this) button.checked = false
      button.requestUpdate()
    }
  }
}
