import { isLegal, LAYOUT } from './answers-to-xml.ts'

/**
 * Reads a document in exactly the layout that answersToXml writes, or gives undefined for any other, which needs a real
 * parser. Nearly every answer that is stored has this layout, and this way is some thirty times as fast: it is what a
 * table of 100,000 results takes. Gives the same as the parser, which a test holds.
 */
export function readOwnAnswers(xml: string): { QuestionIdentifier: string; FreeText: string }[] | undefined {
  if (!xml.startsWith(LAYOUT.opening)) return undefined
  const answers: { QuestionIdentifier: string; FreeText: string }[] = []
  let position = LAYOUT.opening.length
  while (xml.startsWith(LAYOUT.beforeName, position)) {
    const nameEnd = xml.indexOf(LAYOUT.beforeValue, position)
    const valueEnd = xml.indexOf(LAYOUT.afterValue, nameEnd)
    if (nameEnd === -1 || valueEnd === -1) return undefined
    const name = fromAscii(xml.slice(position + LAYOUT.beforeName.length, nameEnd))
    const value = fromAscii(xml.slice(nameEnd + LAYOUT.beforeValue.length, valueEnd))
    if (name === undefined || value === undefined) return undefined
    answers.push({ QuestionIdentifier: name, FreeText: value })
    position = valueEnd + LAYOUT.afterValue.length
  }
  return xml.slice(position) === LAYOUT.closing ? answers : undefined
}

function fromAscii(ascii: string): string | undefined {
  if (NEEDS_PARSER.test(ascii)) return undefined
  if (!ascii.includes('&')) return ascii
  let isKnown = true
  const text = ascii.replace(/&(#?\w*;?)/g, (_reference, name: string) => {
    const character = ENTITIES.get(name) ?? fromNumber(name)
    if (character === undefined) isKnown = false
    return character ?? ''
  })
  return isKnown ? text : undefined
}

const NEEDS_PARSER = /[^\t\n\x20-;=?-\x7f]/
const ENTITIES = new Map([
  ['amp;', '&'],
  ['lt;', '<'],
  ['gt;', '>'],
])

function fromNumber(name: string): string | undefined {
  const code = /^#\d{1,7};$/.test(name) ? Number(name.slice(1, -1)) : 0
  const isCharacter = code === 0x09 || code === 0x0a || (code <= 0x10ffff && isLegal(code))
  return isCharacter ? String.fromCodePoint(code) : undefined
}
