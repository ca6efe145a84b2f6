import { ownerOf, type QualificationRequirement, Refusal } from '@kempelen/protocol'
import { checkRequirements, participationIds, systemQualificationTypes } from '@kempelen/rules'
import { findQualificationType } from '@kempelen/store'
import type { Context } from '../context.ts'

/** Refuses requirements that nobody could be compared with: ill-formed ones, and types that are gone or switched off. */
export async function checkRequirementsUsable(
  { connection, caller }: Context,
  requirements: readonly QualificationRequirement[],
): Promise<void> {
  checkRequirements(requirements, caller.requesterId!)
  for (const { QualificationTypeId: id } of requirements) {
    if (id in systemQualificationTypes || participationIds(id)) continue
    const requesterId = ownerOf(id)
    const type = requesterId && (await findQualificationType(connection, requesterId, id))
    if (!type || type.status === 'Disposing')
      throw new Refusal('QualificationTypeDoesNotExist', { QualificationTypeId: id })
    if (type.status === 'Inactive') throw new Refusal('InvalidQualificationTypeState', { Allowed: 'Active' })
  }
}
