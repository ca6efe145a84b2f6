import { QuestionError } from './question-error.ts'
import type { TextConstraints } from './question-form.ts'
import type { XmlElement } from './xml.ts'
import { attributeOf, Sequence, wholeNumber } from './xml-schema.ts'

/** Reads the Constraints of a free text; without the element there are none. Throws QuestionError. */
export function readTextConstraints(element: XmlElement | undefined): TextConstraints {
  if (!element) return { numeric: undefined, length: undefined, formats: [] }
  const sequence = new Sequence(element)
  const numeric = sequence.maybe('IsNumeric')
  const length = sequence.maybe('Length')
  const formats = sequence.many('AnswerFormatRegex')
  sequence.end()
  return {
    numeric: numeric && readBounds(numeric, ['minValue', 'maxValue'], { min: -INT - 1, max: INT }),
    length: length && readBounds(length, ['minLength', 'maxLength'], { min: 0, max: INT }),
    formats: formats.map(readFormat),
  }
}

const INT = 2 ** 31 - 1

function readBounds(element: XmlElement, [minName, maxName]: [string, string], range: { min: number; max: number }) {
  new Sequence(element, [minName, maxName]).end()
  const read = (name: string) => {
    const value = attributeOf(element, name)
    return value === undefined ? undefined : wholeNumber({ ...element, name }, value, range)
  }
  const [min, max] = [read(minName), read(maxName)]
  if (min !== undefined && max !== undefined && min > max)
    throw new QuestionError(`'${minName}' is ${min}, more than '${maxName}', ${max}.`, element, element.name)
  return { min, max }
}

function readFormat(element: XmlElement): TextConstraints['formats'][number] {
  new Sequence(element, ['regex', 'errorText', 'flags']).end()
  const regex = attributeOf(element, 'regex')
  const flags = attributeOf(element, 'flags') ?? ''
  if (regex === undefined) throw new QuestionError(`Element '${element.name}' lacks 'regex'.`, element, element.name)
  if (flags !== '' && flags !== 'i') {
    const details = `'${flags.slice(0, 40)}' is not a valid value for 'flags', which is i or nothing.`
    throw new QuestionError(details, element, element.name)
  }
  try {
    new RegExp(regex, flags)
  } catch (error) {
    // V8 repeats the expression in its message, behind which the reason stands.
    const reason = (error as Error).message.split(': ').at(-1)
    throw new QuestionError(`'regex' is no JavaScript regular expression: ${reason}.`, element, element.name)
  }
  return { regex, flags, errorText: attributeOf(element, 'errorText') || 'Invalid input supplied.' }
}
