import { type CreateHITWithHITType, type HIT, type InputOf, makeOwnedId, Refusal } from '@kempelen/protocol'
import { assignmentFee, mastersQualificationTypeIds } from '@kempelen/rules'
import { type HITRow, type HITTypeRow, insertHIT, takeRequestToken } from '@kempelen/store'
import { checkExternalURL, parseQuestion, type Question, QuestionError } from '@kempelen/task-content'
import { type Context, randomLetters } from '../context.ts'
import { presentHIT } from '../present/hit.ts'
import { checkSum, holdMoney } from './money.ts'

type PublishInput = Omit<InputOf<typeof CreateHITWithHITType>, 'HITTypeId'>

/** Makes a HIT of a type and holds the money for all of its assignments. */
export async function publishHIT(
  context: Context,
  type: HITTypeRow,
  input: PublishInput,
  operationName: string,
): Promise<{ HIT: HIT }> {
  const { connection, at } = context
  const { requesterId } = type
  const question = readQuestion(context, input)
  const hitId = makeOwnedId(requesterId, at, randomLetters)
  if (input.UniqueRequestToken) {
    const earlier = await takeRequestToken(connection, {
      requesterId,
      operation: operationName,
      token: input.UniqueRequestToken,
      subjectId: hitId,
      now: at,
    })
    if (earlier) throw new Refusal('HitAlreadyExists', { HITId: earlier, Token: input.UniqueRequestToken })
  }
  const maxAssignments = input.MaxAssignments ?? 1
  const feeMicros = assignmentFee(context.config.feePolicy, {
    rewardMicros: type.rewardMicros,
    maxAssignments,
    requiresMasters: type.requirements.some((one) => mastersQualificationTypeIds.has(one.QualificationTypeId)),
  })
  const eventId = `${hitId}:HITCreated`
  const hit: HITRow = {
    ...type,
    hitId,
    question: input.Question!,
    questionKind: question.kind,
    externalUrl: question.kind === 'ExternalQuestion' ? question.externalURL : null,
    frameHeight: question.frameHeight,
    annotation: input.RequesterAnnotation ?? null,
    feeMicros,
    maxAssignments,
    available: maxAssignments,
    pending: 0,
    submitted: 0,
    completed: 0,
    heldMicros: BigInt(maxAssignments) * (type.rewardMicros + feeMicros),
    contestedMicros: 0n,
    isReleased: false,
    reviewing: false,
    createdAt: at,
    expiresAt: new Date(at.getTime() + input.LifetimeInSeconds * 1000),
    disposedAt: null,
    eventId,
  }
  checkSum(context, hit.heldMicros)
  await insertHIT(connection, hit)
  // Last, since the Requester's balance is locked from here on.
  await holdMoney(context, hit, hit.heldMicros, eventId)
  context.record({
    requesterId,
    eventId,
    type: 'HITCreated',
    subjectId: hitId,
    parents: [],
    state: {
      HITId: hitId,
      HITTypeId: type.hitTypeId,
      MaxAssignments: maxAssignments,
      Expiration: hit.expiresAt,
      HeldMicros: hit.heldMicros,
      Unit: hit.unit,
    },
  })
  context.afterwards(() => context.rollUp.touch(requesterId, type.hitGroupId))
  return { HIT: presentHIT(hit, at) }
}

type PageQuestion = Exclude<Question, { kind: 'QuestionForm' }>

function readQuestion(context: Context, input: PublishInput): PageQuestion {
  if (input.AssignmentReviewPolicy ?? input.HITReviewPolicy)
    throw new Refusal('NotSupportedYet', { What: 'A review policy' })
  if (input.HITLayoutId) throw new Refusal('HITLayoutDoesNotExist', { HITLayoutId: input.HITLayoutId })
  if (!input.Question)
    throw new Refusal('InvalidParameterValue', {
      message: 'The value "null" is not valid for the parameter Question. A HIT needs a Question or a HITLayoutId.',
    })
  let question: Question
  try {
    question = parseQuestion(input.Question)
  } catch (error) {
    if (error instanceof QuestionError) throw new Refusal('XMLParseError', { Details: error.message })
    throw error
  }
  if (question.kind === 'QuestionForm') throw new Refusal('NotSupportedYet', { What: 'A QuestionForm' })
  if (question.kind === 'ExternalQuestion') {
    const reason = checkExternalURL(question.externalURL, {
      allowHttpLoopback: context.publicUrl().startsWith('http:'),
    })
    if (reason)
      throw new Refusal('InvalidParameterValue', {
        message: `The value "${question.externalURL}" is not valid for the parameter ExternalURL. ${reason}`,
      })
  }
  return question
}
