import { ownerOf, Refusal } from '@kempelen/protocol'
import { systemQualificationTypes } from '@kempelen/rules'
import { findQualificationType } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { presentQualificationType, presentSystemQualificationType } from '../../present/qualification.ts'

export const GetQualificationType = behaviour(
  'GetQualificationType',
  async ({ connection, caller }, { QualificationTypeId: id }) => {
    if (id in systemQualificationTypes) return { QualificationType: presentSystemQualificationType(id) }
    const requesterId = ownerOf(id)
    const type = requesterId && (await findQualificationType(connection, requesterId, id))
    const isVisible =
      type && (type.status === 'Active' || (type.status === 'Inactive' && requesterId === caller.requesterId))
    if (!isVisible) throw new Refusal('QualificationTypeDoesNotExist', { QualificationTypeId: id })
    return { QualificationType: presentQualificationType(type, caller.requesterId) }
  },
)
