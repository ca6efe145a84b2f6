import { Refusal } from '@kempelen/protocol'
import { findHIT, findHITType, findRequester, listResultsOfHIT, listResultsOfHITType } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { pageLimit, pageOf, readTimePosition, startOfTime } from '../../paging.ts'
import { presentResult } from '../../present/assignment.ts'

const everyStatus = ['Submitted', 'Approved', 'Rejected'] as const

export const ListResults = behaviour('ListResults', async ({ connection, caller }, input) => {
  const { HITId, HITTypeId } = input
  const requesterId = caller.requesterId!
  if ((HITId === undefined) === (HITTypeId === undefined))
    throw new Refusal('InvalidParameterValue', { message: 'Name either a HITId or a HITTypeId.' })
  if (HITId && !(await findHIT(connection, requesterId, HITId))) throw new Refusal('HITDoesNotExist', { HITId })
  if (HITTypeId && !(await findHITType(connection, requesterId, HITTypeId)))
    throw new Refusal('HITTypeDoesNotExist', { HITTypeId })
  const after = readTimePosition(input) ?? startOfTime
  const requester = (await findRequester(connection, requesterId))!
  const list = HITId ? listResultsOfHIT : listResultsOfHITType
  const rows = await list(connection, {
    requesterId,
    subjectId: (HITId ?? HITTypeId)!,
    states: input.AssignmentStatuses?.length ? input.AssignmentStatuses : everyStatus,
    afterTime: after.time,
    afterId: after.id,
    limit: pageLimit(input),
  })
  return {
    Results: rows.map((row) => presentResult(row, requester.rejectionGate)),
    ...pageOf(rows, (row) => ({ value: row.submittedAt!.toISOString(), id: row.assignmentId })),
  }
})
