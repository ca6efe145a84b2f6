import { listHITs } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { endOfTime, pageLimit, pageOf, readTimePosition } from '../../paging.ts'
import { presentHIT } from '../../present/hit.ts'

export const ListHITs = behaviour('ListHITs', async ({ connection, caller, at }, input) => {
  const before = readTimePosition(input) ?? endOfTime
  const hits = await listHITs(connection, {
    requesterId: caller.requesterId!,
    beforeTime: before.time,
    beforeId: before.id,
    limit: pageLimit(input),
  })
  return {
    HITs: hits.map((hit) => presentHIT(hit, at)),
    ...pageOf(hits, (hit) => ({ value: hit.createdAt.toISOString(), id: hit.hitId })),
  }
})
