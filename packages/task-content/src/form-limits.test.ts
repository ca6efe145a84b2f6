import { expect, test } from 'vitest'
import { byteCount, limitSentence } from './form-limits.ts'
import { parseQuestionForm } from './parse-question-form.ts'
import { questionsOf } from './question-form.ts'
import { form, question, selection } from './testing/forms.ts'

const counts = (min: number, max: number) =>
  `<MinSelectionCount>${min}</MinSelectionCount><MaxSelectionCount>${max}</MaxSelectionCount>`
const text = (constraints: string) => `<FreeTextAnswer><Constraints>${constraints}</Constraints></FreeTextAnswer>`
const file = (min: number, max: number) =>
  `<FileUploadAnswer><MaxFileSizeInBytes>${max}</MaxFileSizeInBytes><MinFileSizeInBytes>${min}</MinFileSizeInBytes></FileUploadAnswer>`
const ABC = ['a', 'b', 'c']

test.each([
  [text(''), ''],
  [text('<IsNumeric/>'), 'A number.'],
  [text('<IsNumeric minValue="0"/>'), 'A number of at least 0.'],
  [text('<IsNumeric maxValue="-1"/>'), 'A number of at most -1.'],
  [text('<IsNumeric minValue="1" maxValue="5"/><Length maxLength="1"/>'), 'A number from 1 to 5. At most 1 character.'],
  [text('<Length minLength="2"/>'), 'At least 2 characters.'],
  [text('<Length minLength="2" maxLength="2"/>'), 'Exactly 2 characters.'],
  [text('<Length minLength="0"/>'), ''],
  [selection(ABC), 'Choose one.'],
  [selection(ABC, counts(1, 2)), 'Choose up to 2.'],
  [selection(ABC, counts(0, 9)), 'Choose any that apply.'],
  [selection(ABC, counts(2, 3)), 'Choose 2 to 3.'],
  [selection(ABC, counts(2, 2)), 'Choose 2.'],
  [selection(ABC, counts(3, 9)), 'Choose all.'],
  [selection(ABC, counts(3, 9), '<OtherSelection/>'), 'Choose 3 to 4.'],
  [file(0, 999), 'A file of at most 999 bytes.'],
  [file(1000, 2_000_000_000), 'A file of 1 kB to 20 MB.'],
])('%s is stated as %j', (answer, sentence) => {
  const [asked] = questionsOf(parseQuestionForm(form(question('q', answer), '2005-10-01')))
  expect(limitSentence(asked!.answer, 20_000_000)).toBe(sentence)
})

test.each([
  [1, '1 byte'],
  [999, '999 bytes'],
  [1500, '1.5 kB'],
  [2_000_000_000, '2 GB'],
])('%d bytes are %s', (bytes, words) => {
  expect(byteCount(bytes)).toBe(words)
})
