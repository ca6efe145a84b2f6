import { type Answer, isCrowdField } from '../../core/crowd-field.ts'
import { mergeAnswers } from '../../core/merge-answers.ts'

/**
 * What the fields below `root`, the browser's and ours, say together. A native radio group gives an object with a boolean
 * for every option and a check box one for its value, as crowd elements do; a list of several choices gives an array; all
 * else gives text. Fields without a name and disabled ones say nothing.
 */
export function collectAnswer(root: ParentNode): Answer {
  const answer: Answer = {}
  for (const field of fieldsOf(root)) mergeAnswers(answer, isCrowdField(field) ? field.answer() : nativeAnswer(field))
  return answer
}

export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** The fields below `root` in the order of the document. */
export function fieldsOf(root: ParentNode) {
  return Array.from(root.querySelectorAll('*')).filter((node) => isCrowdField(node) || isControl(node))
}

export function isControl(node: unknown): node is Control {
  return node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement || node instanceof HTMLSelectElement
}

const SILENT = new Set(['submit', 'button', 'reset', 'image'])

function nativeAnswer(field: Element): Answer {
  if (!isControl(field) || field.name === '' || field.matches(':disabled') || SILENT.has(field.type)) return {}
  return { [field.name]: nativeValue(field) }
}

function nativeValue(field: Control): unknown {
  if (field instanceof HTMLSelectElement && field.multiple)
    return Array.from(field.selectedOptions, (option) => option.value)
  if (field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox'))
    return { [field.value]: field.checked }
  if (field instanceof HTMLInputElement && field.type === 'file')
    return Array.from(field.files ?? [], (file) => file.name).join(', ')
  return field.value
}
