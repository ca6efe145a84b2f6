import type { Answer } from './parse-answers.ts'

/**
 * Writes the fields of a submitted form, in their order, as QuestionFormAnswers XML: one FreeText each.
 *
 * The text is pure ASCII: every other character is a numeric reference, as MTurk's declaration promises, and so is a
 * carriage return, which XML would otherwise lose. What XML 1.0 cannot hold (control characters, lone surrogates, U+FFFE,
 * U+FFFF) becomes U+FFFD. An empty value stays, as an empty FreeText.
 *
 * The reserved names assignmentId, hitId, turkSubmitTo and workerId are left out. For a repeated name MTurk's FAQ says
 * that one value is kept, while its results show all, joined by `|`: here they are joined, in order, in one FreeText.
 * Without any field the root is empty; MTurk may give an empty string there, which many clients cannot parse.
 */
export function answersToXml(fields: Iterable<readonly [name: string, value: string]>): string {
  const values = new Map<string, string>()
  for (const [name, value] of fields) {
    if (RESERVED_NAMES.has(name)) continue
    const earlier = values.get(name)
    values.set(name, earlier === undefined ? value : `${earlier}|${value}`)
  }
  let xml = LAYOUT.opening
  for (const [name, value] of values) {
    xml += LAYOUT.beforeName + toAscii(name) + LAYOUT.beforeValue + toAscii(value) + LAYOUT.afterValue
  }
  return xml + LAYOUT.closing
}

/**
 * Writes answers of any kind as QuestionFormAnswers XML, in their order and with the same escaping: what a QuestionForm's
 * page makes. An answer without content, of a question that was passed over, keeps its QuestionIdentifier.
 */
export function formAnswersToXml(answers: readonly Answer[]): string {
  let xml = LAYOUT.opening
  for (const answer of answers) {
    xml += `${LAYOUT.beforeName}${toAscii(answer.QuestionIdentifier)}</QuestionIdentifier>${contentOf(answer)}</Answer>\n`
  }
  return xml + LAYOUT.closing
}

function contentOf(answer: Answer): string {
  const element = (name: string, text: string) => `<${name}>${toAscii(text)}</${name}>`
  if (answer.FreeText !== undefined) return element('FreeText', answer.FreeText)
  if (answer.UploadedFileKey !== undefined)
    return `${element('UploadedFileSizeInBytes', String(answer.UploadedFileSizeInBytes))}${element('UploadedFileKey', answer.UploadedFileKey)}`
  const selections = (answer.SelectionIdentifiers ?? []).map((one) => element('SelectionIdentifier', one)).join('')
  return answer.OtherSelectionText === undefined
    ? selections
    : selections + element('OtherSelectionText', answer.OtherSelectionText)
}

/** The namespace of QuestionFormAnswers. */
export const ANSWERS_NAMESPACE =
  'http://mechanicalturk.amazonaws.com/AWSMechanicalTurkDataSchemas/2005-10-01/QuestionFormAnswers.xsd'

/** What stands around names and values in the documents that answersToXml writes. */
export const LAYOUT = {
  opening: `<?xml version="1.0" encoding="ASCII"?>\n<QuestionFormAnswers xmlns="${ANSWERS_NAMESPACE}">\n`,
  beforeName: '  <Answer><QuestionIdentifier>',
  beforeValue: '</QuestionIdentifier><FreeText>',
  afterValue: '</FreeText></Answer>\n',
  closing: '</QuestionFormAnswers>',
}

const RESERVED_NAMES = new Set(['assignmentId', 'hitId', 'turkSubmitTo', 'workerId'])

function toAscii(text: string): string {
  if (!NOT_PLAIN.test(text)) return text
  let ascii = ''
  let written = 0
  for (let index = 0; index < text.length; index++) {
    if (isPlain(text.charCodeAt(index))) continue
    const code = text.codePointAt(index)!
    ascii += text.slice(written, index) + reference(code)
    if (code > 0xffff) index++
    written = index + 1
  }
  return ascii + text.slice(written)
}

// Printable ASCII, tab, line feed and DEL, without & < >.
const NOT_PLAIN = /[^\t\n\x20-%'-;=?-\x7f]/

function isPlain(code: number): boolean {
  if (code < 0x20) return code === 0x09 || code === 0x0a
  return code < 0x80 && code !== 0x26 && code !== 0x3c && code !== 0x3e
}

function reference(code: number): string {
  if (code === 0x26) return '&amp;'
  if (code === 0x3c) return '&lt;'
  if (code === 0x3e) return '&gt;'
  return `&#${isLegal(code) ? code : 0xfffd};`
}

/** Says whether XML 1.0 can hold a character that is not printable ASCII. */
export function isLegal(code: number): boolean {
  if (code < 0x20) return code === 0x0d
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff
}
