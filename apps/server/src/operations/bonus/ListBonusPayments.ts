import { Refusal, toAmount } from '@kempelen/protocol'
import { findAssignment, findHIT, listBonuses } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { endOfTime, pageLimit, pageOf, readTimePosition } from '../../paging.ts'

export const ListBonusPayments = behaviour('ListBonusPayments', async ({ connection, caller }, input) => {
  const requesterId = caller.requesterId!
  const { HITId, AssignmentId } = input
  if (!HITId && !AssignmentId)
    throw new Refusal('InvalidParameterValue', { message: 'Either HITId or AssignmentId must be specified.' })
  const assignment = AssignmentId ? await findAssignment(connection, requesterId, AssignmentId) : undefined
  if (AssignmentId && !assignment) throw new Refusal('AssignmentDoesNotExist', { AssignmentId })
  if (HITId && !(await findHIT(connection, requesterId, HITId))) throw new Refusal('HITDoesNotExist', { HITId })
  const before = readTimePosition(input) ?? endOfTime
  const rows = await listBonuses(connection, {
    requesterId,
    hitId: HITId ?? assignment!.hitId,
    assignmentId: AssignmentId ?? null,
    beforeTime: before.time,
    beforeId: before.id,
    limit: pageLimit(input),
  })
  return {
    BonusPayments: rows.map((row) => ({
      WorkerId: row.workerId,
      BonusAmount: toAmount(row.amountMicros),
      AssignmentId: row.assignmentId,
      Reason: row.reason,
      GrantTime: row.grantedAt,
    })),
    ...pageOf(rows, (row) => ({ value: row.grantedAt.toISOString(), id: row.bonusId })),
  }
})
