import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseAnswerKey } from './answer-key.ts'
import { checkAnswerKey } from './check-answer-key.ts'
import { gradeAnswers } from './grade-answers.ts'
import { parseQuestionForm } from './parse-question-form.ts'
import { answerKey, form, question, selection } from './testing/forms.ts'

function option(selections: string[], score: number): string {
  const identifiers = selections.map((one) => `<SelectionIdentifier>${one}</SelectionIdentifier>`).join('')
  return `<AnswerOption>${identifiers}<AnswerScore>${score}</AnswerScore></AnswerOption>`
}
function keyQuestion(identifier: string, options: string, more = ''): string {
  return `<Question><QuestionIdentifier>${identifier}</QuestionIdentifier>${options}${more}</Question>`
}
const mapping = (content: string) => `<QualificationValueMapping>${content}</QualificationValueMapping>`
const scale = (by: string) =>
  mapping(`<ScaleMapping><SummedScoreMultiplier>${by}</SummedScoreMultiplier></ScaleMapping>`)
const percentage = (max: number) =>
  mapping(`<PercentageMapping><MaximumSummedScore>${max}</MaximumSummedScore></PercentageMapping>`)
const RANGES = mapping(
  `<RangeMapping><SummedScoreRange><InclusiveLowerBound>0</InclusiveLowerBound><InclusiveUpperBound>4</InclusiveUpperBound><QualificationValue>10</QualificationValue></SummedScoreRange>
   <SummedScoreRange><InclusiveLowerBound>4</InclusiveLowerBound><InclusiveUpperBound>9</InclusiveUpperBound><QualificationValue>20</QualificationValue></SummedScoreRange>
   <OutOfRangeQualificationValue>-1</OutOfRangeQualificationValue></RangeMapping>`,
)

function graded(mappingXml: string, score: number) {
  const key = parseAnswerKey(answerKey(keyQuestion('q', option(['a'], score)) + mappingXml))
  return gradeAnswers(key, [{ QuestionIdentifier: 'q', SelectionIdentifiers: ['a'] }])
}

describe('gradeAnswers', () => {
  const options = option(['a', 'b'], 5) + option(['a'], -2)
  const key = parseAnswerKey(answerKey(keyQuestion('q', options, '<DefaultScore>1</DefaultScore>')))

  test.each([
    [['b', 'a'], 5],
    [['a'], -2],
    [['b'], 1],
    [['a', 'b', 'c'], 1],
    [[], 1],
    [['a', 'a'], -2],
  ])('scores %j with %d, by sets', (SelectionIdentifiers, score) => {
    expect(gradeAnswers(key, [{ QuestionIdentifier: 'q', SelectionIdentifiers }])).toEqual({ score, value: score })
  })

  test('gives a question without an answer its default, which is 0 where none is said', () => {
    expect(gradeAnswers(key, [])).toEqual({ score: 1, value: 1 })
    expect(gradeAnswers(parseAnswerKey(answerKey(keyQuestion('q', option(['a'], 9)))), [])).toEqual({
      score: 0,
      value: 0,
    })
  })

  test.each([
    [percentage(8), 5, 63],
    [percentage(3), 1, 33],
    [percentage(10), -1, -10],
    [scale('2.5'), 1, 3],
    [scale('-1e-9'), 1, 0],
    [scale('1e300'), 7, 2 ** 31 - 1],
    [RANGES, 4, 10],
    [RANGES, 9, 20],
    [RANGES, 10, -1],
  ])('%s maps %d to %d', (mappingXml, score, value) => {
    const result = graded(mappingXml, score)
    expect(result).toEqual({ score, value })
    expect(Object.is(result.value, -0)).toBe(false)
  })

  test('sums what the questions earn, however the answers and their selections are ordered', () => {
    const names = ['a', 'b', 'c', 'd']
    const cases = fc.array(
      fc.record({
        known: fc.subarray(names, { minLength: 1 }),
        given: fc.shuffledSubarray(names),
        score: fc.integer({ min: -100, max: 100 }),
        rest: fc.integer({ min: -100, max: 100 }),
      }),
      { minLength: 1, maxLength: 5 },
    )
    fc.assert(
      fc.property(cases, fc.boolean(), (all, reverse) => {
        const questions = all.map(({ known, score, rest }, index) =>
          keyQuestion(`q${index}`, option(known, score), `<DefaultScore>${rest}</DefaultScore>`),
        )
        const answers = all.map(({ given }, index) => ({
          QuestionIdentifier: `q${index}`,
          SelectionIdentifiers: given,
        }))
        const expected = all.reduce(
          (sum, { known, given, score, rest }) =>
            sum + (JSON.stringify(known.toSorted()) === JSON.stringify(given.toSorted()) ? score : rest),
          0,
        )
        const result = gradeAnswers(
          parseAnswerKey(answerKey(questions.join(''))),
          reverse ? answers.toReversed() : answers,
        )
        expect(result.score).toBe(expected)
      }),
      { numRuns: 200 },
    )
  })
})

describe('parseAnswerKey refuses', () => {
  test.each([
    ['another root', '<AnswerKey/>', 'The root element must be'],
    ['a key without questions', answerKey(''), "lacks 'Question'"],
    ['a question without options', answerKey(keyQuestion('q', '')), "lacks 'AnswerOption'"],
    ['an option without selections', answerKey(keyQuestion('q', option([], 1))), "'SelectionIdentifier' is expected"],
    ['a score that is no whole number', answerKey(keyQuestion('q', option(['a'], 1.5))), "'1.5' is not"],
    ['a maximum of nothing', answerKey(keyQuestion('q', option(['a'], 1)) + percentage(0)), "'0' is not"],
    ['a multiplier that is no number', answerKey(keyQuestion('q', option(['a'], 1)) + scale('NaN')), "'NaN' is not"],
    [
      'an empty range',
      answerKey(keyQuestion('q', option(['a'], 1)) + RANGES.replace('>9<', '>3<')),
      'from 4 to 3 is empty',
    ],
    ['a question twice', answerKey(keyQuestion('q', option(['a'], 1)).repeat(2)), "'q' is used more than once"],
  ])('%s', (_what, xml, details) => {
    expect(() => parseAnswerKey(xml)).toThrow(details)
  })
})

describe('checkAnswerKey', () => {
  const key = parseAnswerKey(answerKey(`\n  ${keyQuestion('q', option(['a', 'b'], 1))}`))
  const check = (questions: string) => () => checkAnswerKey(key, parseQuestionForm(form(questions)))

  test('takes a key whose questions and selections are in the test', () => {
    check(question('q', selection(['a', 'b', 'c'])) + question('r', selection(['x'])))()
  })

  test.each([
    ['an unknown question', question('r', selection(['a', 'b'])), "has no question 'q'. (line 2, column 3)"],
    ['an unknown selection', question('q', selection(['a', 'c'])), "'q' of the test has no selection 'b'"],
    [
      'free text',
      question('q', selection(['a', 'b'])) + question('t', '<FreeTextAnswer/>'),
      "a FreeTextAnswer; the question 't'",
    ],
    ['another selection', question('q', selection(['a', 'b'], '', '<OtherSelection/>')), 'an OtherSelection'],
  ])('refuses %s', (_what, questions, details) => {
    expect(check(questions)).toThrow(details)
  })
})
