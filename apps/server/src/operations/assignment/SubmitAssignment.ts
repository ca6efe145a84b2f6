import { type SubmitAssignment as Contract, type InputOf, ownerOf, Refusal } from '@kempelen/protocol'
import { submissionGraceSeconds, submissionOutcome } from '@kempelen/rules'
import {
  approveAssignment,
  findAssignmentOfWorker,
  findHIT,
  type SubmittedRow,
  submitAssignment,
} from '@kempelen/store'
import { answersToXml, validateAnswersXml } from '@kempelen/task-content'
import { statementBehaviour } from '../../behaviour.ts'
import type { Context } from '../../context.ts'
import { formAnswerOf } from '../../steps/form-answer.ts'
import { hashOf } from '../../steps/hash.ts'
import { parseOrRefuse } from '../../steps/question.ts'
import { checkAgainstSchema } from '../../steps/schema-answer.ts'
import { screenOut, surveyEnding } from '../../steps/survey.ts'
import { withTransaction } from '../../steps/with-transaction.ts'

type Input = InputOf<typeof Contract>

export const SubmitAssignment = statementBehaviour('SubmitAssignment', async (context, input) => {
  const answer = answerOf(input)
  const { AssignmentId: assignmentId } = input
  const requesterId = ownerOf(assignmentId)
  if (!requesterId) throw new Refusal('AssignmentDoesNotExist', { AssignmentId: assignmentId })
  const submitted =
    (await submit(context, requesterId, assignmentId, answer, false)) ??
    (await checkOrExplain(context, requesterId, input, answer))
  if (submitted) context.measures.touch(requesterId, submitted.hitTypeId)
  if (submitted?.awaitsPolicy) await followUp(context, requesterId, 'ReviewAssignment', assignmentId)
  if (submitted?.awaitsCount) await followUp(context, requesterId, 'CountAnswer', assignmentId)
  if (submitted?.autoApprovalDelaySeconds === 0) await approveAtOnce(context, requesterId, assignmentId)
  return {}
})

function submit(
  context: Context,
  requesterId: string,
  assignmentId: string,
  answer: string,
  isChecked: boolean,
): Promise<SubmittedRow | undefined> {
  return submitAssignment(context.connection, {
    requesterId,
    assignmentId,
    workerId: context.caller.workerId!,
    answer,
    answerHash: hashOf(answer),
    isChecked,
    now: context.at,
    graceSeconds: submissionGraceSeconds,
  })
}

function answerOf({ Answer, Fields }: Input): string {
  if ((Answer === undefined) === (Fields === undefined))
    throw new Refusal('InvalidParameterValue', { message: 'Send either Answer or Fields.' })
  if (Answer === undefined) return answersToXml(pairsOf(Fields!))
  parseOrRefuse(() => validateAnswersXml(Answer))
  return Answer
}

function* pairsOf(fields: Record<string, string | string[]>): Iterable<[string, string]> {
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string') yield [name, value]
    else for (const one of value) yield [name, one]
  }
}

/**
 * The statement takes no unchecked answer to a QuestionForm or a HIT with an answer schema, since only these need their HIT
 * to be read first. Any other assignment that it leaves alone is closed, or holds this same answer.
 */
async function checkOrExplain(
  context: Context,
  requesterId: string,
  input: Input,
  plainAnswer: string,
): Promise<SubmittedRow | undefined> {
  const { AssignmentId: assignmentId } = input
  // Of two requests that find the assignment open at once, the later finds it submitted the second time.
  for (let attempt = 1; attempt <= 2; attempt++) {
    const workerId = context.caller.workerId!
    const assignment = await findAssignmentOfWorker(context.connection, { requesterId, assignmentId, workerId })
    if (!assignment) throw new Refusal('AssignmentDoesNotExist', { AssignmentId: assignmentId })
    const hit = (await findHIT(context.connection, requesterId, assignment.hitId))!
    const isForm = hit.questionKind === 'QuestionForm'
    const answer = isForm ? await formAnswerOf(context, hit, input) : plainAnswer
    if (submissionOutcome(assignment, answer, context.at) === 'repeated') return undefined
    await checkAgainstSchema(context, hit, answer)
    if ((await surveyEnding(context, hit, assignment, answer)) === 'screened out') {
      await withTransaction(context, (inside) => screenOut(inside, requesterId, assignmentId))
      return undefined
    }
    const submitted = await submit(context, requesterId, assignmentId, answer, isForm || hit.answerSchemaId !== null)
    if (submitted) return submitted
  }
  throw new Error(`The statement refused assignment ${assignmentId}, which the rule holds open`)
}

/** The answer is on disk, whatever becomes of what follows from it: what fails here, the clock does again and reports. */
async function followUp(
  context: Context,
  requesterId: string,
  operation: 'ReviewAssignment' | 'CountAnswer',
  assignmentId: string,
): Promise<void> {
  await context.dispatch({ isClock: true, requesterId }, operation, { AssignmentId: assignmentId }).catch(() => {})
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
