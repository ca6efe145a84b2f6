import type { Answer } from './parse-answers.ts'
import { type FormQuestion, type QuestionForm, questionsOf } from './question-form.ts'

/** An answer that does not fit its form. The message is a whole sentence for whoever answered. */
export class FormAnswerError extends Error {
  override name = 'FormAnswerError'
}

/**
 * The names under which a form's page posts, such as `FreeText:q1`. The identifier is percent-encoded: whatever it holds,
 * neither the browser nor the names that MTurk reserves can change it.
 */
export function fieldName(
  kind: 'FreeText' | 'SelectionIdentifier' | 'OtherSelectionText' | 'UploadedFileKey',
  questionIdentifier: string,
): string {
  return `${kind}:${encodeURIComponent(questionIdentifier)}`
}

/**
 * Reads the fields that a form's page posts as one answer for each question, in the order of the form. A text field that
 * was left empty gives an empty FreeText, and a question without a choice or a file only its identifier. Of an uploaded
 * file the key alone is known here; `fileSize` gives its size, or undefined for a key that is none of this assignment's.
 *
 * Throws FormAnswerError as checkFormAnswers does.
 */
export function readFormFields(
  form: QuestionForm,
  fields: Readonly<Record<string, string | string[]>>,
  fileSize: (key: string, questionIdentifier: string) => number | undefined,
): Answer[] {
  const answers = questionsOf(form).map((question) => readQuestionFields(question, fields, fileSize))
  checkFormAnswers(form, answers)
  return answers
}

function readQuestionFields(
  { identifier, answer }: FormQuestion,
  fields: Readonly<Record<string, string | string[]>>,
  fileSize: (key: string, questionIdentifier: string) => number | undefined,
): Answer {
  const valuesOf = (kind: Parameters<typeof fieldName>[0]) => {
    const name = fieldName(kind, identifier)
    return Object.hasOwn(fields, name) ? [fields[name]!].flat() : []
  }
  const filled: Answer = { QuestionIdentifier: identifier }
  if (answer.kind === 'FreeTextAnswer') return { ...filled, FreeText: valuesOf('FreeText')[0] ?? '' }
  if (answer.kind === 'FileUploadAnswer') {
    const key = valuesOf('UploadedFileKey')[0]
    if (!key) return filled
    const size = fileSize(key, identifier)
    if (size === undefined)
      throw new FormAnswerError(`The file for the question '${identifier}' is not here. Choose it again.`)
    return { ...filled, UploadedFileSizeInBytes: size, UploadedFileKey: key }
  }
  const known = new Map(answer.selections.map((selection) => [asPosted(selection.identifier), selection.identifier]))
  const selections = valuesOf('SelectionIdentifier')
    .filter((value) => value !== '')
    .map((value) => known.get(asPosted(value)) ?? value)
  const other = valuesOf('OtherSelectionText').find((value) => value !== '')
  return {
    ...filled,
    ...(selections.length > 0 && { SelectionIdentifiers: [...new Set(selections)] }),
    ...(other !== undefined && { OtherSelectionText: other }),
  }
}

/** A browser posts every line end as CR LF. */
function asPosted(identifier: string): string {
  return identifier.replace(/\r\n?/g, '\n')
}

/**
 * Holds answers to their form, as far as MTurk's server did: each is of a question of the form and of its kind, a
 * selection is one of the question's, and a required question has an answer. Lengths, numbers, regular expressions and
 * counts are checked by the page alone, so Requesters' programs must check them. Throws FormAnswerError.
 * Source: MTurk API Reference, "QuestionForm": answers need not satisfy the constraints.
 */
export function checkFormAnswers(form: QuestionForm, answers: readonly Answer[]): void {
  const questions = new Map(questionsOf(form).map((question) => [question.identifier, question]))
  const answered = new Set<string>()
  const seen = new Set<string>()
  for (const answer of answers) {
    const { QuestionIdentifier: identifier } = answer
    const question = questions.get(identifier)
    if (!question) throw new FormAnswerError(`The form has no question '${identifier}'.`)
    if (seen.has(identifier)) throw new FormAnswerError(`The question '${identifier}' is answered more than once.`)
    seen.add(identifier)
    if (checkAnswer(question, answer)) answered.add(identifier)
  }
  for (const { identifier, isRequired } of questions.values()) {
    if (isRequired && !answered.has(identifier))
      throw new FormAnswerError(`The question '${identifier}' must be answered.`)
  }
}

/** Says whether the answer is one, and throws where it is of another kind than its question. */
function checkAnswer({ identifier, answer: specification }: FormQuestion, answer: Answer): boolean {
  const refuse = (kind: string) => new FormAnswerError(`The question '${identifier}' is not answered by ${kind}.`)
  if (answer.FreeText !== undefined) {
    if (specification.kind !== 'FreeTextAnswer') throw refuse('a FreeText')
    return answer.FreeText !== ''
  }
  if (answer.UploadedFileKey !== undefined) {
    if (specification.kind !== 'FileUploadAnswer') throw refuse('a file')
    return true
  }
  if (answer.OtherSelectionText !== undefined && !(specification.kind === 'SelectionAnswer' && specification.other))
    throw refuse('an OtherSelectionText')
  const selections = answer.SelectionIdentifiers ?? []
  if (selections.length > 0 && specification.kind !== 'SelectionAnswer') throw refuse('a selection')
  if (specification.kind === 'SelectionAnswer') {
    for (const selection of selections) {
      if (!specification.selections.some((one) => one.identifier === selection))
        throw new FormAnswerError(`The question '${identifier}' has no selection '${selection}'.`)
    }
  }
  return selections.length > 0 || (answer.OtherSelectionText ?? '') !== ''
}
