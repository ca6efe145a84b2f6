import { type CreateHITWithHITType, type HIT, type InputOf, makeOwnedId, Refusal } from '@kempelen/protocol'
import { readAssignmentReviewPolicy, readHITReviewPolicy } from '@kempelen/rules'
import { type HITRow, type HITTypeRow, insertHIT, takeRequestToken } from '@kempelen/store'
import { type Context, randomLetters } from '../context.ts'
import { presentHIT } from '../present/hit.ts'
import { checkSum, feeMicrosOf, holdMoney } from './money.ts'
import { readQuestion } from './question.ts'

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
  if (input.AssignmentReviewPolicy) readAssignmentReviewPolicy(input.AssignmentReviewPolicy)
  if (input.HITReviewPolicy) readHITReviewPolicy(input.HITReviewPolicy)
  const { xml, question, answerSchemaId } = await readQuestion(context, input)
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
  const feeMicros = feeMicrosOf(context, type, maxAssignments)
  const eventId = `${hitId}:HITCreated`
  const hit: HITRow = {
    ...type,
    hitId,
    question: xml,
    questionKind: question.kind,
    externalUrl: question.kind === 'ExternalQuestion' ? question.externalURL : null,
    frameHeight: question.kind === 'QuestionForm' ? 0 : question.frameHeight,
    hitLayoutId: input.HITLayoutId ?? null,
    answerSchemaId,
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
    isPolicyDone: false,
    projectVersion: null,
    isGold: false,
    eventId,
  }
  checkSum(context, hit.heldMicros)
  await insertHIT(connection, {
    ...hit,
    assignmentReviewPolicy: jsonOf(input.AssignmentReviewPolicy),
    hitReviewPolicy: jsonOf(input.HITReviewPolicy),
  })
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
  context.afterwards(() => {
    context.rollUp.touch(requesterId, type.hitGroupId)
    context.measures.touch(requesterId, type.hitTypeId)
  })
  return { HIT: presentHIT(hit, at) }
}

function jsonOf(value: object | undefined): string | null {
  return value === undefined ? null : JSON.stringify(value)
}
