import { type Answer, answersToFields, parseAnswers } from './parse-answers.ts'

/**
 * Makes plain JSON of any assignment's Answer: an object with a value for each name.
 *
 * - The answer of a `crowd-form` (`taskAnswers`, a JSON array with one object) is that object; other fields stand beside
 *   its own, which win.
 * - A text is a string, selections are a list of their identifiers with the other text at its end, an uploaded file is
 *   `{"UploadedFileKey", "UploadedFileSizeInBytes"}`, a question without any answer null.
 * - What came more than once under one name is a list.
 *
 * Throws QuestionError where the XML does not follow the schema of QuestionFormAnswers.
 */
export function decodeAnswer(xml: string): Record<string, unknown> {
  const fields = new Map<string, unknown[]>()
  let ofForm: Record<string, unknown> = {}
  for (const answer of parseAnswers(xml)) {
    const task = answer.QuestionIdentifier === 'taskAnswers' ? taskAnswer(answer.FreeText) : undefined
    if (task) ofForm = task
    else fields.set(answer.QuestionIdentifier, [...(fields.get(answer.QuestionIdentifier) ?? []), contentOf(answer)])
  }
  const plain = Array.from(fields, ([name, values]) => [name, values.length === 1 ? values[0] : values] as const)
  return Object.fromEntries([...plain, ...Object.entries(ofForm)])
}

/**
 * Gives any assignment's Answer as texts by name, for tables: what answersToFields gives, with the object of a `crowd-form`
 * taken apart, nested names joined by dots (`mood.label`), lists as JSON. Throws QuestionError.
 */
export function answerFields(xml: string): Record<string, string> {
  const { taskAnswers, ...fields } = answersToFields(xml)
  if (taskAnswers === undefined) return fields
  const task = taskAnswer(taskAnswers)
  return task ? { ...fields, ...Object.fromEntries(dotted(task)) } : { ...fields, taskAnswers }
}

function dotted(object: object, prefix = ''): [name: string, text: string][] {
  return Object.entries(object).flatMap(([key, value]): [string, string][] => {
    const name = prefix + key
    const isNested =
      typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0
    return isNested ? dotted(value, `${name}.`) : [[name, typeof value === 'string' ? value : JSON.stringify(value)]]
  })
}

function taskAnswer(text: string | undefined): Record<string, unknown> | undefined {
  try {
    const [only, ...others] = JSON.parse(text ?? '')
    const isObject = typeof only === 'object' && only !== null && !Array.isArray(only)
    return isObject && others.length === 0 ? only : undefined
  } catch {
    return undefined
  }
}

function contentOf(answer: Answer): unknown {
  const { FreeText, SelectionIdentifiers, OtherSelectionText, UploadedFileKey, UploadedFileSizeInBytes } = answer
  if (FreeText !== undefined) return FreeText
  if (UploadedFileKey !== undefined) return { UploadedFileKey, UploadedFileSizeInBytes }
  if (SelectionIdentifiers === undefined && OtherSelectionText === undefined) return null
  return [...(SelectionIdentifiers ?? []), ...(OtherSelectionText === undefined ? [] : [OtherSelectionText])]
}
