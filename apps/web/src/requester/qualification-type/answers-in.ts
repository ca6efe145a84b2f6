interface Answered {
  readonly question: string
  readonly answer: string
}

/** The answers to a test in the words of its questions and choices, as far as these can be found. */
export function answersIn(answerXML: string, testXML: string | undefined): Answered[] {
  const test = testXML ? parsed(testXML) : undefined
  const questions = new Map(
    [...(test?.querySelectorAll('Question') ?? [])].map((one) => [textOf(one, 'QuestionIdentifier'), one]),
  )
  return [...parsed(answerXML).querySelectorAll('Answer')].map((answer) => {
    const identifier = textOf(answer, 'QuestionIdentifier')
    const question = questions.get(identifier)
    return {
      question: (question && textOf(question, 'QuestionContent > Text, QuestionContent > Title')) || identifier,
      answer: answerWords(answer, question),
    }
  })
}

function answerWords(answer: Element, question: Element | undefined): string {
  const chosen = [...answer.querySelectorAll('SelectionIdentifier')].map(({ textContent }) => textContent ?? '')
  if (chosen.length === 0) return textOf(answer, 'FreeText') || textOf(answer, 'OtherSelectionText')
  const selections = [...(question?.querySelectorAll('Selection') ?? [])]
  const wordsOf = (identifier: string) =>
    selections.find((one) => textOf(one, 'SelectionIdentifier') === identifier)?.querySelector('Text')?.textContent
  return chosen.map((identifier) => wordsOf(identifier) ?? identifier).join(', ')
}

const parsed = (xml: string) => new DOMParser().parseFromString(xml, 'application/xml')
const textOf = (element: Element, selector: string) => element.querySelector(selector)?.textContent?.trim() ?? ''
