import { ownerOf, Refusal } from '@kempelen/protocol'
import { allowRejections, hasBatchOrHITType } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { hashOf } from '../../steps/hash.ts'
import { makeEventId } from '../../steps/hit-change.ts'

export const AllowRejections = behaviour('AllowRejections', async (context, input) => {
  const { BatchId, HITTypeId, NumberOfRejections: numberOfRejections, Reason: reason } = input
  if ((BatchId === undefined) === (HITTypeId === undefined))
    throw new Refusal('InvalidParameterValue', { message: 'Name either a BatchId or a HITTypeId.' })
  const subjectId = (BatchId ?? HITTypeId)!
  const requesterId = ownerOf(subjectId)
  if (!requesterId || !(await hasBatchOrHITType(context.connection, { requesterId, subjectId })))
    throw BatchId
      ? new Refusal('BatchDoesNotExist', { BatchId })
      : new Refusal('HITTypeDoesNotExist', { HITTypeId: subjectId })
  await allowRejections(context.connection, {
    requesterId,
    subjectId,
    numberOfRejections,
    reason,
    now: context.at,
  })
  context.record({
    requesterId,
    eventId: makeEventId(context, subjectId, 'RejectionsAllowed'),
    type: 'RejectionsAllowed',
    subjectId,
    parents: [],
    state: { ...input, Reason: undefined, ReasonSHA256: hashOf(reason) },
  })
  return {}
})
