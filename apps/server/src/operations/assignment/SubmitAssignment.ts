import { type SubmitAssignment as Contract, type InputOf, ownerOf, Refusal } from '@kempelen/protocol'
import { submissionGraceSeconds, submissionOutcome } from '@kempelen/rules'
import { approveAssignment, findAssignment, submitAssignment } from '@kempelen/store'
import { answersToXml, QuestionError, validateAnswersXml } from '@kempelen/task-content'
import { statementBehaviour } from '../../behaviour.ts'
import type { Context } from '../../context.ts'
import { hashOf } from '../../steps/hash.ts'

export const SubmitAssignment = statementBehaviour('SubmitAssignment', async (context, input) => {
  const answer = answerOf(input)
  const { AssignmentId: assignmentId } = input
  const requesterId = ownerOf(assignmentId)
  if (!requesterId) throw new Refusal('AssignmentDoesNotExist', { AssignmentId: assignmentId })
  const workerId = context.caller.workerId!
  const submitted = await submitAssignment(context.connection, {
    requesterId,
    assignmentId,
    workerId,
    answer,
    answerHash: hashOf(answer),
    now: context.at,
    graceSeconds: submissionGraceSeconds,
  })
  if (!submitted) await explain(context, requesterId, assignmentId, answer)
  else if (submitted.autoApprovalDelaySeconds === 0) await approveAtOnce(context, requesterId, assignmentId)
  return {}
})

function answerOf({ Answer, Fields }: InputOf<typeof Contract>): string {
  if ((Answer === undefined) === (Fields === undefined))
    throw new Refusal('InvalidParameterValue', { message: 'Send either Answer or Fields.' })
  if (Answer === undefined) return answersToXml(pairsOf(Fields!))
  try {
    validateAnswersXml(Answer)
  } catch (error) {
    if (error instanceof QuestionError) throw new Refusal('XMLParseError', { Details: error.message })
    throw error
  }
  return Answer
}

function* pairsOf(fields: Record<string, string | string[]>): Iterable<[string, string]> {
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string') yield [name, value]
    else for (const one of value) yield [name, one]
  }
}

/** A delay of 0 means approved at submission; should the server die in between, the clock does it. */
async function approveAtOnce(context: Context, requesterId: string, assignmentId: string): Promise<void> {
  await approveAssignment(context.connection, {
    requesterId,
    assignmentId,
    feedback: null,
    feedbackHash: null,
    actor: 'clock',
    now: context.at,
  })
}

async function explain(context: Context, requesterId: string, assignmentId: string, answer: string): Promise<void> {
  const assignment = await findAssignment(context.connection, requesterId, assignmentId)
  if (!assignment || assignment.workerId !== context.caller.workerId)
    throw new Refusal('AssignmentDoesNotExist', { AssignmentId: assignmentId })
  if (submissionOutcome(assignment, answer, context.at) === 'open')
    throw new Error(`The statement refused assignment ${assignmentId}, which the rule holds open`)
}
