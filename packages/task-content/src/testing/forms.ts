const SCHEMAS = 'http://mechanicalturk.amazonaws.com/AWSMechanicalTurkDataSchemas'

/** A QuestionForm of the new version, or of the old one, with this content. */
export function form(content: string, version: '2017-11-06' | '2005-10-01' = '2017-11-06'): string {
  return `<QuestionForm xmlns="${SCHEMAS}/${version}/QuestionForm.xsd">${content}</QuestionForm>`
}

/** A Question of a form; `answer` stands in its AnswerSpecification. */
export function question(identifier: string, answer: string, more = ''): string {
  return `<Question><QuestionIdentifier>${identifier}</QuestionIdentifier>${more}<QuestionContent><Text>${identifier}?</Text></QuestionContent><AnswerSpecification>${answer}</AnswerSpecification></Question>`
}

/** A SelectionAnswer whose selections bear their identifiers as text. */
export function selection(identifiers: readonly string[], before = '', other = ''): string {
  const selections = identifiers.map(
    (one) => `<Selection><SelectionIdentifier>${one}</SelectionIdentifier><Text>the ${one}</Text></Selection>`,
  )
  return `<SelectionAnswer>${before}<Selections>${selections.join('')}${other}</Selections></SelectionAnswer>`
}

export function answerKey(content: string): string {
  return `<AnswerKey xmlns="${SCHEMAS}/2005-10-01/AnswerKey.xsd">${content}</AnswerKey>`
}
