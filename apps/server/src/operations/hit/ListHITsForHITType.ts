import { Refusal } from '@kempelen/protocol'
import { findHITType, listHITsOfType } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { endOfTime, pageLimit, pageOf, readTimePosition } from '../../paging.ts'
import { presentHIT } from '../../present/hit.ts'

export const ListHITsForHITType = behaviour('ListHITsForHITType', async ({ connection, caller, at }, input) => {
  const requesterId = caller.requesterId!
  const { HITTypeId: hitTypeId } = input
  if (!(await findHITType(connection, requesterId, hitTypeId)))
    throw new Refusal('HITTypeDoesNotExist', { HITTypeId: hitTypeId })
  const before = readTimePosition(input) ?? endOfTime
  const hits = await listHITsOfType(connection, {
    requesterId,
    hitTypeId,
    beforeTime: before.time,
    beforeId: before.id,
    limit: pageLimit(input),
  })
  return {
    HITs: hits.map((hit) => presentHIT(hit, at)),
    ...pageOf(hits, (hit) => ({ value: hit.createdAt.toISOString(), id: hit.hitId })),
  }
})
