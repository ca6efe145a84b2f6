import { escapeHtml } from './html.ts'
import type { FormContent, SelectionLabel } from './question-form.ts'

/** The HTML of what an Overview or a question says. Text is escaped; formatted markup was written anew when it was read. */
export function renderFormContent(content: readonly FormContent[]): string {
  return content.map(renderOne).join('\n')
}

function renderOne(content: FormContent): string {
  switch (content.kind) {
    case 'Title':
      return `<h2>${escapeHtml(content.text)}</h2>`
    case 'Text':
      return `<p class="text">${escapeHtml(content.text)}</p>`
    case 'List':
      return `<ul>${content.items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`
    case 'FormattedContent':
      return `<div class="formatted">${content.html}</div>`
    case 'Binary':
      return `<p class="medium">${renderMedium(content, '')}</p>`
    case 'EmbeddedBinary':
      return `<p class="medium">${renderMedium(content, sizeOf(content))}</p>`
    case 'Application':
      return `<p class="gone">Here stood ${content.name === 'Flash' ? 'a Flash movie' : 'a Java applet'}, which browsers no longer run.</p>`
  }
}

/** A label of a selection as HTML. */
export function renderSelectionLabel(label: SelectionLabel): string {
  if (label.kind === 'Text') return escapeHtml(label.text)
  return label.kind === 'FormattedContent' ? label.html : renderMedium(label, '')
}

/** A label of a selection where only text can stand. */
export function selectionText(label: SelectionLabel): string {
  if (label.kind === 'Binary') return label.altText
  return label.text
}

function renderMedium(
  { medium, url, altText }: Extract<FormContent, { kind: 'Binary' | 'EmbeddedBinary' }>,
  size: string,
): string {
  const source = `src="${escapeHtml(url)}"`
  const name = escapeHtml(altText)
  if (medium === 'image') return `<img ${source} alt="${name}"${size}>`
  const player = `<${medium} controls preload="metadata" ${source} aria-label="${name}"${medium === 'video' ? size : ''}></${medium}>`
  return `${player} <a href="${escapeHtml(url)}" target="_blank" rel="noopener noreferrer">${name || `Open the ${medium}`}</a>`
}

function sizeOf({ width, height }: { width: number; height: number }): string {
  return (width > 0 ? ` width="${width}"` : '') + (height > 0 ? ` height="${height}"` : '')
}
