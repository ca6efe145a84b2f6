import { expect, test } from 'vitest'
import { AnswerSchemaError, answerProblem, parseAnswerSchema } from './answer-schema.ts'
import { answersToXml, formAnswersToXml } from './answers-to-xml.ts'
import { answerFields, decodeAnswer } from './decode-answer.ts'

test('the answer of a crowd-form is its object, with other fields beside it', () => {
  const answer = { mood: { label: 'sad' }, n: 7 }
  expect(decodeAnswer(answersToXml([['taskAnswers', JSON.stringify([answer])]]))).toEqual(answer)
  expect(
    decodeAnswer(
      answersToXml([
        ['n', 'x'],
        ['more', 'y'],
        ['taskAnswers', JSON.stringify([answer])],
      ]),
    ),
  ).toEqual({ ...answer, more: 'y' })
})

test('what only looks like one is a text', () => {
  for (const text of ['', '{}', '[]', '[1]', '[[]]', '[{}, {}]', 'x'])
    expect(decodeAnswer(answersToXml([['taskAnswers', text]]))).toEqual({ taskAnswers: text })
})

test('fields, repeated fields, selections, files and nothing', () => {
  const repeated = ['x', ''].map((FreeText) => ({ QuestionIdentifier: 'b', FreeText }))
  expect(decodeAnswer(formAnswersToXml([{ QuestionIdentifier: 'a', FreeText: '1' }, ...repeated]))).toEqual({
    a: '1',
    b: ['x', ''],
  })
  expect(
    decodeAnswer(
      formAnswersToXml([
        { QuestionIdentifier: 'q', SelectionIdentifiers: ['s1', 's2'], OtherSelectionText: 'o' },
        { QuestionIdentifier: 'f', UploadedFileKey: 'k', UploadedFileSizeInBytes: 3 },
        { QuestionIdentifier: 'n' },
      ]),
    ),
  ).toEqual({ q: ['s1', 's2', 'o'], f: { UploadedFileKey: 'k', UploadedFileSizeInBytes: 3 }, n: null })
  expect(decodeAnswer('')).toEqual({})
})

test('for tables the object of a crowd-form is taken apart', () => {
  const answer = { mood: { label: 'sad' }, boxes: [{ left: 1 }], seen: { yes: true }, note: 'a|b', none: {} }
  const fields = [
    ['other', 'x'],
    ['other', 'y'],
    ['taskAnswers', JSON.stringify([answer])],
  ] as const
  expect(answerFields(answersToXml(fields))).toEqual({
    other: 'x|y',
    'mood.label': 'sad',
    boxes: '[{"left":1}]',
    'seen.yes': 'true',
    note: 'a|b',
    none: '{}',
  })
  expect(answerFields(answersToXml([['taskAnswers', 'plain']]))).toEqual({ taskAnswers: 'plain' })
})

const schema = parseAnswerSchema(
  JSON.stringify({
    type: 'object',
    required: ['mood'],
    properties: {
      mood: { type: 'object', required: ['label'], properties: { label: { enum: ['glad', 'sad'] } } },
      boxes: { type: 'array', items: { $ref: '#/$defs/box' } },
    },
    $defs: { box: { type: 'object', properties: { left: { type: 'integer', minimum: 0 } } } },
  }),
)

test('an answer that does not fit is told where', () => {
  expect(answerProblem(schema, { mood: { label: 'sad' }, boxes: [{ left: 1 }] })).toBeUndefined()
  expect(answerProblem(schema, {})).toBe('The answer: it does not have required property "mood".')
  expect(answerProblem(schema, { mood: { label: 'mad' } })).toBe(
    '“mood › label”: it does not match any of ["glad","sad"].',
  )
  expect(answerProblem(schema, { mood: { label: 'sad' }, boxes: [{ left: 1 }, { left: -1 }] })).toMatch(
    /^“boxes › 1 › left”: -1 is less than/,
  )
})

test('schemas that are none, that are slow or that reach outside are not taken', () => {
  const refused = (text: string) => {
    try {
      parseAnswerSchema(text)
    } catch (error) {
      expect(error).toBeInstanceOf(AnswerSchemaError)
      return (error as Error).message
    }
  }
  expect(refused('{')).toMatch(/^It is not JSON/)
  expect(refused('[]')).toBe('It must be a JSON object.')
  expect(refused('{"properties":{"a":{"pattern":"(a+)+$"}}}')).toMatch('"pattern"')
  expect(refused('{"patternProperties":{}}')).toMatch('"patternProperties"')
  expect(refused('{"$ref":"https://a.example/x.json"}')).toMatch('can only lead into the schema')
  expect(refused('{"$ref":"#/nowhere"}')).toMatch(/^It cannot be followed/)
  expect(refused(`{"a":"${'x'.repeat(65_535)}"}`)).toMatch('at most 65535')
  expect(refused('{"properties":{"pattern":{"type":"string"}}}')).toBeUndefined()
})
