import { html, nothing } from 'lit'
import { barButton } from '../picture/bar-button.ts'
import type { Shape } from './shape.ts'

export interface ShapeListView {
  readonly title: string
  readonly shapes: readonly Shape[]
  readonly selected: Shape | undefined
  readonly hidden: ReadonlySet<number>
  /** How far the list is scrolled, and how high it is, in pixels. */
  readonly scrolled: number
  readonly height: number
  colorOf(label: string): string
  describe(shape: Shape): string
  onScroll(list: HTMLElement): void
  onSelect(shape: Shape): void
  onHide(shapes: readonly Shape[], isHidden: boolean): void
  onDelete(shape: Shape): void
}

export const ROW_HEIGHT = 44
const SPARE_ROWS = 6

/** The shapes by number, with buttons to select, hide and delete. Only the rows in sight exist, since there may be thousands. */
export function shapeList(view: ShapeListView) {
  const { shapes } = view
  const isAllHidden = shapes.every(({ id }) => view.hidden.has(id))
  const first = Math.max(Math.floor(view.scrolled / ROW_HEIGHT) - SPARE_ROWS, 0)
  const end = Math.min(first + Math.ceil(view.height / ROW_HEIGHT) + 2 * SPARE_ROWS, shapes.length)
  return html`<div class="list-title">
      <h2>${view.title}</h2>
      ${
        shapes.length === 0
          ? nothing
          : barButton(isAllHidden ? 'hidden' : 'eye', isAllHidden ? 'Show all' : 'Hide all', () =>
              view.onHide(shapes, !isAllHidden),
            )
      }
    </div>
    ${shapes.length === 0 ? html`<p class="quiet">None yet.</p>` : nothing}
    <div class="rows" @scroll=${(event: Event) => view.onScroll(event.currentTarget as HTMLElement)}>
      <div class="long" role="list" aria-label=${view.title} style="height:${shapes.length * ROW_HEIGHT}px">
        ${shapes.slice(first, end).map((shape, index) => row(view, shape, first + index))}
      </div>
    </div>`
}

function row(view: ShapeListView, shape: Shape, index: number) {
  const isHidden = view.hidden.has(shape.id)
  const name = `${index + 1} ${shape.label}`
  return html`<div
    class="row ${isHidden ? 'is-hidden' : ''}"
    role="listitem"
    aria-setsize=${view.shapes.length}
    aria-posinset=${index + 1}
    style="top:${index * ROW_HEIGHT}px"
  >
    <button
      class="label"
      type="button"
      aria-pressed=${shape.id === view.selected?.id}
      aria-label=${view.describe(shape)}
      @click=${() => view.onSelect(shape)}
    >
      <span class="number">${index + 1}</span>
      <span class="swatch" style="background:${view.colorOf(shape.label)}"></span>
      <span class="name">${shape.label}</span>
    </button>
    ${barButton(isHidden ? 'hidden' : 'eye', `${isHidden ? 'Show' : 'Hide'} ${name}`, () => view.onHide([shape], !isHidden))}
    ${barButton('remove', `Delete ${name}`, () => view.onDelete(shape))}
  </div>`
}
