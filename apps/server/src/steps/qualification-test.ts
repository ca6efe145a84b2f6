import { Refusal } from '@kempelen/protocol'
import { checkAnswerKey, parseAnswerKey, parseQuestionForm, questionsOf } from '@kempelen/task-content'
import { parseOrRefuse } from './question.ts'

/** The parts of a QualificationType that hang on its test. */
export interface TestInput {
  readonly Test?: string
  readonly AnswerKey?: string
  readonly TestDurationInSeconds?: number
}

/** Refuses a test that cannot be taken, and a key that cannot grade it. */
export function checkTest({ Test, AnswerKey, TestDurationInSeconds }: TestInput): void {
  if (Test === undefined) {
    if (AnswerKey !== undefined) refuse('AnswerKey', 'An AnswerKey needs a Test.')
    if (TestDurationInSeconds !== undefined) refuse('TestDurationInSeconds', 'A duration needs a Test.')
    return
  }
  if (TestDurationInSeconds === undefined) refuse('TestDurationInSeconds', 'A Test needs a duration.')
  const form = parseOrRefuse(() => parseQuestionForm(Test))
  if (questionsOf(form).some(({ answer }) => answer.kind === 'FileUploadAnswer'))
    refuse('Test', 'A test takes no files.')
  if (AnswerKey !== undefined) parseOrRefuse(() => checkAnswerKey(parseAnswerKey(AnswerKey), form))
}

function refuse(parameter: string, sentence: string): never {
  throw new Refusal('InvalidParameterValue', {
    message: `The value given is not valid for the parameter ${parameter}. ${sentence}`,
  })
}
