import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answersToXml, LAYOUT } from './answers-to-xml.ts'
import { parseAnswers } from './parse-answers.ts'
import { readOwnAnswers } from './read-own-answers.ts'

test('all that answersToXml writes is read', () => {
  const fields = fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })))
  fc.assert(
    fc.property(fields, (all) => {
      expect(readOwnAnswers(answersToXml(all))).toBeDefined()
    }),
    { numRuns: 100 },
  )
})

test('any other document is left to the parser, or read as the parser reads it', () => {
  const piece = fc.constantFrom(
    ...[
      '&#65;',
      '&#10;',
      '&#13;',
      '&#0;',
      '&#xd;',
      '&#55296;',
      '&#1114112;',
      '&#99999999;',
      '&amp;',
      '&quot;',
      '&',
      ';',
    ],
    ...['a', '\t', '\r', '\r\n', 'é', '>', ']]>', '<b/>', '<!-- -->', '\0', '', LAYOUT.beforeName, LAYOUT.beforeValue],
    ...[LAYOUT.afterValue, LAYOUT.closing],
  )
  const text = fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(text, text, text, (name, value, end) => {
      const answer = LAYOUT.beforeName + name + LAYOUT.beforeValue + value + LAYOUT.afterValue
      const xml = LAYOUT.opening + answer + end + LAYOUT.closing
      const own = readOwnAnswers(xml)
      // A blank in front of the end takes the same document out of the layout.
      if (own) expect(own).toEqual(parseAnswers(xml.replace(/>$/, ' >')))
    }),
    { numRuns: 2000 },
  )
})
