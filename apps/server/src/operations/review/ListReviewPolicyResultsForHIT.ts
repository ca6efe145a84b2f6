import { Refusal } from '@kempelen/protocol'
import {
  findReviewPolicies,
  listReviewActions,
  listReviewResults,
  type ReviewActionRow,
  type ReviewResultRow,
} from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { pageLimit, pageOf, readTimePosition, startOfTime } from '../../paging.ts'
import { presentReviewReport } from '../../present/review.ts'

export const ListReviewPolicyResultsForHIT = behaviour(
  'ListReviewPolicyResultsForHIT',
  async ({ connection, caller }, input) => {
    const requesterId = caller.requesterId!
    const { HITId: hitId, RetrieveActions = true, RetrieveResults = true } = input
    const policies = await findReviewPolicies(connection, requesterId, hitId)
    if (!policies) throw new Refusal('HITDoesNotExist', { HITId: hitId })
    const { assignmentReviewPolicy, hitReviewPolicy } = policies
    const levels = input.PolicyLevels?.length ? input.PolicyLevels : (['Assignment', 'HIT'] as const)
    const after = readTimePosition(input) ?? startOfTime
    const [afterRun = '', afterOrdinal = '-1'] = after.id.split(' ')
    const limit = pageLimit(input)
    const page = {
      requesterId,
      hitId,
      levels,
      afterTime: after.time,
      afterRun,
      afterOrdinal: Number(afterOrdinal),
      limit,
    }
    const rows: (ReviewActionRow | ReviewResultRow)[] = [
      ...(RetrieveActions ? await listReviewActions(connection, page) : []),
      ...(RetrieveResults ? await listReviewResults(connection, page) : []),
    ]
    const shown = rows.sort(inOrder).slice(0, limit)
    const { NextToken } = pageOf(shown, (row) => ({ value: row.at.toISOString(), id: `${row.runId} ${row.ordinal}` }))
    return {
      HITId: hitId,
      ...(assignmentReviewPolicy && { AssignmentReviewPolicy: { PolicyName: assignmentReviewPolicy.PolicyName } }),
      ...(hitReviewPolicy && { HITReviewPolicy: { PolicyName: hitReviewPolicy.PolicyName } }),
      ...(assignmentReviewPolicy &&
        levels.includes('Assignment') && { AssignmentReviewReport: presentReviewReport(shown, 'Assignment') }),
      ...(hitReviewPolicy && levels.includes('HIT') && { HITReviewReport: presentReviewReport(shown, 'HIT') }),
      ...(NextToken !== undefined && { NextToken }),
    }
  },
)

function inOrder(one: ReviewActionRow | ReviewResultRow, other: ReviewActionRow | ReviewResultRow): number {
  const byRun = one.runId < other.runId ? -1 : one.runId > other.runId ? 1 : one.ordinal - other.ordinal
  return one.at.getTime() - other.at.getTime() || byRun
}
