import { listWorkerAssignments } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { endOfTime, pageLimit, pageOf, readTimePosition } from '../../paging.ts'
import { presentMyAssignment } from '../../present/assignment.ts'

const everyState = ['Accepted', 'Submitted', 'Approved', 'Rejected', 'Returned', 'Abandoned'] as const

export const ListMyAssignments = behaviour('ListMyAssignments', async ({ connection, caller }, input) => {
  const before = readTimePosition(input) ?? endOfTime
  const rows = await listWorkerAssignments(connection, {
    workerId: caller.workerId!,
    states: input.Statuses ?? everyState,
    fromDay: input.Date ?? input.From ?? null,
    toDay: input.Date ?? input.To ?? null,
    beforeTime: before.time,
    beforeId: before.id,
    limit: pageLimit(input),
  })
  return {
    Assignments: rows.map(presentMyAssignment),
    ...pageOf(rows, (row) => ({ value: row.acceptedAt.toISOString(), id: row.assignmentId })),
  }
})
