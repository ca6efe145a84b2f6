import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answersToXml, formAnswersToXml } from './answers-to-xml.ts'
import { checkFormAnswers, FormAnswerError, fieldName, readFormFields } from './form-answers.ts'
import { parseAnswers } from './parse-answers.ts'
import { parseQuestionForm } from './parse-question-form.ts'
import type { QuestionForm } from './question-form.ts'
import { form, question, selection } from './testing/forms.ts'

const FILE =
  '<FileUploadAnswer><MaxFileSizeInBytes>5000</MaxFileSizeInBytes><MinFileSizeInBytes>10</MinFileSizeInBytes></FileUploadAnswer>'
const FORM = parseQuestionForm(
  form(
    [
      question('text', '<FreeTextAnswer/>'),
      question('one', selection(['a', 'b'], '', '<OtherSelection/>')),
      question('many', selection(['x', 'y'], '<MaxSelectionCount>2</MaxSelectionCount>')),
      question('file', FILE),
    ].join(''),
    '2005-10-01',
  ),
)
const noFiles = () => undefined

describe('readFormFields', () => {
  test('gives one answer for each question, in the form’s order', () => {
    const fields = {
      'UploadedFileKey:file': 'k1',
      'SelectionIdentifier:many': ['y', 'x', 'y'],
      'OtherSelectionText:one': 'third',
      'SelectionIdentifier:one': '',
      'FreeText:text': ' as typed ',
      assignmentId: '3A',
    }
    expect(
      readFormFields(FORM, fields, (key, identifier) => (key === 'k1' && identifier === 'file' ? 12 : undefined)),
    ).toEqual([
      { QuestionIdentifier: 'text', FreeText: ' as typed ' },
      { QuestionIdentifier: 'one', OtherSelectionText: 'third' },
      { QuestionIdentifier: 'many', SelectionIdentifiers: ['y', 'x'] },
      { QuestionIdentifier: 'file', UploadedFileSizeInBytes: 12, UploadedFileKey: 'k1' },
    ])
  })

  test('keeps the identifier of a question that was passed over', () => {
    const answers = readFormFields(FORM, { 'UploadedFileKey:file': '' }, noFiles)
    expect(answers).toEqual([
      { QuestionIdentifier: 'text', FreeText: '' },
      { QuestionIdentifier: 'one' },
      { QuestionIdentifier: 'many' },
      { QuestionIdentifier: 'file' },
    ])
    expect(parseAnswers(formAnswersToXml(answers))).toEqual(answers)
  })

  test('refuses the key of a file that is not there', () => {
    expect(() => readFormFields(FORM, { 'UploadedFileKey:file': 'other' }, noFiles)).toThrow('Choose it again')
  })

  test('survives any QuestionIdentifier, SelectionIdentifier and text, as a browser posts them', () => {
    const legal = fc
      .string({ unit: 'binary', minLength: 1 })
      .map((text) => text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\ufffd'))
    const awkward = fc.constantFrom('assignmentId', '__proto__', 'a:b', 'a%20b', '|', '\r\n', 'ä€😀')
    const text = fc.oneof(legal, awkward)
    fc.assert(
      fc.property(text, text, text, (identifier, chosen, typed) => {
        const base = FORM.parts[1] as Extract<QuestionForm['parts'][number], { kind: 'Question' }>
        const one: QuestionForm = {
          parts: [
            {
              ...base,
              identifier,
              answer: {
                ...{ kind: 'SelectionAnswer', min: 1, max: 2, style: 'checkbox' },
                selections: [{ identifier: chosen, label: { kind: 'Text', text: '' } }],
                other: {
                  ...{ kind: 'FreeTextAnswer', defaultText: '', lines: 1 },
                  constraints: { numeric: undefined, length: undefined, formats: [] },
                },
              },
            },
          ],
        }
        const posted = Object.create(null)
        posted[fieldName('SelectionIdentifier', identifier)] = chosen.replace(/\r\n?|\n/g, '\r\n')
        posted[fieldName('OtherSelectionText', identifier)] = typed
        const answers = readFormFields(one, posted, noFiles)
        expect(answers).toEqual([
          { QuestionIdentifier: identifier, SelectionIdentifiers: [chosen], OtherSelectionText: typed },
        ])
        expect(parseAnswers(formAnswersToXml(answers))).toEqual(answers)
      }),
      { numRuns: 300 },
    )
  })
})

describe('checkFormAnswers refuses', () => {
  const required = parseQuestionForm(
    form(question('q', '<FreeTextAnswer/>', '<IsRequired>true</IsRequired>') + question('s', selection(['a']))),
  )
  const filled = { QuestionIdentifier: 'q', FreeText: 'x' }
  test.each([
    ['an unknown question', [filled, { QuestionIdentifier: 'z', FreeText: '' }], "no question 'z'"],
    ['two answers to one', [filled, filled], 'answered more than once'],
    ['an unknown selection', [filled, { QuestionIdentifier: 's', SelectionIdentifiers: ['b'] }], "no selection 'b'"],
    [
      'another selection where there is none',
      [filled, { QuestionIdentifier: 's', OtherSelectionText: 'b' }],
      'not answered by',
    ],
    ['text for a selection', [filled, { QuestionIdentifier: 's', FreeText: 'a' }], 'not answered by a FreeText'],
    ['a selection for text', [{ QuestionIdentifier: 'q', SelectionIdentifiers: ['a'] }], 'not answered by a selection'],
    ['a file for text', [{ QuestionIdentifier: 'q', UploadedFileKey: 'k' }], 'not answered by a file'],
    ['nothing for a required question', [], "'q' must be answered"],
    ['an empty text for one', [{ QuestionIdentifier: 'q', FreeText: '' }], "'q' must be answered"],
  ])('%s', (_what, answers, message) => {
    expect(() => checkFormAnswers(required, answers)).toThrow(message)
    expect(() => checkFormAnswers(required, answers)).toThrow(FormAnswerError)
  })

  test('nothing that is whole, whatever its constraints', () => {
    checkFormAnswers(required, [filled])
    checkFormAnswers(required, parseAnswers(answersToXml([['q', 'x']])))
  })
})
