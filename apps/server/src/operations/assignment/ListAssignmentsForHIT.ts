import { Refusal } from '@kempelen/protocol'
import { findHIT, listAssignmentsForHIT } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { pageLimit, pageOf, readTimePosition, startOfTime } from '../../paging.ts'
import { presentAssignment } from '../../present/assignment.ts'

const everyStatus = ['Submitted', 'Approved', 'Rejected'] as const

export const ListAssignmentsForHIT = behaviour('ListAssignmentsForHIT', async ({ connection, caller }, input) => {
  const requesterId = caller.requesterId!
  if (!(await findHIT(connection, requesterId, input.HITId)))
    throw new Refusal('HITDoesNotExist', { HITId: input.HITId })
  const after = readTimePosition(input) ?? startOfTime
  const rows = await listAssignmentsForHIT(connection, {
    requesterId,
    subjectId: input.HITId,
    states: input.AssignmentStatuses?.length ? input.AssignmentStatuses : everyStatus,
    afterTime: after.time,
    afterId: after.id,
    limit: pageLimit(input),
  })
  return {
    Assignments: rows.map(presentAssignment),
    ...pageOf(rows, (row) => ({ value: row.submittedAt!.toISOString(), id: row.assignmentId })),
  }
})
