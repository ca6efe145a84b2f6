import { Refusal } from '@kempelen/protocol'
import { systemQualificationTypes } from '@kempelen/rules'
import { listHITsForQualificationType } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { endOfTime, pageLimit, pageOf, readTimePosition } from '../../paging.ts'
import { presentHIT } from '../../present/hit.ts'

export const ListHITsForQualificationType = behaviour('ListHITsForQualificationType', async (context, input) => {
  const { connection, caller, at } = context
  const { QualificationTypeId: qualificationTypeId } = input
  if (
    !(qualificationTypeId in systemQualificationTypes) &&
    !(await context.qualificationTypes.get(qualificationTypeId))
  )
    throw new Refusal('QualificationTypeDoesNotExist', { QualificationTypeId: qualificationTypeId })
  const before = readTimePosition(input) ?? endOfTime
  const hits = await listHITsForQualificationType(connection, {
    requesterId: caller.requesterId!,
    qualificationTypeId,
    beforeTime: before.time,
    beforeId: before.id,
    limit: pageLimit(input),
  })
  return {
    HITs: hits.map((hit) => presentHIT(hit, at)),
    ...pageOf(hits, (hit) => ({ value: hit.createdAt.toISOString(), id: hit.hitId })),
  }
})
