import { toAmount } from '@kempelen/protocol'
import { listContestedAssignments } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { pageLimit, pageOf, readTimePosition, startOfTime } from '../../paging.ts'

export const ListContestedAssignments = behaviour('ListContestedAssignments', async ({ connection }, input) => {
  const after = readTimePosition(input) ?? startOfTime
  const rows = await listContestedAssignments(connection, {
    afterTime: after.time,
    afterId: after.id,
    limit: pageLimit(input),
  })
  return {
    Assignments: rows.map((row) => ({
      AssignmentId: row.assignmentId,
      HITId: row.hitId,
      RequesterId: row.requesterId,
      RequesterName: row.requesterName,
      WorkerId: row.workerId,
      Title: row.title,
      Reward: toAmount(row.rewardMicros),
      Unit: row.unit,
      RejectionTime: row.rejectedAt!,
      ...(row.feedback !== null && { RequesterFeedback: row.feedback }),
      Answer: row.answer!,
      ContestedUntil: row.contestedUntil!,
      ...(row.appealState !== null && { AppealState: row.appealState }),
    })),
    ...pageOf(rows, (row) => ({ value: row.contestedUntil!.toISOString(), id: row.assignmentId })),
  }
})
