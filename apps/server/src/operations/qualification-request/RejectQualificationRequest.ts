import { decideQualificationRequest, findQualificationType } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { hashOf } from '../../steps/hash.ts'
import { messageWorker } from '../../steps/message-worker.ts'
import { lockPendingRequest, recordOfQualification } from '../../steps/qualification.ts'

export const RejectQualificationRequest = behaviour('RejectQualificationRequest', async (context, input) => {
  const request = await lockPendingRequest(context, input.QualificationRequestId)
  const { requesterId, qualificationTypeId, workerId } = request
  const reason = input.Reason ?? null
  await decideQualificationRequest(context.connection, { ...request, state: 'Rejected', reason, now: context.at })
  recordOfQualification(context, 'QualificationRequestRejected', {
    requesterId,
    qualificationTypeId,
    workerId,
    state: { QualificationRequestId: request.qualificationRequestId, ReasonSHA256: hashOf(reason) },
  })
  const type = (await findQualificationType(context.connection, requesterId, qualificationTypeId))!
  await messageWorker(context, {
    workerId,
    requesterId,
    subject: `Your request for a qualification was turned down: ${type.name}`,
    text: reason ? `The Requester says: ${reason}` : 'The Requester gave no reason.',
  })
  return {}
})
