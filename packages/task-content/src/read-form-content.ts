import { readFormattedContent } from './formatted-content.ts'
import { QuestionError } from './question-error.ts'
import type { FormContent, Medium, SelectionLabel } from './question-form.ts'
import type { XmlElement } from './xml.ts'
import { Sequence, textOf, wholeNumber } from './xml-schema.ts'

/** Reads what an Overview or a QuestionContent holds, in order. Throws QuestionError. */
export function readFormContent(element: XmlElement, isOld: boolean): FormContent[] {
  const names = ['Title', 'Text', 'List', 'FormattedContent', 'Binary', 'EmbeddedBinary']
  const sequence = new Sequence(element)
  const content = sequence.some(...names, ...(isOld ? ['Application'] : [])).map(readOne)
  sequence.end()
  return content
}

/** Reads what stands beside a SelectionIdentifier. Throws QuestionError. */
export function readSelectionLabel(element: XmlElement): SelectionLabel {
  return readOne(element) as SelectionLabel
}

function readOne(element: XmlElement): FormContent {
  switch (element.name) {
    case 'Title':
    case 'Text':
      return { kind: element.name, text: textOf(element) }
    case 'List':
      return readList(element)
    case 'FormattedContent':
      return readFormattedContent(element)
    case 'Binary':
      return readBinary(element)
    case 'EmbeddedBinary':
      return readEmbeddedBinary(element)
    default:
      return readApplication(element)
  }
}

function readList(element: XmlElement): FormContent {
  const sequence = new Sequence(element)
  const items = sequence.some('ListItem').map(textOf)
  sequence.end()
  return { kind: 'List', items }
}

function readBinary(element: XmlElement): FormContent {
  const sequence = new Sequence(element)
  const type = new Sequence(sequence.one('MimeType'))
  const medium = readMedium(type.one('Type'))
  const subType = type.maybe('SubType')
  type.end()
  const url = readUrl(sequence.one('DataURL'))
  const altText = textOf(sequence.one('AltText'))
  sequence.end()
  return { kind: 'Binary', medium, subType: subType && textOf(subType).trim(), url, altText }
}

function readEmbeddedBinary(element: XmlElement): FormContent {
  const sequence = new Sequence(element)
  const type = new Sequence(sequence.one('EmbeddedMimeType'))
  const medium = readMedium(type.one('Type'))
  const subType = textOf(type.one('SubType')).trim()
  type.end()
  const url = readUrl(sequence.one('DataURL'))
  const altText = textOf(sequence.one('AltText'))
  const width = readPixels(sequence.one('Width'))
  const height = readPixels(sequence.one('Height'))
  checkParameters(sequence)
  return { kind: 'EmbeddedBinary', medium, subType, url, altText, width, height }
}

function readApplication(element: XmlElement): FormContent {
  const sequence = new Sequence(element)
  const application = sequence.one('Flash', 'JavaApplet')
  sequence.end()
  const inside = new Sequence(application)
  if (application.name === 'Flash') {
    readUrl(inside.one('FlashMovieURL'))
  } else {
    textOf(inside.one('AppletPath'))
    textOf(inside.one('AppletFilename'))
  }
  readPixels(inside.one('Width'))
  readPixels(inside.one('Height'))
  checkParameters(inside)
  return { kind: 'Application', name: application.name as 'Flash' | 'JavaApplet' }
}

/** Parameters were for players that browsers no longer have: held to the schema and left behind. */
function checkParameters(sequence: Sequence): void {
  for (const parameter of sequence.many('ApplicationParameter')) {
    const inside = new Sequence(parameter)
    textOf(inside.one('Name'))
    textOf(inside.one('Value'))
    inside.end()
  }
  sequence.end()
}

function readMedium(element: XmlElement): Medium {
  const text = textOf(element).trim()
  if (text === 'image' || text === 'audio' || text === 'video') return text
  const details = `'${text.slice(0, 40)}' is not a valid value for '${element.name}', which is image, audio or video.`
  throw new QuestionError(details, element, element.name)
}

function readUrl(element: XmlElement): string {
  const text = textOf(element).trim()
  if (/^https?:\/\//i.test(text) && URL.canParse(text)) return text
  const details = `'${text.slice(0, 80)}' is not a valid value for '${element.name}', an address that begins with http:// or https://.`
  throw new QuestionError(details, element, element.name)
}

function readPixels(element: XmlElement): number {
  return wholeNumber(element, textOf(element), { min: 0, max: 10_000 })
}
