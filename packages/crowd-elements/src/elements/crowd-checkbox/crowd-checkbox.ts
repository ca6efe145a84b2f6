import { Choice } from '../shared/fields/choice.ts'
import { styles } from './crowd-checkbox.styles.ts'

/** A check box. Boxes of one name answer together, with a boolean for the value of each. */
export class CrowdCheckbox extends Choice {
  static override styles = [Choice.styles, styles]

  protected readonly markRole = 'checkbox'

  protected override fault(): string | undefined {
    return this.required && !this.checked ? 'Please check this box to go on.' : undefined
  }
}
