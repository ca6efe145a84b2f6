import { listDecisions } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { endOfTime, pageLimit, pageOf, readTimePosition } from '../../paging.ts'
import { presentDecision } from '../../present/person.ts'
import { getWho } from '../../steps/who.ts'

export const ListDecisions = behaviour('ListDecisions', async (context, input) => {
  const { kind } = await getWho(context, input.Id)
  const before = readTimePosition(input) ?? endOfTime
  const rows = await listDecisions(context.connection, kind, {
    id: input.Id,
    beforeTime: before.time,
    beforeId: before.id,
    limit: pageLimit(input),
  })
  return {
    Decisions: rows.map(presentDecision),
    ...pageOf(rows, (row) => ({ value: row.at.toISOString(), id: row.decisionId })),
  }
})
