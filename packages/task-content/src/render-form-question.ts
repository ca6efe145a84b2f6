import { fieldName } from './form-answers.ts'
import { byteCount, limitSentence } from './form-limits.ts'
import { escapeHtml } from './html.ts'
import type { FormQuestion } from './question-form.ts'
import { renderFormContent } from './render-form-content.ts'
import { renderSelections } from './render-selections.ts'
import { renderTextField } from './render-text-field.ts'

interface Surroundings {
  /** Questions in the form. */
  count: number
  uploadUrl?: string | undefined
  maxUploadBytes: number
}

/** One question of a form's page: what it asks, its limits, its controls and a place for its error. */
export function renderFormQuestion(question: FormQuestion, number: number, surroundings: Surroundings): string {
  const { answer, displayName, isRequired } = question
  const id = `q${number}`
  const heading = `${displayName ?? `Question ${number} of ${surroundings.count}`}${isRequired ? '' : ' (optional)'}`
  const isGroup = answer.kind === 'SelectionAnswer' && !['list', 'dropdown'].includes(answer.style)
  const content = `<div id="${id}-content">${renderFormContent(question.content)}</div>`
  const limits = `<p class="limits" id="${id}-limits">${escapeHtml(limitSentence(answer, surroundings.maxUploadBytes))}</p>`
  const error = `<p class="error" id="${id}-error" hidden></p>`
  const rules = escapeHtml(JSON.stringify(rulesOf(question, surroundings)))
  const labelled = `aria-labelledby="${id}-name ${id}-content" aria-describedby="${id}-limits ${id}-error"`
  if (isGroup) {
    const role = answer.max === 1 ? ` role="radiogroup" aria-required="${isRequired}"` : ''
    return `<fieldset class="question"${role} id="${id}" data-rules="${rules}" ${labelled}>
<legend class="name" id="${id}-name">${escapeHtml(heading)}</legend>
${content}
${limits}
${renderSelections(question.identifier, answer, id)}
${error}
</fieldset>`
  }
  return `<div class="question" id="${id}" data-rules="${rules}">
<label class="name" id="${id}-name" for="${id}-field">${escapeHtml(heading)}</label>
${content}
${limits}
${renderField(question, id, isRequired ? `${labelled} required` : labelled, surroundings)}
${error}
</div>`
}

function renderField({ identifier, answer }: FormQuestion, id: string, labelled: string, { uploadUrl }: Surroundings) {
  if (answer.kind === 'FreeTextAnswer')
    return renderTextField(
      answer,
      `id="${id}-field" name="${escapeHtml(fieldName('FreeText', identifier))}" ${labelled}`,
    )
  if (answer.kind === 'SelectionAnswer') return renderSelections(identifier, answer, id, labelled)
  const key = escapeHtml(fieldName('UploadedFileKey', identifier))
  const isClosed = uploadUrl === undefined ? ' disabled' : ''
  return `<input type="file" id="${id}-field" ${labelled}${isClosed}>
<input type="hidden" name="${key}" value="">
<p class="limits" id="${id}-status" role="status"></p>`
}

/** What the page's script needs to know of a question. */
function rulesOf(
  { identifier, isRequired, answer }: FormQuestion,
  { uploadUrl, maxUploadBytes }: Surroundings,
): object {
  if (answer.kind === 'FreeTextAnswer') return { kind: 'text', isRequired, text: answer.constraints }
  if (answer.kind === 'SelectionAnswer') {
    const { min, max, other } = answer
    return { kind: 'selection', isRequired, min, max, other: other?.constraints }
  }
  const max = Math.min(answer.maxBytes, maxUploadBytes)
  const url = uploadUrl && `${uploadUrl}?question=${encodeURIComponent(identifier)}`
  return {
    kind: 'file',
    isRequired,
    min: answer.minBytes,
    max,
    least: byteCount(answer.minBytes),
    most: byteCount(max),
    url,
  }
}
