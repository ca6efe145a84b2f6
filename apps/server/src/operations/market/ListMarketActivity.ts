import { listMarketEvents } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { endOfTime, pageLimit, pageOf, readTimePosition } from '../../paging.ts'

export const ListMarketActivity = behaviour('ListMarketActivity', async ({ connection }, input) => {
  const before = readTimePosition(input) ?? endOfTime
  const rows = await listMarketEvents(connection, {
    subjectId: input.SubjectId ?? null,
    beforeTime: before.time,
    beforeId: before.id,
    limit: pageLimit(input),
  })
  return {
    Events: rows.map((row) => ({
      EventId: row.eventId,
      Type: row.type,
      Time: row.at,
      Actor: row.actor,
      ...(row.actorName !== null && { ActorName: row.actorName }),
      SubjectId: row.subjectId,
      State: row.state as Record<string, string | number | boolean>,
    })),
    ...pageOf(rows, (row) => ({ value: row.at.toISOString(), id: row.eventId })),
  }
})
