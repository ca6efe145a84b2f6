import { ownerOf, Refusal } from '@kempelen/protocol'
import { submissionGraceSeconds } from '@kempelen/rules'
import {
  findQualificationType,
  insertQualificationRequest,
  lockWorkerQualificationRequest,
  putWorkerQualificationRequest,
} from '@kempelen/store'
import {
  FormAnswerError,
  formAnswersToXml,
  gradeAnswers,
  parseAnswerKey,
  parseQuestionForm,
  readFormFields,
} from '@kempelen/task-content'
import { behaviour } from '../../behaviour.ts'
import { grant } from '../../steps/qualification.ts'

export const SubmitQualificationTest = behaviour('SubmitQualificationTest', async (context, input) => {
  const { connection, at } = context
  const workerId = context.caller.workerId!
  const requesterId = ownerOf(input.QualificationTypeId)
  const type = requesterId && (await findQualificationType(connection, requesterId, input.QualificationTypeId))
  if (!type || type.status === 'Disposing' || type.test === null)
    throw new Refusal('QualificationTypeDoesNotExist', { QualificationTypeId: input.QualificationTypeId })
  const request = await lockWorkerQualificationRequest(connection, workerId, type.qualificationTypeId)
  const isOpen =
    request?.state === 'Testing' && at.getTime() <= request.testUntil!.getTime() + submissionGraceSeconds * 1000
  if (!isOpen) throw new Refusal('InvalidQualificationRequestState', { Allowed: 'Testing' })

  const answers = readAnswers(type.test, input.Fields)
  const grade = type.answerKey === null ? undefined : gradeAnswers(parseAnswerKey(type.answerKey), answers)
  const state = grade ? 'Granted' : 'Pending'
  await putWorkerQualificationRequest(connection, { ...request, state })
  await insertQualificationRequest(connection, {
    ...request,
    state,
    test: type.test,
    answer: formAnswersToXml(answers),
    submittedAt: at,
  })
  if (!grade) return { State: 'Pending' }
  await grant(context, type, workerId, grade.value)
  return { State: 'Granted', IntegerValue: grade.value }
})

function readAnswers(test: string, fields: Record<string, string | string[]>) {
  try {
    // A test has no room for files: nothing takes them before a HIT.
    return readFormFields(parseQuestionForm(test), fields, () => undefined)
  } catch (error) {
    if (error instanceof FormAnswerError) throw new Refusal('InvalidParameterValue', { message: error.message })
    throw error
  }
}
