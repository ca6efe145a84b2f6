import { fieldName } from './form-answers.ts'
import { escapeHtml } from './html.ts'
import type { SelectionAnswer } from './question-form.ts'
import { renderSelectionLabel, selectionText } from './render-form-content.ts'
import { renderTextField } from './render-text-field.ts'

/**
 * The controls of a question that is answered by choosing. `list` and `dropdown` are select elements. The others are radio
 * buttons or check boxes; above those of `combobox` and `multichooser`, which are for long lists, stands a field that
 * narrows the list, since a control that hides its choices until one types is hard to use without eyes.
 */
export function renderSelections(identifier: string, answer: SelectionAnswer, id: string, labelled = ''): string {
  const name = escapeHtml(fieldName('SelectionIdentifier', identifier))
  if (answer.style === 'list' || answer.style === 'dropdown')
    return (
      renderSelect(answer, `id="${id}-field" name="${name}" ${labelled}`) + renderOtherBelow(identifier, answer, id)
    )
  const type = answer.max === 1 ? 'radio' : 'checkbox'
  const choices = answer.selections.map(
    (selection) =>
      `<label class="choice"><input type="${type}" name="${name}" value="${escapeHtml(selection.identifier)}"><span>${renderSelectionLabel(selection.label)}</span></label>`,
  )
  const isLong = answer.style === 'combobox' || answer.style === 'multichooser'
  const filter = isLong
    ? `<p class="filter"><label for="${id}-filter">Narrow the list</label> <input type="search" id="${id}-filter" data-filter autocomplete="off"></p>\n`
    : ''
  return `${filter}<div class="choices${isLong ? ' long' : ''}">${choices.join('\n')}</div>${renderOther(identifier, answer, id, type, name)}`
}

function renderSelect({ style, max, selections, other }: SelectionAnswer, attributes: string): string {
  const options = selections.map(
    ({ identifier, label }) => `<option value="${escapeHtml(identifier)}">${escapeHtml(selectionText(label))}</option>`,
  )
  if (other) options.push('<option value="" data-other>Other</option>')
  if (max === 1) options.unshift(`<option value="" selected>${style === 'dropdown' ? 'Choose one' : 'None'}</option>`)
  const size = style === 'list' ? ` size="${Math.min(Math.max(options.length, 2), 10)}"` : ''
  return `<select${size}${max > 1 ? ' multiple' : ''} ${attributes}>${options.join('')}</select>`
}

function renderOther(
  identifier: string,
  { other }: SelectionAnswer,
  id: string,
  type: 'radio' | 'checkbox',
  name: string,
): string {
  if (!other) return ''
  // The radio button shares its siblings' name, and its empty value is no selection.
  const box = `<input type="${type}"${type === 'radio' ? ` name="${name}"` : ''} value="" data-other>`
  const field = renderTextField(other, otherAttributes(identifier, id))
  return `\n<div class="other"><label class="choice">${box}<span>Other</span></label>${field}</div>`
}

function renderOtherBelow(identifier: string, { other }: SelectionAnswer, id: string): string {
  return other ? `\n<div class="other">${renderTextField(other, otherAttributes(identifier, id))}</div>` : ''
}

function otherAttributes(identifier: string, id: string): string {
  const name = escapeHtml(fieldName('OtherSelectionText', identifier))
  return `name="${name}" data-other-text aria-label="Other answer" aria-describedby="${id}-error"`
}
