import { html, nothing } from 'lit'
import { barButton } from '../picture/bar-button.ts'
import type { Region } from './mask-editor.ts'

export interface MaskListView {
  readonly title: string
  readonly regions: readonly Region[]
  readonly selected: number | undefined
  readonly hidden: ReadonlySet<number>
  amountOf(region: Region): string
  nameOf(region: Region): string
  onSelect(region: Region): void
  onHide(region: Region): void
  onDelete(region: Region): void
}

/** What is painted, with buttons to select, hide and delete. */
export function maskList(view: MaskListView) {
  return html`<div class="list-title"><h2>${view.title}</h2></div>
    ${view.regions.length === 0 ? html`<p class="quiet">Nothing is painted yet.</p>` : nothing}
    <div class="rows" role="list" aria-label=${view.title}>
      ${view.regions.map((region) => {
        const isHidden = view.hidden.has(region.index)
        const name = view.nameOf(region)
        return html`<div class="row ${isHidden ? 'is-hidden' : ''}" role="listitem">
          <button
            class="label"
            type="button"
            aria-pressed=${region.index === view.selected}
            aria-label="${name}, ${view.amountOf(region)}"
            @click=${() => view.onSelect(region)}
          >
            <span class="swatch" style="background:${region.color}"></span>
            <span class="name">${name}</span>
            <span class="amount">${view.amountOf(region)}</span>
          </button>
          ${barButton(isHidden ? 'hidden' : 'eye', `${isHidden ? 'Show' : 'Hide'} ${name}`, () => view.onHide(region))}
          ${barButton('remove', `Delete ${name}`, () => view.onDelete(region))}
        </div>`
      })}
    </div>`
}
