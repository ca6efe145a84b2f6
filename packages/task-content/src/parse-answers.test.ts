import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ANSWERS_NAMESPACE } from './answers-to-xml.ts'
import { answersToFields, parseAnswers, validateAnswersXml } from './parse-answers.ts'
import { QuestionError } from './question-error.ts'

function answers(content: string): string {
  return `<QuestionFormAnswers xmlns="${ANSWERS_NAMESPACE}">${content}</QuestionFormAnswers>`
}
const ID = '<QuestionIdentifier>q</QuestionIdentifier>'

test('every kind of answer is read, with its layout free', () => {
  const xml = answers(`
    <Answer>\n${ID}\n<FreeText/>\n</Answer>
    <Answer>${ID}</Answer>
    <Answer>${ID}<SelectionIdentifier>a</SelectionIdentifier><SelectionIdentifier>b</SelectionIdentifier><OtherSelectionText>c</OtherSelectionText></Answer>
    <Answer>${ID}<OtherSelectionText>c</OtherSelectionText></Answer>
    <Answer>${ID}<UploadedFileSizeInBytes>12</UploadedFileSizeInBytes><UploadedFileKey>k</UploadedFileKey></Answer>`)
  expect(parseAnswers(xml)).toEqual([
    { QuestionIdentifier: 'q', FreeText: '' },
    { QuestionIdentifier: 'q' },
    { QuestionIdentifier: 'q', SelectionIdentifiers: ['a', 'b'], OtherSelectionText: 'c' },
    { QuestionIdentifier: 'q', OtherSelectionText: 'c' },
    { QuestionIdentifier: 'q', UploadedFileKey: 'k', UploadedFileSizeInBytes: 12 },
  ])
  expect(answersToFields(xml)).toEqual({ q: '||a|b|c|c|k' })
})

test('an empty string holds no answers, but is no document that a Worker may submit', () => {
  expect(parseAnswers('')).toEqual([])
  expect(() => validateAnswersXml('')).toThrow(QuestionError)
})

test('a field called __proto__ is a field like any other', () => {
  const xml = answers('<Answer><QuestionIdentifier>__proto__</QuestionIdentifier><FreeText>x</FreeText></Answer>')
  expect(Object.entries(answersToFields(xml))).toEqual([['__proto__', 'x']])
})

describe('validateAnswersXml refuses', () => {
  test.each([
    ['content before the identifier', `<Answer><FreeText/>${ID}</Answer>`, "One of 'QuestionIdentifier'"],
    ['an Answer without identifier', '<Answer/>', "lacks 'QuestionIdentifier'"],
    ['two texts', `<Answer>${ID}<FreeText/><FreeText/></Answer>`, 'Nothing more'],
    ['a text beside a selection', `<Answer>${ID}<SelectionIdentifier/><FreeText/></Answer>`, "element 'FreeText'"],
    [
      'a selection behind the other text',
      `<Answer>${ID}<OtherSelectionText/><SelectionIdentifier/></Answer>`,
      'Nothing',
    ],
    ['a key before its size', `<Answer>${ID}<UploadedFileKey/><UploadedFileSizeInBytes/></Answer>`, 'UploadedFileKey'],
    [
      'a size that is no number',
      `<Answer>${ID}<UploadedFileSizeInBytes>x</UploadedFileSizeInBytes><UploadedFileKey/></Answer>`,
      "'x' is not",
    ],
    ['elements inside a text', `<Answer>${ID}<FreeText><b/></FreeText></Answer>`, 'only text'],
    ['unknown elements', '<Other/>', "One of 'Answer'"],
    ['a foreign namespace', `<Answer>${ID}<FreeText xmlns="x"/></Answer>`, "element 'FreeText'"],
  ])('%s', (_what, content, details) => {
    expect(() => validateAnswersXml(answers(content))).toThrow(details)
  })

  test('another root or namespace', () => {
    expect(() => validateAnswersXml('<QuestionFormAnswers/>')).toThrow('in the namespace')
    expect(() => validateAnswersXml(`<Answers xmlns="${ANSWERS_NAMESPACE}"/>`)).toThrow('in the namespace')
  })
})

test('whatever the text, it is read or refused with a QuestionError', () => {
  const tags = [
    'Answer',
    'QuestionIdentifier',
    'FreeText',
    'SelectionIdentifier',
    'OtherSelectionText',
    'UploadedFileKey',
  ]
  const piece = fc.constantFrom(...tags.flatMap((tag) => [`<${tag}>`, `</${tag}>`, `<${tag}/>`]), 'x', ' ', '<', '&')
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      try {
        parseAnswers(answers(pieces.join('')))
      } catch (error) {
        if (!(error instanceof QuestionError)) throw error
      }
    }),
    { numRuns: 1000 },
  )
})
