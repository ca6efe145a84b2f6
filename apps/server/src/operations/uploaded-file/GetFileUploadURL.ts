import { Refusal } from '@kempelen/protocol'
import { isSubmitted } from '@kempelen/rules'
import { findAssignment, findHIT, findUploadedFile } from '@kempelen/store'
import { parseAnswers, parseQuestionForm, questionsOf } from '@kempelen/task-content'
import { behaviour } from '../../behaviour.ts'
import { fileToken } from '../../task-token.ts'

/** As MTurk documents. */
const lifetimeSeconds = 60

export const GetFileUploadURL = behaviour(
  'GetFileUploadURL',
  async ({ connection, caller, keys, at, config, publicUrl }, { AssignmentId, QuestionIdentifier }) => {
    const requesterId = caller.requesterId!
    const assignment = await findAssignment(connection, requesterId, AssignmentId)
    if (!assignment) throw new Refusal('AssignmentDoesNotExist', { AssignmentId })
    if (!isSubmitted(assignment.state))
      throw new Refusal('InvalidAssignmentState', { Allowed: 'Reviewable,Approved,Rejected' })
    const hit = (await findHIT(connection, requesterId, assignment.hitId))!
    const questions = hit.questionKind === 'QuestionForm' ? questionsOf(parseQuestionForm(hit.question)) : []
    const question = questions.find(({ identifier }) => identifier === QuestionIdentifier)
    if (question?.answer.kind !== 'FileUploadAnswer')
      throw refusal(QuestionIdentifier, 'No question of the HIT that takes a file has this identifier.')
    if (assignment.answer === null) throw refusal(QuestionIdentifier, 'The answer was rejected, so it is not shown.')
    const answer = parseAnswers(assignment.answer).find((one) => one.QuestionIdentifier === QuestionIdentifier)
    const fileId = answer?.UploadedFileKey
    if (fileId === undefined) throw refusal(QuestionIdentifier, 'The Worker sent no file for it.')
    if (!(await findUploadedFile(connection, requesterId, fileId)))
      throw refusal(QuestionIdentifier, 'The file is gone with its HIT.')
    const until = new Date(at.getTime() + lifetimeSeconds * 1000)
    return { FileUploadURL: `${config.taskOrigin || publicUrl()}/files/${fileToken(keys, { fileId, until })}` }
  },
)

function refusal(value: string, sentence: string): Refusal {
  return new Refusal('InvalidParameterValue', {
    message: `The value "${value.slice(0, 100)}" is not valid for the parameter QuestionIdentifier. ${sentence}`,
  })
}
