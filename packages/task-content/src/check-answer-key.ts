import type { AnswerKey, KeyQuestion } from './answer-key.ts'
import { QuestionError } from './question-error.ts'
import { type FormQuestion, type QuestionForm, questionsOf } from './question-form.ts'

/**
 * Checks that a key fits the test that it grades: every question and selection that it names is in the form, and no
 * question of the form is answered by free text, a file or another selection, which no key can grade. A question that the
 * key leaves out scores nothing. Throws QuestionError, whose place is one in the key's XML.
 * Source: MTurk API Reference, "AnswerKey" and "QuestionForm".
 */
export function checkAnswerKey(key: AnswerKey, form: QuestionForm): void {
  const questions = new Map(questionsOf(form).map((question) => [question.identifier, question]))
  for (const question of key.questions) checkKeyQuestion(question, questions.get(question.identifier))
  for (const question of questions.values()) {
    if (isGradable(question)) continue
    const what = question.answer.kind === 'SelectionAnswer' ? 'an OtherSelection' : `a ${question.answer.kind}`
    const details = `A test with an AnswerKey cannot hold ${what}; the question '${question.identifier}' does.`
    throw new QuestionError(details, key.questions[0]!.place, 'AnswerKey')
  }
}

function isGradable({ answer }: FormQuestion): boolean {
  return answer.kind === 'SelectionAnswer' && !answer.other
}

function checkKeyQuestion({ identifier, options, place }: KeyQuestion, question: FormQuestion | undefined): void {
  if (!question) throw new QuestionError(`The test has no question '${identifier}'.`, place, 'Question')
  if (question.answer.kind !== 'SelectionAnswer') return
  const known = new Set(question.answer.selections.map((selection) => selection.identifier))
  for (const selection of options.flatMap((option) => option.selections)) {
    if (!known.has(selection)) {
      const details = `The question '${identifier}' of the test has no selection '${selection}'.`
      throw new QuestionError(details, place, 'SelectionIdentifier')
    }
  }
}
