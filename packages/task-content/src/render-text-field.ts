import { escapeHtml } from './html.ts'
import type { FreeTextAnswer } from './question-form.ts'

/** A field for free text, of one line or several; `attributes` are written into its tag as they are. */
export function renderTextField({ constraints, defaultText, lines }: FreeTextAnswer, attributes: string): string {
  if (lines > 1) {
    // A parser drops the first line end of a textarea, so one stands there for it.
    return `<textarea rows="${Math.min(lines, 40)}" ${attributes}>\n${escapeHtml(defaultText)}</textarea>`
  }
  const keyboard = constraints.numeric ? ' inputmode="decimal"' : ''
  return `<input type="text" autocomplete="off"${keyboard} value="${escapeHtml(defaultText)}" ${attributes}>`
}
