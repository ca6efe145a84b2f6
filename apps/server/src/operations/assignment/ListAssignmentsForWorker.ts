import { toAmount } from '@kempelen/protocol'
import { listAssignmentsForWorker } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { endOfTime, pageLimit, pageOf, readTimePosition } from '../../paging.ts'

export const ListAssignmentsForWorker = behaviour('ListAssignmentsForWorker', async ({ connection, caller }, input) => {
  const before = readTimePosition(input) ?? endOfTime
  const rows = await listAssignmentsForWorker(connection, {
    requesterId: caller.requesterId!,
    workerId: input.WorkerId,
    beforeTime: before.time,
    beforeId: before.id,
    limit: pageLimit(input),
  })
  return {
    Assignments: rows.map((row) => ({
      AssignmentId: row.assignmentId,
      HITId: row.hitId,
      HITTypeId: row.hitTypeId,
      Title: row.title,
      AssignmentStatus: row.state,
      AcceptTime: row.acceptedAt,
      SubmitTime: row.submittedAt,
      ...(row.decidedAt && { DecisionTime: row.decidedAt }),
      WorkSeconds: row.workSeconds,
      Reward: toAmount(row.rewardMicros),
      Bonus: toAmount(row.bonusMicros),
      Unit: row.unit,
    })),
    ...pageOf(rows, (row) => ({ value: row.acceptedAt.toISOString(), id: row.assignmentId })),
  }
})
