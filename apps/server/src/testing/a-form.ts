const SCHEMA = 'http://mechanicalturk.amazonaws.com/AWSMechanicalTurkDataSchemas/2005-10-01/QuestionForm.xsd'

function question(identifier: string, answer: string, isRequired = false): string {
  return `<Question><QuestionIdentifier>${identifier}</QuestionIdentifier><IsRequired>${isRequired}</IsRequired><QuestionContent><Text>${identifier}?</Text></QuestionContent><AnswerSpecification>${answer}</AnswerSpecification></Question>`
}

function selections(names: readonly string[]): string {
  return names
    .map((name) => `<Selection><SelectionIdentifier>${name}</SelectionIdentifier><Text>${name}</Text></Selection>`)
    .join('')
}

/** A QuestionForm with a text `name`, a choice `colour` (red, blue, other), which must be answered, and a file `photo`. */
export const questionForm = (fileBytes: { min: number; max: number } = { min: 1, max: 5_000_000 }): string =>
  `<QuestionForm xmlns="${SCHEMA}">${[
    question('name', '<FreeTextAnswer/>'),
    question(
      'colour',
      `<SelectionAnswer><Selections>${selections(['red', 'blue'])}<OtherSelection/></Selections></SelectionAnswer>`,
      true,
    ),
    question(
      'photo',
      `<FileUploadAnswer><MaxFileSizeInBytes>${fileBytes.max}</MaxFileSizeInBytes><MinFileSizeInBytes>${fileBytes.min}</MinFileSizeInBytes></FileUploadAnswer>`,
    ),
  ].join('')}</QuestionForm>`
