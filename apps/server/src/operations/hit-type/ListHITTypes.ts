import { toAmount } from '@kempelen/protocol'
import { listHITTypeProgress } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { endOfTime, pageLimit, pageOf, readTimePosition } from '../../paging.ts'

export const ListHITTypes = behaviour('ListHITTypes', async ({ connection, caller, at }, input) => {
  const before = readTimePosition(input) ?? endOfTime
  const rows = await listHITTypeProgress(connection, {
    requesterId: caller.requesterId!,
    hitTypeId: input.HITTypeId ?? null,
    beforeTime: before.time,
    beforeId: before.id,
    limit: pageLimit(input),
    now: at,
  })
  return {
    HITTypes: rows.map((row) => ({
      HITTypeId: row.hitTypeId,
      HITGroupId: row.hitGroupId,
      Title: row.title,
      Reward: toAmount(row.rewardMicros),
      Unit: row.unit,
      CreationTime: row.createdAt,
      LastHITTime: row.lastHitAt,
      NumberOfHITs: Number(row.hits),
      NumberOfHITsAssignable: Number(row.hitsAssignable),
      MaxAssignments: Number(row.maxAssignments),
      NumberOfAssignmentsAvailable: Number(row.available),
      NumberOfAssignmentsPending: Number(row.pending),
      NumberOfAssignmentsSubmitted: Number(row.submitted),
      NumberOfAssignmentsCompleted: Number(row.completed),
    })),
    ...pageOf(rows, (row) => ({ value: row.createdAt.toISOString(), id: row.hitTypeId })),
  }
})
