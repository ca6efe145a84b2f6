import { css, html, type TemplateResult } from 'lit'

const told = new WeakMap<HTMLElement, Set<string>>()

/**
 * What an element shows when the template has not given it what it needs. The console says so once, if no script of the
 * page has mended it within a second.
 */
export function emptyState(host: HTMLElement, sentence: string): TemplateResult {
  const said = told.get(host) ?? new Set()
  if (!said.has(sentence)) {
    told.set(host, said.add(sentence))
    setTimeout(() => isShown(host, sentence) && console.error(`<${host.localName}> ${sentence}`), 1000)
  }
  return html`<p class="empty">${sentence}</p>`
}

function isShown(host: HTMLElement, sentence: string): boolean {
  return Array.from(host.shadowRoot?.querySelectorAll('.empty') ?? []).some(
    ({ textContent }) => textContent === sentence,
  )
}

export const emptyStateStyles = css`
  .empty {
    margin: 0;
    padding: 24px;
    border: 1px dashed var(--edge);
    border-radius: var(--radius);
    color: var(--quiet);
    text-align: center;
  }
`
