import { Choice } from '../shared/fields/choice.ts'
import { styles } from './crowd-toggle-button.styles.ts'

/** A switch. */
export class CrowdToggleButton extends Choice {
  static override styles = [Choice.styles, styles]
  static override properties = { ...Choice.properties, invalid: { type: Boolean, reflect: true } }

  /** Shown in the colour of an alert as long as it is off. */
  declare invalid: boolean

  protected readonly markRole = 'switch'

  protected override fault(): string | undefined {
    return this.required && !this.checked ? 'Please switch this on to go on.' : undefined
  }
}
