import { appealStates } from '@kempelen/protocol'
import { listAppeals } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { pageLimit, pageOf, readTimePosition, startOfTime } from '../../paging.ts'
import { presentAppeal } from '../../present/appeal.ts'
import { appealDecider } from '../../steps/appeal-decider.ts'

export const ListAppeals = behaviour('ListAppeals', async (context, input) => {
  const decider = await appealDecider(context, 'ListAppeals')
  const isOperator = context.caller.isOperator ?? false
  const after = readTimePosition(input) ?? startOfTime
  const [rank = '', afterId = ''] = after.id.split(' ')
  const rows = await listAppeals(context.connection, {
    states: input.States?.length ? input.States : appealStates,
    // Operators see everything, also what another has to decide.
    notWorkerIds: isOperator ? [] : decider.workerIds,
    notRequesterIds: isOperator ? [] : decider.requesterIds,
    afterRank: rank === '1' ? 1 : 0,
    afterTime: after.time,
    afterId,
    limit: pageLimit(input),
  })
  return {
    Appeals: rows.map((row) => presentAppeal(row, isOperator)),
    ...pageOf(rows, (row) => ({
      value: row.appealedAt.toISOString(),
      id: `${row.state === 'Open' ? 0 : 1} ${row.assignmentId}`,
    })),
  }
})
