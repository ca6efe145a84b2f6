import { html, nothing, type TemplateResult } from 'lit'
import type { Label } from '../labels.ts'
import { clockTime, labelOf, type Segment, toMilliseconds } from './segments.ts'

interface ListActions {
  select(index: number): void
  remove(index: number): void
  setEdges(index: number, start: number, end: number): void
}

/** The segments in the order of time; the edges of the selected one can be typed. */
export function segmentList(
  segments: readonly Segment[],
  labels: readonly Label[],
  selected: number | undefined,
  actions: ListActions,
): TemplateResult {
  return html`<ol class="segments" aria-label="Segments">
    ${segments.map((segment, index) => row(segment, index, labelOf(labels, segment), selected === index, actions))}
  </ol>`
}

function row(
  { start, end }: Segment,
  index: number,
  { name, color }: Label,
  isSelected: boolean,
  actions: ListActions,
) {
  return html`<li class=${isSelected ? 'is-selected' : ''} style=${`--span: ${color}`}>
    <div class="head">
      <button type="button" class="show" aria-pressed=${isSelected ? 'true' : 'false'} @click=${() => actions.select(index)}>
        <span class="swatch"></span><span class="name">${name}</span><span class="time">${clockTime(start)} – ${clockTime(end)}</span>
      </button>
      <button type="button" class="remove" aria-label=${`Remove segment ${index + 1}`} @click=${() => actions.remove(index)}>×</button>
    </div>
    ${
      isSelected
        ? html`<div class="edges">
            ${edge('Start', start, (seconds) => actions.setEdges(index, seconds, end))}
            ${edge('End', end, (seconds) => actions.setEdges(index, start, seconds))}
          </div>`
        : nothing
    }
  </li>`
}

function edge(name: string, seconds: number, set: (seconds: number) => void) {
  return html`<label>${name}<input
    type="number"
    step="0.001"
    min="0"
    aria-label=${`${name} in seconds`}
    .value=${String(toMilliseconds(seconds))}
    @change=${({ target }: Event) => {
      const { valueAsNumber } = target as HTMLInputElement
      if (Number.isFinite(valueAsNumber)) set(valueAsNumber)
    }}
  /></label>`
}
