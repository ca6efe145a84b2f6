import { SaxesParser } from 'saxes'
import type { XmlPlace } from './question-error.ts'
import { QuestionError } from './question-error.ts'

/**
 * One element of a parsed document. `text` joins its own character data and CDATA sections, in order; `content` holds
 * texts and children as they follow each other, for markup, where that matters.
 */
export interface XmlElement extends XmlPlace {
  name: string
  namespace: string
  attributes: XmlAttribute[]
  children: XmlElement[]
  text: string
  content: (XmlElement | string)[]
}

export interface XmlAttribute {
  name: string
  namespace: string
  value: string
}

/**
 * Reads a whole XML document, namespaces resolved, and gives its root element.
 *
 * A DOCTYPE is refused, so the only entities are XML's own five and nothing can expand. Throws QuestionError and nothing
 * else, whatever the text.
 */
export function readXml(xml: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: false })
  const placeOf = placeFinder(xml)
  const open: XmlElement[] = []
  let root: XmlElement | undefined
  let start: XmlPlace = { line: 1, column: 1 }

  parser.on('error', (error) => {
    const ampersand = findBareAmpersand(xml)
    if (ampersand < parser.position) {
      throw new QuestionError("An '&' must be written as '&amp;'.", placeFinder(xml)(ampersand), open.at(-1)?.name)
    }
    const place = { line: parser.line, column: Math.max(1, parser.columnIndex) }
    throw new QuestionError(asSentence(error.message), place, open.at(-1)?.name)
  })
  parser.on('doctype', () => {
    throw new QuestionError('A DOCTYPE declaration is not allowed.', { line: parser.line, column: parser.columnIndex })
  })
  parser.on('opentagstart', (tag) => {
    // The parser stands one character behind the name, which stands one behind '<'.
    start = placeOf(parser.position - tag.name.length - 2)
  })
  parser.on('opentag', (tag) => {
    const attributes = Object.values(tag.attributes).map(({ local, uri, value }) => ({
      name: local,
      namespace: uri,
      value,
    }))
    const element = { ...start, name: tag.local, namespace: tag.uri, attributes, children: [], text: '', content: [] }
    if (open.length === MAX_DEPTH) throw new QuestionError('The elements are nested too deeply.', start, tag.local)
    open.at(-1)?.children.push(element)
    open.at(-1)?.content.push(element)
    root ??= element
    open.push(element)
  })
  parser.on('closetag', () => void open.pop())
  parser.on('text', appendText)
  parser.on('cdata', appendText)

  function appendText(text: string): void {
    const element = open.at(-1)
    if (!element) return
    element.text += text
    element.content.push(text)
  }

  // The parser takes half a surrogate pair for a whole one, with whatever stands behind it.
  const half = xml.search(HALF_SURROGATE_PAIR)
  if (half !== -1) throw new QuestionError('A character is not allowed in XML.', placeFinder(xml)(half))
  parser.write(xml).close()
  return root!
}

const HALF_SURROGATE_PAIR = /\p{Surrogate}/u

// The deepest legal QuestionForm has eight levels. The limit also bounds the parser's search for a namespace's prefix.
const MAX_DEPTH = 64

/**
 * Finds the first '&' that begins no reference, the commonest fault, outside of comments and CDATA; Infinity without one.
 * The parser itself only notices it at the next ';', often at the end of the text.
 */
function findBareAmpersand(xml: string): number {
  for (const match of xml.matchAll(SKIPPED_OR_BARE_AMPERSAND)) {
    if (match[0] === '&') return match.index
  }
  return Number.POSITIVE_INFINITY
}

const SKIPPED_OR_BARE_AMPERSAND =
  /<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<!--[\s\S]*?(?:-->|$)|&(?!(?:#\d+|#x[\dA-Fa-f]+|[\p{L}_][\p{L}\d_.-]{0,99});)/gu

/** Gives places for offsets that only grow, reading the text once in all. */
function placeFinder(xml: string): (offset: number) => XmlPlace {
  let line = 1
  let lineStart = 0
  return (offset) => {
    for (let end = xml.indexOf('\n', lineStart); end !== -1 && end < offset; end = xml.indexOf('\n', lineStart)) {
      line++
      lineStart = end + 1
    }
    return { line, column: Math.max(1, offset - lineStart + 1) }
  }
}

function asSentence(message: string): string {
  const sentence = message.charAt(0).toUpperCase() + message.slice(1)
  return sentence.endsWith('.') ? sentence : `${sentence}.`
}
