import { Refusal } from '@kempelen/protocol'
import { findQualification } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { presentQualification } from '../../present/qualification.ts'
import { getOwnType } from '../../steps/qualification.ts'

export const GetQualificationScore = behaviour(
  'GetQualificationScore',
  async (context, { QualificationTypeId, WorkerId: workerId }) => {
    const { requesterId, qualificationTypeId } = await getOwnType(context, QualificationTypeId)
    const qualification = await findQualification(context.connection, { requesterId, qualificationTypeId, workerId })
    if (!qualification) throw new Refusal('QualificationDoesNotExist')
    if (qualification.status === 'Revoked') throw new Refusal('InvalidQualificationState', { Allowed: 'Granted' })
    return { Qualification: presentQualification(qualification) }
  },
)
