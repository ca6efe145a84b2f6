import { css, html, nothing, type TemplateResult } from 'lit'
import { keyOf, type Label } from './labels.ts'

/** The labels of a tool as buttons, with their keys; the pressed one is given to what comes next. */
export function choiceButtons(
  title: string,
  labels: readonly Label[],
  pressed: number | undefined,
  choose: (index: number) => void,
): TemplateResult {
  return html`<div class="choices" role="group" aria-label=${title}>
    <p class="title">${title}</p>
    ${labels.map(
      ({ name, color }, index) => html`<button
        type="button"
        class="choice"
        style=${`--span: ${color}`}
        aria-pressed=${pressed === index ? 'true' : 'false'}
        @mousedown=${keepSelection}
        @click=${() => choose(index)}
      ><span class="swatch"></span><span class="name" dir="auto">${name}</span>${
        keyOf(index) === undefined ? nothing : html`<kbd aria-hidden="true">${keyOf(index)}</kbd>`
      }</button>`,
    )}
  </div>`
}

/** A button that is pressed must not take away what is selected in a text; only a field gives the focus up to it. */
function keepSelection(event: Event): void {
  const { activeElement } = (event.currentTarget as Element).getRootNode() as ShadowRoot
  if (!activeElement?.matches('input, textarea')) event.preventDefault()
}

/** The box with which a Worker says that there is nothing to do. */
export function nothingBox(name: string, isTicked: boolean, onChange: (isTicked: boolean) => void): TemplateResult {
  return html`<label class="nothing"><input
    type="checkbox"
    .checked=${isTicked}
    @change=${(event: Event) => onChange((event.target as HTMLInputElement).checked)}
  />${name}</label>`
}

/** Undo and redo, for the foot of a tool. */
export function undoButtons(
  history: { canUndo: boolean; canRedo: boolean },
  travel: (way: 'undo' | 'redo') => void,
): TemplateResult {
  return html`<button class="link" type="button" ?disabled=${!history.canUndo} @click=${() => travel('undo')}>Undo</button>
    <button class="link" type="button" ?disabled=${!history.canRedo} @click=${() => travel('redo')}>Redo</button>`
}

export const choicesStyles = css`
  .title {
    margin: 0 0 8px;
    color: var(--quiet);
    font-size: 13px;
  }
  .choices {
    display: grid;
    gap: 4px;
  }
  .choice {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 36px;
    padding: 4px 8px;
    border: 1px solid transparent;
    border-radius: var(--radius);
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
    user-select: none;
    -webkit-user-select: none;
  }
  .choice:hover {
    background: color-mix(in oklab, var(--span) 12%, transparent);
  }
  .choice[aria-pressed='true'] {
    border-color: var(--span);
    background: color-mix(in oklab, var(--span) 20%, transparent);
  }
  .swatch {
    flex: none;
    width: 12px;
    height: 12px;
    border-radius: 4px;
    background: var(--span);
  }
  .name {
    flex: 1;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .choice kbd {
    margin: 0;
    color: var(--quiet);
  }
  .nothing {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 36px;
    margin-top: 12px;
    padding: 4px 8px;
    cursor: pointer;
  }
  .nothing input {
    flex: none;
    width: 16px;
    height: 16px;
    margin: 0;
    accent-color: var(--accent);
  }
  button.link:disabled {
    color: var(--quiet);
    text-decoration: none;
    cursor: default;
  }
  @media (pointer: coarse) {
    .choice,
    .nothing {
      min-height: 44px;
    }
    .choice kbd {
      display: none;
    }
  }
`
