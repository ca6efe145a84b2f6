import { type InputOf, Refusal, type SubmitAssignment } from '@kempelen/protocol'
import { type HITRow, listUploadedFiles } from '@kempelen/store'
import {
  checkFormAnswers,
  FormAnswerError,
  formAnswersToXml,
  parseAnswers,
  parseQuestionForm,
  readFormFields,
} from '@kempelen/task-content'
import type { Context } from '../context.ts'

/** The answer to a QuestionForm as XML: made of the fields of its page, or held to the form as it was sent. */
export async function formAnswerOf(
  context: Context,
  hit: HITRow,
  { AssignmentId, Answer, Fields }: InputOf<typeof SubmitAssignment>,
): Promise<string> {
  const form = parseQuestionForm(hit.question)
  const files = await listUploadedFiles(context.connection, hit.requesterId, AssignmentId)
  const fileSize = (key: string, questionIdentifier: string) => {
    const file = files.find((one) => one.fileId === key && one.questionIdentifier === questionIdentifier)
    return file && Number(file.sizeBytes)
  }
  try {
    if (Fields) return formAnswersToXml(readFormFields(form, Fields, fileSize))
    const answers = parseAnswers(Answer!)
    checkFormAnswers(form, answers)
    for (const { QuestionIdentifier, UploadedFileKey: key, UploadedFileSizeInBytes: size } of answers) {
      if (key !== undefined && fileSize(key, QuestionIdentifier) !== size)
        throw new FormAnswerError(`The file ${key} for the question '${QuestionIdentifier}' is not here.`)
    }
    return Answer!
  } catch (error) {
    if (error instanceof FormAnswerError) throw new Refusal('InvalidParameterValue', { message: error.message })
    throw error
  }
}
