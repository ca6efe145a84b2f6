import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answersToXml } from './answers-to-xml.ts'
import { parseAnswers } from './parse-answers.ts'

test('fields become one Answer each, in MTurk’s layout', () => {
  expect(answersToXml([['country', 'United States']])).toBe(`<?xml version="1.0" encoding="ASCII"?>
<QuestionFormAnswers xmlns="http://mechanicalturk.amazonaws.com/AWSMechanicalTurkDataSchemas/2005-10-01/QuestionFormAnswers.xsd">
  <Answer><QuestionIdentifier>country</QuestionIdentifier><FreeText>United States</FreeText></Answer>
</QuestionFormAnswers>`)
})

test('every character outside ASCII is one numeric reference, and markup is escaped', () => {
  const xml = answersToXml([['größe', '<a> & “b” \u{1f600}\r\n]]>']])
  expect(xml).toContain('<QuestionIdentifier>gr&#246;&#223;e</QuestionIdentifier>')
  expect(xml).toContain('<FreeText>&lt;a&gt; &amp; &#8220;b&#8221; &#128512;&#13;\n]]&gt;</FreeText>')
})

test('what XML cannot hold becomes U+FFFD', () => {
  expect(parseAnswers(answersToXml([['a', '\0\u001b|\ud800x\udc00|\ufffe\uffff|\u007f\u0085']]))).toEqual([
    { QuestionIdentifier: 'a', FreeText: '\ufffd\ufffd|\ufffdx\ufffd|\ufffd\ufffd|\u007f\u0085' },
  ])
})

test('reserved names are left out', () => {
  const reserved = ['assignmentId', 'hitId', 'turkSubmitTo', 'workerId'].map((name) => [name, 'x'] as const)
  expect(parseAnswers(answersToXml([...reserved, ['HitId', 'y']]))).toEqual([
    { QuestionIdentifier: 'HitId', FreeText: 'y' },
  ])
})

test('values of one name are joined where the name first stands', () => {
  const xml = answersToXml([
    ['a', '1'],
    ['b', ''],
    ['a', ''],
    ['a', '2'],
  ])
  expect(parseAnswers(xml)).toEqual([
    { QuestionIdentifier: 'a', FreeText: '1||2' },
    { QuestionIdentifier: 'b', FreeText: '' },
  ])
})

test('no fields make a document without answers', () => {
  expect(parseAnswers(answersToXml([]))).toEqual([])
})

test('what goes in comes out, for any Unicode text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom('&', '<', '>', ']', '\r', '\n', '\t', ' ', '"', "'", ';', '#', 'é', '\u{10ffff}'),
    }),
  )
  const legal = text.map((value) =>
    value.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\ufffd'),
  )
  const fields = fc.uniqueArray(fc.tuple(legal, legal), { selector: ([name]) => name })
  fc.assert(
    fc.property(fields, (all) => {
      const named = all.filter(([name]) => !['assignmentId', 'hitId', 'turkSubmitTo', 'workerId'].includes(name))
      const xml = answersToXml(all)
      expect(xml).toMatch(/^[\x20-\x7f\n\t]*$/)
      expect(parseAnswers(xml)).toEqual(named.map(([name, value]) => ({ QuestionIdentifier: name, FreeText: value })))
    }),
    { numRuns: 200 },
  )
})
