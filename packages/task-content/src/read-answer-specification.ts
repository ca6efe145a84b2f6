import { QuestionError } from './question-error.ts'
import type {
  AnswerSpecification,
  FileUploadAnswer,
  FreeTextAnswer,
  Selection,
  SelectionAnswer,
  SelectionStyle,
} from './question-form.ts'
import { readSelectionLabel } from './read-form-content.ts'
import { readTextConstraints } from './read-text-constraints.ts'
import type { XmlElement } from './xml.ts'
import { refuseRepeated, Sequence, textOf, wholeNumber } from './xml-schema.ts'

/** Reads how a question of a form is answered. Throws QuestionError. */
export function readAnswerSpecification(element: XmlElement, isOld: boolean): AnswerSpecification {
  const sequence = new Sequence(element)
  const answer = sequence.one('FreeTextAnswer', 'SelectionAnswer', ...(isOld ? ['FileUploadAnswer'] : []))
  sequence.end()
  if (answer.name === 'FreeTextAnswer') return readFreeTextAnswer(answer)
  return answer.name === 'SelectionAnswer' ? readSelectionAnswer(answer) : readFileUploadAnswer(answer)
}

function readFreeTextAnswer(element: XmlElement): FreeTextAnswer {
  const sequence = new Sequence(element)
  const constraints = sequence.maybe('Constraints')
  const defaultText = sequence.maybe('DefaultText')
  const lines = sequence.maybe('NumberOfLinesSuggestion')
  sequence.end()
  return {
    kind: 'FreeTextAnswer',
    constraints: readTextConstraints(constraints),
    defaultText: defaultText ? textOf(defaultText) : '',
    lines: lines ? wholeNumber(lines, textOf(lines), { min: 1, max: 1_000_000 }) : 1,
  }
}

function readSelectionAnswer(element: XmlElement): SelectionAnswer {
  const sequence = new Sequence(element)
  const minElement = sequence.maybe('MinSelectionCount')
  const maxElement = sequence.maybe('MaxSelectionCount')
  const styleElement = sequence.maybe('StyleSuggestion')
  const selectionsElement = sequence.one('Selections')
  sequence.end()
  const { selections, other } = readSelections(selectionsElement)
  const min = minElement ? wholeNumber(minElement, textOf(minElement), { min: 0, max: 1_000_000 }) : 1
  const max = maxElement ? wholeNumber(maxElement, textOf(maxElement), { min: 1, max: 1_000_000 }) : 1
  if (min > max) refuseCount(minElement ?? element, `at least ${min} and at most ${max} selections are asked for`)
  const choices = selections.length + (other ? 1 : 0)
  if (min > choices) refuseCount(minElement ?? element, `at least ${min} of ${choices} selections are asked for`)
  return { kind: 'SelectionAnswer', min, max, style: readStyle(styleElement, max), selections, other }
}

function refuseCount(element: XmlElement, what: string): never {
  throw new QuestionError(`No answer is possible: ${what}.`, element, element.name)
}

function readStyle(element: XmlElement | undefined, max: number): SelectionStyle {
  if (!element) return max === 1 ? 'radiobutton' : 'checkbox'
  const style = textOf(element).trim() as SelectionStyle
  if (!STYLES.includes(style)) {
    const details = `'${style.slice(0, 40)}' is not a valid value for 'StyleSuggestion', which is one of ${STYLES.join(', ')}.`
    throw new QuestionError(details, element, element.name)
  }
  if (max === 1 || (style !== 'radiobutton' && style !== 'dropdown')) return style
  const details = `The style '${style}' chooses one selection; 'MaxSelectionCount' is ${max}.`
  throw new QuestionError(details, element, element.name)
}

const STYLES: readonly SelectionStyle[] = ['radiobutton', 'checkbox', 'list', 'dropdown', 'combobox', 'multichooser']

function readSelections(element: XmlElement): Pick<SelectionAnswer, 'selections' | 'other'> {
  const sequence = new Sequence(element)
  const identifiers = new Set<string>()
  const selections = sequence.some('Selection').map((child) => {
    const selection = readSelection(child)
    if (identifiers.has(selection.identifier)) refuseRepeated(child, 'SelectionIdentifier', selection.identifier)
    identifiers.add(selection.identifier)
    return selection
  })
  const other = sequence.maybe('OtherSelection')
  sequence.end()
  return { selections, other: other && readFreeTextAnswer(other) }
}

function readSelection(element: XmlElement): Selection {
  const sequence = new Sequence(element)
  const identifier = sequence.one('SelectionIdentifier')
  const label = sequence.one('Text', 'FormattedContent', 'Binary')
  sequence.end()
  // An empty value in a posted form means that nothing was chosen.
  if (textOf(identifier) === '')
    throw new QuestionError("A 'SelectionIdentifier' must not be empty.", identifier, identifier.name)
  return { identifier: textOf(identifier), label: readSelectionLabel(label) }
}

function readFileUploadAnswer(element: XmlElement): FileUploadAnswer {
  const sequence = new Sequence(element)
  const max = sequence.one('MaxFileSizeInBytes')
  const min = sequence.one('MinFileSizeInBytes')
  sequence.end()
  const maxBytes = wholeNumber(max, textOf(max), { min: 1, max: LARGEST_FILE })
  const minBytes = wholeNumber(min, textOf(min), { min: 0, max: LARGEST_FILE })
  if (minBytes > maxBytes) {
    const details = `'MinFileSizeInBytes' is ${minBytes}, more than 'MaxFileSizeInBytes', ${maxBytes}.`
    throw new QuestionError(details, min, min.name)
  }
  return { kind: 'FileUploadAnswer', minBytes, maxBytes }
}

const LARGEST_FILE = 2_000_000_000
