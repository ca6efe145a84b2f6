import { Refusal } from '@kempelen/protocol'
import { checkAnswerKey, parseAnswerKey, parseQuestionForm, QuestionError } from '@kempelen/task-content'

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
  try {
    const form = parseQuestionForm(Test)
    if (AnswerKey !== undefined) checkAnswerKey(parseAnswerKey(AnswerKey), form)
  } catch (error) {
    if (error instanceof QuestionError) throw new Refusal('XMLParseError', { Details: error.message })
    throw error
  }
}

function refuse(parameter: string, sentence: string): never {
  throw new Refusal('InvalidParameterValue', {
    message: `The value given is not valid for the parameter ${parameter}. ${sentence}`,
  })
}
