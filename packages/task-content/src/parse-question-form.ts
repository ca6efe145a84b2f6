import { QuestionError } from './question-error.ts'
import type { FormQuestion, Overview, QuestionForm } from './question-form.ts'
import { readAnswerSpecification } from './read-answer-specification.ts'
import { readFormContent } from './read-form-content.ts'
import type { XmlElement } from './xml.ts'
import { readXml } from './xml.ts'
import { refuseRepeated, Sequence, textOf } from './xml-schema.ts'

/**
 * Reads a QuestionForm, of a HIT or of a QualificationType's test, in either of its two versions, and holds it to the whole
 * schema and to what MTurk's documentation asks beside it: identifiers are unique, bounds are in order, a radio button or
 * drop-down list chooses at most one, regular expressions compile. FileUploadAnswer and Application are of the old version.
 *
 * Throws QuestionError, which names the line, the column and the element; its `code` is XHTMLParseError where the markup
 * of a FormattedContent is at fault. The length of the XML is the caller's matter.
 * Source: MTurk API Reference, "QuestionForm", and its XSD files of 2005-10-01 and 2017-11-06.
 */
export function parseQuestionForm(xml: string): QuestionForm {
  const root = readXml(xml)
  if (root.name === 'QuestionForm' && QUESTION_FORM_NAMESPACES.includes(root.namespace)) return readQuestionForm(root)
  const details = `The root element must be 'QuestionForm' in the namespace "${QUESTION_FORM_NAMESPACES.at(-1)}".`
  throw new QuestionError(details, root, root.name)
}

const SCHEMAS = 'http://mechanicalturk.amazonaws.com/AWSMechanicalTurkDataSchemas'
const OLD_VERSION = `${SCHEMAS}/2005-10-01/QuestionForm.xsd`

/** Of the two versions, the newer last. */
export const QUESTION_FORM_NAMESPACES = [OLD_VERSION, `${SCHEMAS}/2017-11-06/QuestionForm.xsd`]

/** Reads a root element that is a QuestionForm of a known version. */
export function readQuestionForm(root: XmlElement): QuestionForm {
  const isOld = root.namespace === OLD_VERSION
  const sequence = new Sequence(root)
  const identifiers = new Set<string>()
  const parts = sequence.some('Overview', 'Question').map((element) => {
    if (element.name === 'Overview') return readOverview(element, isOld)
    const question = readQuestion(element, isOld)
    if (!identifiers.has(question.identifier)) identifiers.add(question.identifier)
    else refuseRepeated(element, 'QuestionIdentifier', question.identifier)
    return question
  })
  sequence.end()
  return { parts }
}

function readOverview(element: XmlElement, isOld: boolean): Overview {
  return { kind: 'Overview', content: readFormContent(element, isOld) }
}

function readQuestion(element: XmlElement, isOld: boolean): FormQuestion {
  const sequence = new Sequence(element)
  const identifier = sequence.one('QuestionIdentifier')
  const displayName = sequence.maybe('DisplayName')
  const isRequired = sequence.maybe('IsRequired')
  const content = sequence.one('QuestionContent')
  const specification = sequence.one('AnswerSpecification')
  sequence.end()
  if (textOf(identifier) === '')
    throw new QuestionError("A 'QuestionIdentifier' must not be empty.", identifier, identifier.name)
  const answer = readAnswerSpecification(specification, isOld)
  return {
    kind: 'Question',
    identifier: textOf(identifier),
    displayName: displayName && textOf(displayName),
    isRequired: readFlag(isRequired) || (answer.kind === 'FreeTextAnswer' && (answer.constraints.length?.min ?? 0) > 0),
    content: readFormContent(content, isOld),
    answer,
  }
}

function readFlag(element: XmlElement | undefined): boolean {
  if (!element) return false
  const text = textOf(element).trim()
  if (text === 'true' || text === '1') return true
  if (text === 'false' || text === '0') return false
  const details = `'${text.slice(0, 40)}' is not a valid value for '${element.name}', which is true or false.`
  throw new QuestionError(details, element, element.name)
}
