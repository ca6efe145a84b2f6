import { decideQualificationRequest, findQualificationType } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { messageWorker } from '../../steps/message-worker.ts'
import { grant, lockPendingRequest } from '../../steps/qualification.ts'

export const AcceptQualificationRequest = behaviour('AcceptQualificationRequest', async (context, input) => {
  const request = await lockPendingRequest(context, input.QualificationRequestId)
  const { requesterId, qualificationTypeId, workerId } = request
  const value = input.IntegerValue ?? 1
  await decideQualificationRequest(context.connection, { ...request, state: 'Granted', reason: null, now: context.at })
  await grant(context, request, workerId, value)
  const type = (await findQualificationType(context.connection, requesterId, qualificationTypeId))!
  await messageWorker(context, {
    workerId,
    requesterId,
    subject: `You have been granted a qualification: ${type.name}`,
    text: `You asked for "${type.name}". Your value is now ${value}.`,
  })
  return {}
})
