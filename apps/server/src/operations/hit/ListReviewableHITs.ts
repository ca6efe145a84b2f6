import { listReviewableHITs } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { endOfTime, pageLimit, pageOf, readTimePosition } from '../../paging.ts'
import { presentHIT } from '../../present/hit.ts'

export const ListReviewableHITs = behaviour('ListReviewableHITs', async ({ connection, caller, at }, input) => {
  const before = readTimePosition(input) ?? endOfTime
  const hits = await listReviewableHITs(connection, {
    requesterId: caller.requesterId!,
    beforeTime: before.time,
    beforeId: before.id,
    limit: pageLimit(input),
    reviewing: input.Status === 'Reviewing',
    hitTypeId: input.HITTypeId ?? null,
    now: at,
  })
  return {
    HITs: hits.map((hit) => presentHIT(hit, at)),
    ...pageOf(hits, (hit) => ({ value: hit.createdAt.toISOString(), id: hit.hitId })),
  }
})
