import type { Connection } from './database.ts'
import { statement } from './statement.ts'

export interface HITTypeKey {
  requesterId: string
  hitTypeId: string
}

/** A HITType of more HITs is added up by the clock, and not whenever somebody asks. */
export const mostAddedUpAtOnce = 10_000

/** The names of the sums, and the sums over rows of `hit` that are not disposed of. */
export const sumNames = 'last_hit_at, hits, hits_assignable, max_assignments, available, pending, submitted, completed'
export const sums = `max(created_at) as last_hit_at, count(*) as hits, count(*) filter (where is_open and expires_at > :now) as hits_assignable,
  coalesce(sum(max_assignments), 0)::bigint as max_assignments,
  coalesce(sum(available) filter (where expires_at > :now), 0)::bigint as available,
  coalesce(sum(pending), 0)::bigint as pending, coalesce(sum(submitted), 0)::bigint as submitted,
  coalesce(sum(completed), 0)::bigint as completed`

const changed = statement<{ since: Date; now: Date }, HITTypeKey>(
  'list-changed-hit-types',
  `select requester.requester_id, news.hit_type_id
   from requester cross join lateral (
     select state ->> 'HITTypeId' as hit_type_id from event
     where event.requester_id = requester.requester_id and at >= :since and at <= :now and type in ('HITCreated', 'HITMovedToType')
   ) news
   where news.hit_type_id is not null
   union
   select known.requester_id, known.hit_type_id from hit_type_sum known
   where exists (
     select from event
     where event.requester_id = known.requester_id and at >= :since and at <= :now and state ->> 'HITTypeId' = known.hit_type_id)`,
)

/** Large ones of whose HITs something has happened since then, and those that may have become large. */
export function listChangedHITTypes(connection: Connection, since: Date, now: Date): Promise<HITTypeKey[]> {
  return connection.query(changed, { since, now })
}

const list = statement<object, HITTypeKey>('list-hit-type-sums', 'select requester_id, hit_type_id from hit_type_sum')

/** All that are added up by the clock; few are so large. */
export function listHITTypeSums(connection: Connection): Promise<HITTypeKey[]> {
  return connection.query(list, {})
}

const sum = statement<HITTypeKey & { now: Date; most: number }, never>(
  'sum-hit-type',
  `with large as (
     select from hit_type_sum where requester_id = :requesterId and hit_type_id = :hitTypeId
     union all
     (select from hit where requester_id = :requesterId and hit_type_id = :hitTypeId offset :most limit 1)
   )
   insert into hit_type_sum (requester_id, hit_type_id, ${sumNames}, counted_at)
   select :requesterId, :hitTypeId, ${sumNames}, :now
   from (
     select ${sums} from hit
     where requester_id = :requesterId and hit_type_id = :hitTypeId and disposed_at is null and exists (select from large)
   ) added
   where exists (select from large)
   on conflict (requester_id, hit_type_id) do update set last_hit_at = excluded.last_hit_at, hits = excluded.hits,
     hits_assignable = excluded.hits_assignable, max_assignments = excluded.max_assignments, available = excluded.available,
     pending = excluded.pending, submitted = excluded.submitted, completed = excluded.completed, counted_at = excluded.counted_at
   where hit_type_sum.counted_at <= excluded.counted_at`,
)

/** Adds up the HITs of a HITType and keeps the sums, where it has many. */
export async function sumHITType(connection: Connection, key: HITTypeKey, now: Date): Promise<void> {
  await connection.query(sum, { ...key, now, most: mostAddedUpAtOnce })
}
