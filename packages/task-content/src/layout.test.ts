import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fillLayout, layoutParameterNames } from './layout.ts'
import { parseQuestion } from './parse-question.ts'

const place = (name: string) => `\${${name}}`
const OTHERS = [place('x.y'), place('1'), place(' a ')].join(' ')
const CONTENT = `<p>${place('a')} ${place('b_2')} ${place('a')}</p>${OTHERS}`

test('places are named once, in order, and other uses of the sign are text', () => {
  expect(layoutParameterNames(CONTENT)).toEqual(['a', 'b_2'])
})

test('values go in as they are, whatever they hold', () => {
  fc.assert(
    fc.property(fc.string(), (value) => {
      const text = value.replace(/[^\x20-\x7e]|>/g, '')
      const values = new Map([
        ['a', '<b>$&</b>'],
        ['b_2', text],
      ])
      expect(parseQuestion(fillLayout(CONTENT, 450, values))).toEqual({
        ...{ kind: 'HTMLQuestion', frameHeight: 450 },
        html: `<p><b>$&</b> ${text} <b>$&</b></p>${OTHERS}`,
      })
    }),
  )
})

test('a value that ends the CDATA section makes XML that is refused', () => {
  const xml = fillLayout(place('a'), 0, new Map([['a', ']]><x/>']]))
  expect(() => parseQuestion(xml)).toThrow('"]]>" is disallowed')
})
