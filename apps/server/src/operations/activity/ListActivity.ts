import { listActivity } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { endOfTime, pageLimit, readTimePosition, startOfTime, tokenOf } from '../../paging.ts'
import { presentActivity } from '../../present/activity.ts'
import { actorsOf } from '../../present/actor.ts'

/** So many events are looked through for one page. */
const looked = 5000

export const ListActivity = behaviour('ListActivity', async ({ connection, caller }, input) => {
  const requesterId = caller.requesterId!
  const before = readTimePosition(input) ?? { time: input.To ?? endOfTime.time, id: '' }
  const { rows, next } = await listActivity(connection, {
    requesterId,
    actor: input.ActorId ?? null,
    types: input.Types?.length ? input.Types : null,
    subjectId: input.SubjectId ?? null,
    from: input.From ?? startOfTime.time,
    beforeTime: before.time,
    beforeId: before.id,
    looked,
    limit: pageLimit(input),
  })
  const actorOf = await actorsOf(
    connection,
    requesterId,
    rows.map(({ actor }) => actor),
  )
  return {
    Events: rows.map((row) => presentActivity(row, actorOf(row.actor))),
    NumResults: rows.length,
    ...(next && { NextToken: tokenOf({ value: next.time.toISOString(), id: next.id }) }),
  }
})
