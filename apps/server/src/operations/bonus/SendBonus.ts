import { makeTimeId, Refusal, toMicros } from '@kempelen/protocol'
import { bonusFee, isSubmitted } from '@kempelen/rules'
import { insertBonus, lockAssignment, payWorker, takeRequestToken } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { randomLetters } from '../../context.ts'
import { hashOf } from '../../steps/hash.ts'
import { move } from '../../steps/money.ts'

const largestBonusMicros = toMicros('10000.00')

export const SendBonus = behaviour('SendBonus', async (context, input) => {
  const { connection, at } = context
  const { AssignmentId: assignmentId, WorkerId: workerId, Reason: reason, UniqueRequestToken: token } = input
  const requesterId = context.caller.requesterId!
  const amountMicros = toMicros(input.BonusAmount)
  if (amountMicros === 0n || amountMicros > largestBonusMicros)
    throw new Refusal('InvalidParameterValue', { Value: input.BonusAmount, Parameter: 'BonusAmount' })
  const assignment = await lockAssignment(connection, requesterId, assignmentId)
  if (!assignment) throw new Refusal('AssignmentDoesNotExist', { AssignmentId: assignmentId })
  if (assignment.workerId !== workerId)
    throw new Refusal('InvalidParameterValue', { Value: workerId, Parameter: 'WorkerId' })
  if (!isSubmitted(assignment.state))
    throw new Refusal('InvalidAssignmentState', { Allowed: 'Submitted,Approved,Rejected' })
  const bonusId = makeTimeId(at, randomLetters)
  if (
    token &&
    (await takeRequestToken(connection, { requesterId, operation: 'SendBonus', token, subjectId: bonusId, now: at }))
  )
    throw new Refusal('DuplicateRequest', { Token: token })

  const { hitId, unit } = assignment
  const feeMicros = bonusFee(context.config.feePolicy, amountMicros)
  const eventId = `${bonusId}:BonusSent`
  const hitTypeId = await insertBonus(connection, {
    requesterId,
    bonusId,
    assignmentId,
    hitId,
    workerId,
    amountMicros,
    feeMicros,
    unit,
    reason,
    grantedAt: at,
  })
  await payWorker(connection, {
    workerId,
    transferId: `bonus:${bonusId}`,
    groupId: eventId,
    code: 'bonus',
    amountMicros,
    unit,
    requesterId,
    assignmentId,
    createdAt: at,
  })
  const paid = { of: bonusId, eventId, from: 'available' } as const
  await move(context, assignment, { ...paid, code: 'bonus', to: 'clearing', amountMicros })
  if (feeMicros > 0n)
    await move(context, assignment, { ...paid, code: 'bonus-fee', to: 'fees', amountMicros: feeMicros })
  context.afterwards(() => context.measures.touch(requesterId, hitTypeId))
  context.record({
    requesterId,
    eventId,
    type: 'BonusSent',
    subjectId: assignmentId,
    parents: [`${assignmentId}:AssignmentSubmitted`],
    state: {
      BonusId: bonusId,
      AssignmentId: assignmentId,
      WorkerId: workerId,
      AmountMicros: amountMicros,
      FeeMicros: feeMicros,
      Unit: unit,
      ReasonSHA256: hashOf(reason),
    },
  })
  return {}
})
