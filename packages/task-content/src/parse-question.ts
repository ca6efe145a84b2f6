import { QUESTION_FORM_NAMESPACES, readQuestionForm } from './parse-question-form.ts'
import { QuestionError } from './question-error.ts'
import type { QuestionForm } from './question-form.ts'
import type { XmlElement } from './xml.ts'
import { readXml } from './xml.ts'
import { textsOfSequence } from './xml-schema.ts'

/** What a HIT asks, by the kind of its Question XML. `frameHeight` is in CSS pixels; 0 fills the window. */
export type Question =
  | { kind: 'ExternalQuestion'; externalURL: string; frameHeight: number }
  | { kind: 'HTMLQuestion'; html: string; frameHeight: number }
  | { kind: 'QuestionForm'; form: QuestionForm }

/**
 * Reads a HIT's Question and checks it in full against its schema; a QuestionForm as parseQuestionForm does. What the
 * ExternalURL says is checkExternalURL's matter, the length the caller's.
 *
 * Throws QuestionError, which names the line, the column and the element.
 * Source: MTurk API Reference, "ExternalQuestion", "HTMLQuestion", and their XSD files.
 */
export function parseQuestion(xml: string): Question {
  const root = readXml(xml)
  const kind = KINDS.find(({ name }) => name === root.name)
  if (!kind) {
    const details = `Element '${root.name}' is no question. One of 'ExternalQuestion', 'HTMLQuestion', 'QuestionForm' is expected.`
    throw new QuestionError(details, root, root.name)
  }
  if (!kind.namespaces.includes(root.namespace)) {
    const details = `Element '${root.name}' must be in the namespace "${kind.namespaces.at(-1)}", not "${root.namespace}".`
    throw new QuestionError(details, root, root.name)
  }
  return kind.read(root)
}

function readExternalQuestion(root: XmlElement): Question {
  const [url, height] = textsOfSequence(root, ['ExternalURL', 'FrameHeight'])
  return { kind: 'ExternalQuestion', externalURL: url!.trim(), frameHeight: frameHeight(root, height!) }
}

function readHTMLQuestion(root: XmlElement): Question {
  const [html, height] = textsOfSequence(root, ['HTMLContent', 'FrameHeight'])
  return { kind: 'HTMLQuestion', html: html!, frameHeight: frameHeight(root, height!) }
}

function frameHeight(root: XmlElement, text: string): number {
  const digits = text.trim()
  if (/^\+?\d{1,9}$/.test(digits)) return Number(digits)
  const details = `'${digits.slice(0, 40)}' is not a valid value for 'FrameHeight', a whole number of pixels.`
  throw new QuestionError(details, root.children[1]!, 'FrameHeight')
}

const SCHEMAS = 'http://mechanicalturk.amazonaws.com/AWSMechanicalTurkDataSchemas'
const KINDS = [
  { name: 'ExternalQuestion', namespaces: [`${SCHEMAS}/2006-07-14/ExternalQuestion.xsd`], read: readExternalQuestion },
  { name: 'HTMLQuestion', namespaces: [`${SCHEMAS}/2011-11-11/HTMLQuestion.xsd`], read: readHTMLQuestion },
  {
    name: 'QuestionForm',
    namespaces: QUESTION_FORM_NAMESPACES,
    read: (root: XmlElement): Question => ({ kind: 'QuestionForm', form: readQuestionForm(root) }),
  },
]
