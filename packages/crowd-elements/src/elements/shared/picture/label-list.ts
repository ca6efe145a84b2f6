import { html, nothing } from 'lit'

export interface LabelEntry {
  readonly name: string
  /** Empty where its colour is not the label's. */
  readonly color: string
  /** How much of it there is, in a word. */
  readonly amount: string
}

/** The labels as buttons, with the number key of the first nine. */
export function labelButtons(
  entries: readonly LabelEntry[],
  chosen: number,
  onChoose: (index: number) => void,
  className: string,
) {
  if (entries.length === 0)
    return html`<p class="quiet ${className}">This task has no labels: the attribute “labels” is empty.</p>`
  return html`<div class="labels ${className}" role="group" aria-label="Labels">
    ${entries.map(
      ({ name, color, amount }, index) =>
        html`<button class="label" type="button" aria-pressed=${index === chosen} @click=${() => onChoose(index)}>
          ${color === '' ? nothing : html`<span class="swatch" style="background:${color}"></span>`}
          <span class="name">${name}</span>
          ${amount === '' ? nothing : html`<span class="amount">${amount}</span>`}
          ${index < 9 ? html`<kbd aria-hidden="true">${index + 1}</kbd>` : nothing}
        </button>`,
    )}
  </div>`
}
