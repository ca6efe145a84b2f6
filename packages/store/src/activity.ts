import type { EventType } from '@kempelen/protocol'
import type { Connection } from './database.ts'
import { statement } from './statement.ts'

/** An event as the activity page reads it. */
export interface ActivityRow {
  eventId: string
  type: EventType
  at: Date
  actor: string
  subjectId: string
  parents: string[]
  state: Record<string, unknown>
}

export interface ActivityPage {
  requesterId: string
  actor: string | null
  types: readonly string[] | null
  subjectId: string | null
  from: Date
  beforeTime: Date
  beforeId: string
  /** So many events are looked through at most. */
  looked: number
  limit: number
}

/** Every row says where the look ended; the one row of a look that found nothing says only that. */
type FoundRow = { [K in keyof ActivityRow]: ActivityRow[K] | null } & { lastAt: Date; lastId: string; looked: bigint }

const list = statement<ActivityPage, FoundRow>(
  'list-activity',
  `with looked as materialized (
     select event_id, type, at, actor, subject_id, parents, state from event
     where requester_id = :requesterId and at >= :from and (at, event_id) < (:beforeTime, :beforeId)
     order by at desc, event_id desc limit :looked
   ), found as (
     select event_id, type, at, actor, subject_id, parents, state from looked
     where (:actor::text is null or actor = :actor) and (:types::text[] is null or type = any(:types))
       and (:subjectId::text is null or subject_id = :subjectId)
     order by at desc, event_id desc limit :limit
   ), last as (
     select at as last_at, event_id as last_id, (select count(*) from looked) as looked
     from looked order by at, event_id limit 1
   )
   select found.event_id, found.type, found.at, found.actor, found.subject_id, found.parents, found.state,
     last.last_at, last.last_id, last.looked
   from last left join found on true order by found.at desc, found.event_id desc`,
)

/**
 * The newest first. A filter that fits little would have to read everything, so a look ends after so many events and says
 * where: `next` is missing where nothing is older.
 */
export async function listActivity(
  connection: Connection,
  page: ActivityPage,
): Promise<{ rows: ActivityRow[]; next?: { time: Date; id: string } }> {
  const found = await connection.query(list, page)
  const rows = found.filter((row): row is ActivityRow & FoundRow => row.eventId !== null)
  if (rows.length === page.limit) return { rows, next: { time: rows.at(-1)!.at, id: rows.at(-1)!.eventId } }
  const end = found[0]
  if (!end || Number(end.looked) < page.looked) return { rows }
  return { rows, next: { time: end.lastAt, id: end.lastId } }
}
