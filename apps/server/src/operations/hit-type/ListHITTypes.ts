import { type ListHITTypes as Contract, type InputOf, toAmount } from '@kempelen/protocol'
import { findHITTypeProgress, type HITTypeProgressRow, listHITTypeProgress } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import type { Context } from '../../context.ts'
import { endOfTime, pageLimit, pageOf, readTimePosition } from '../../paging.ts'

export const ListHITTypes = behaviour('ListHITTypes', async (context, input) => {
  const rows = await rowsOf(context, input)
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

async function rowsOf(
  { connection, caller, at: now }: Context,
  input: InputOf<typeof Contract>,
): Promise<HITTypeProgressRow[]> {
  const requesterId = caller.requesterId!
  const after = readTimePosition(input)
  if (input.HITTypeId !== undefined) {
    const row = after
      ? undefined
      : await findHITTypeProgress(connection, { requesterId, hitTypeId: input.HITTypeId, now })
    return row ? [row] : []
  }
  const before = after ?? endOfTime
  const page = { beforeTime: before.time, beforeId: before.id, limit: pageLimit(input) }
  return listHITTypeProgress(connection, { requesterId, ...page, now })
}
