import { html, nothing } from 'lit'
import { type IconName, icon } from './icons.ts'

export interface ButtonState {
  /** The key that does the same. */
  readonly key?: string
  readonly isDisabled?: boolean
  readonly isPressed?: boolean
}

/** A button that is an icon. */
export function barButton(iconName: IconName, name: string, onPress: () => void, state: ButtonState = {}) {
  return html`<button
    class="tool"
    type="button"
    title=${state.key ? `${name} (${state.key})` : name}
    aria-label=${name}
    aria-pressed=${state.isPressed ?? nothing}
    ?disabled=${state.isDisabled ?? false}
    @click=${onPress}
  >
    ${icon(iconName)}
  </button>`
}
