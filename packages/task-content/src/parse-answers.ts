import { ANSWERS_NAMESPACE } from './answers-to-xml.ts'
import { QuestionError } from './question-error.ts'
import { readOwnAnswers } from './read-own-answers.ts'
import type { XmlElement } from './xml.ts'
import { readXml } from './xml.ts'
import { checkElementContent, refuseElement, textOf, textsOfSequence } from './xml-schema.ts'

/** One Answer of a QuestionFormAnswers document, in MTurk's names. Only one of the kinds of content is present. */
export interface Answer {
  QuestionIdentifier: string
  FreeText?: string
  SelectionIdentifiers?: string[]
  OtherSelectionText?: string
  UploadedFileKey?: string
  UploadedFileSizeInBytes?: number
}

/**
 * Reads an assignment's Answer, in document order. An empty string, which MTurk may give for a submission without fields,
 * holds no answers. Throws QuestionError where the XML does not follow the schema.
 * Source: MTurk API Reference, "QuestionFormAnswers", and its XSD.
 */
export function parseAnswers(xml: string): Answer[] {
  return xml === '' ? [] : (readOwnAnswers(xml) ?? readAnswers(xml))
}

/**
 * Checks the QuestionFormAnswers XML that a Worker's program submits: namespace, order, content. Throws QuestionError.
 * A document without any Answer is taken, although the XSD asks for one, because a form without fields makes one.
 */
export function validateAnswersXml(xml: string): void {
  readAnswers(xml)
}

/**
 * Gives an answer as one text, for tables and CSV: the FreeText; or the selections and the other text joined by `|`; or
 * the key of the uploaded file.
 */
export function answerText(answer: Answer): string {
  if (answer.FreeText !== undefined) return answer.FreeText
  if (answer.UploadedFileKey !== undefined) return answer.UploadedFileKey
  const selections = answer.SelectionIdentifiers ?? []
  return (answer.OtherSelectionText === undefined ? selections : [...selections, answer.OtherSelectionText]).join('|')
}

/**
 * Gives an assignment's answers by name, each as answerText shows it; those under one name are joined by `|`.
 * As in any object, names that are whole numbers come first. Throws QuestionError.
 */
export function answersToFields(xml: string): Record<string, string> {
  const fields = new Map<string, string>()
  for (const answer of parseAnswers(xml)) {
    const earlier = fields.get(answer.QuestionIdentifier)
    const text = answerText(answer)
    fields.set(answer.QuestionIdentifier, earlier === undefined ? text : `${earlier}|${text}`)
  }
  return Object.fromEntries(fields)
}

function readAnswers(xml: string): Answer[] {
  const root = readXml(xml)
  if (root.name !== 'QuestionFormAnswers' || root.namespace !== ANSWERS_NAMESPACE) {
    const details = `The root element must be 'QuestionFormAnswers' in the namespace "${ANSWERS_NAMESPACE}".`
    throw new QuestionError(details, root, root.name)
  }
  checkElementContent(root)
  return root.children.map((child) => {
    if (child.name !== 'Answer' || child.namespace !== root.namespace) refuseElement(child, ['Answer'])
    return readAnswer(child)
  })
}

function readAnswer(element: XmlElement): Answer {
  checkElementContent(element)
  const [identifier, ...content] = element.children
  if (!identifier) throw new QuestionError("Element 'Answer' lacks 'QuestionIdentifier'.", element, 'Answer')
  const foreign = element.children.find((child) => child.namespace !== element.namespace)
  if (foreign) refuseElement(foreign, [])
  if (identifier.name !== 'QuestionIdentifier') refuseElement(identifier, ['QuestionIdentifier'])
  return { QuestionIdentifier: textOf(identifier), ...readContent({ ...element, children: content }) }
}

function readContent(answer: XmlElement): Partial<Answer> {
  const first = answer.children[0]
  if (!first) return {}
  if (first.name === 'FreeText') return { FreeText: textsOfSequence(answer, ['FreeText'])[0]! }
  if (first.name === 'UploadedFileSizeInBytes') return readUploadedFile(answer)
  if (first.name === 'SelectionIdentifier' || first.name === 'OtherSelectionText') return readSelections(answer)
  return refuseElement(first, ['FreeText', 'SelectionIdentifier', 'OtherSelectionText', 'UploadedFileSizeInBytes'])
}

function readUploadedFile(answer: XmlElement): Partial<Answer> {
  const [size, key] = textsOfSequence(answer, ['UploadedFileSizeInBytes', 'UploadedFileKey'])
  if (/^\s*\+?\d{1,15}\s*$/.test(size!)) return { UploadedFileKey: key!, UploadedFileSizeInBytes: Number(size) }
  const details = `'${size!.trim().slice(0, 40)}' is not a valid value for 'UploadedFileSizeInBytes', a whole number.`
  throw new QuestionError(details, answer.children[0]!, 'UploadedFileSizeInBytes')
}

function readSelections(answer: XmlElement): Partial<Answer> {
  const end = answer.children.findIndex((child) => child.name !== 'SelectionIdentifier')
  const selections = end === -1 ? answer.children : answer.children.slice(0, end)
  const [other, surplus] = answer.children.slice(selections.length)
  if (other && other.name !== 'OtherSelectionText') refuseElement(other, ['SelectionIdentifier', 'OtherSelectionText'])
  if (surplus) refuseElement(surplus, [])
  const content: Partial<Answer> = {}
  if (selections.length > 0) content.SelectionIdentifiers = selections.map(textOf)
  if (other) content.OtherSelectionText = textOf(other)
  return content
}
