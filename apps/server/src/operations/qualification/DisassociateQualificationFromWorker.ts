import { Refusal } from '@kempelen/protocol'
import { findQualification, revokeQualification } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { hashOf } from '../../steps/hash.ts'
import { messageWorker } from '../../steps/message-worker.ts'
import { lockOwnType, recordOfQualification } from '../../steps/qualification.ts'

export const DisassociateQualificationFromWorker = behaviour(
  'DisassociateQualificationFromWorker',
  async (context, { QualificationTypeId, WorkerId: workerId, Reason }) => {
    const { requesterId, qualificationTypeId, name } = await lockOwnType(context, QualificationTypeId)
    const qualification = await findQualification(context.connection, { requesterId, qualificationTypeId, workerId })
    if (!qualification) throw new Refusal('QualificationDoesNotExist')
    if (qualification.status === 'Revoked') throw new Refusal('InvalidQualificationState', { Allowed: 'Granted' })
    const reason = Reason ?? null
    await revokeQualification(context.connection, { requesterId, qualificationTypeId, workerId, reason })
    recordOfQualification(context, 'QualificationRevoked', {
      requesterId,
      qualificationTypeId,
      workerId,
      state: { ReasonSHA256: hashOf(reason) },
    })
    await messageWorker(context, {
      workerId,
      requesterId,
      subject: `A qualification has been revoked: ${name}`,
      text: reason ? `The Requester says: ${reason}` : 'The Requester gave no reason.',
    })
    return {}
  },
)
