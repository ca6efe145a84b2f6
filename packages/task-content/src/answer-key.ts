import { QuestionError, type XmlPlace } from './question-error.ts'
import type { XmlElement } from './xml.ts'
import { readXml } from './xml.ts'
import { refuseRepeated, Sequence, textOf, wholeNumber } from './xml-schema.ts'

/** The known answers of a test and what they are worth. */
export interface AnswerKey {
  questions: KeyQuestion[]
  mapping: ScoreMapping | undefined
}

export interface KeyQuestion {
  identifier: string
  /** Sets of selections, each with its score. */
  options: { selections: string[]; score: number }[]
  defaultScore: number
  /** Where it stands in the XML. */
  place: XmlPlace
}

/** How the sum of the scores becomes the value of the Qualification. */
export type ScoreMapping =
  | { kind: 'PercentageMapping'; maximum: number }
  | { kind: 'ScaleMapping'; multiplier: number }
  | { kind: 'RangeMapping'; ranges: { from: number; to: number; value: number }[]; outside: number }

/**
 * Reads an AnswerKey and checks it in full against its schema. Throws QuestionError, which names the line, the column and
 * the element. Whether it fits its form is checkAnswerKey's matter.
 * Source: MTurk API Reference, "AnswerKey", and its XSD.
 */
export function parseAnswerKey(xml: string): AnswerKey {
  const root = readXml(xml)
  if (root.name !== 'AnswerKey' || root.namespace !== NAMESPACE) {
    const details = `The root element must be 'AnswerKey' in the namespace "${NAMESPACE}".`
    throw new QuestionError(details, root, root.name)
  }
  const sequence = new Sequence(root)
  const identifiers = new Set<string>()
  const questions = sequence.some('Question').map((element) => {
    const question = readQuestion(element)
    if (identifiers.has(question.identifier)) refuseRepeated(element, 'QuestionIdentifier', question.identifier)
    identifiers.add(question.identifier)
    return question
  })
  const mapping = sequence.maybe('QualificationValueMapping')
  sequence.end()
  return { questions, mapping: mapping && readMapping(mapping) }
}

const NAMESPACE = 'http://mechanicalturk.amazonaws.com/AWSMechanicalTurkDataSchemas/2005-10-01/AnswerKey.xsd'

function readQuestion(element: XmlElement): KeyQuestion {
  const sequence = new Sequence(element)
  const identifier = textOf(sequence.one('QuestionIdentifier'))
  const options = sequence.some('AnswerOption').map(readOption)
  const defaultScore = sequence.maybe('DefaultScore')
  sequence.end()
  const { line, column } = element
  return { identifier, options, defaultScore: defaultScore ? readInteger(defaultScore) : 0, place: { line, column } }
}

function readOption(element: XmlElement): KeyQuestion['options'][number] {
  const sequence = new Sequence(element)
  const selections = sequence.some('SelectionIdentifier').map(textOf)
  const score = readInteger(sequence.one('AnswerScore'))
  sequence.end()
  return { selections, score }
}

function readMapping(element: XmlElement): ScoreMapping {
  const sequence = new Sequence(element)
  const chosen = sequence.one('PercentageMapping', 'ScaleMapping', 'RangeMapping')
  sequence.end()
  const inside = new Sequence(chosen)
  const mapping = readChosen(chosen, inside)
  inside.end()
  return mapping
}

function readChosen(element: XmlElement, inside: Sequence): ScoreMapping {
  switch (element.name) {
    case 'PercentageMapping':
      return { kind: 'PercentageMapping', maximum: readInteger(inside.one('MaximumSummedScore'), 1) }
    case 'ScaleMapping':
      return { kind: 'ScaleMapping', multiplier: readDouble(inside.one('SummedScoreMultiplier')) }
    default:
      return {
        kind: 'RangeMapping',
        ranges: inside.some('SummedScoreRange').map(readRange),
        outside: readInteger(inside.one('OutOfRangeQualificationValue')),
      }
  }
}

function readRange(element: XmlElement): { from: number; to: number; value: number } {
  const sequence = new Sequence(element)
  const from = readInteger(sequence.one('InclusiveLowerBound'))
  const upper = sequence.one('InclusiveUpperBound')
  const to = readInteger(upper)
  const value = readInteger(sequence.one('QualificationValue'))
  sequence.end()
  if (from <= to) return { from, to, value }
  throw new QuestionError(`The range from ${from} to ${to} is empty.`, upper, upper.name)
}

function readInteger(element: XmlElement, min = -(2 ** 31)): number {
  return wholeNumber(element, textOf(element), { min, max: 2 ** 31 - 1 })
}

function readDouble(element: XmlElement): number {
  const text = textOf(element).trim()
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) && Number.isFinite(Number(text))) return Number(text)
  const details = `'${text.slice(0, 40)}' is not a valid value for '${element.name}', a number.`
  throw new QuestionError(details, element, element.name)
}
