import type { Connection, Database } from './database.ts'
import { statement } from './statement.ts'

/** What is counted of the marketplace; money in micro-units, `held` and `contested` as what came less what went. */
export const countedNames = [
  ...(['people', 'accepted', 'submitted', 'approved', 'rejected'] as const),
  ...(['paid', 'deposits', 'fees', 'held', 'contested', 'refusals', 'faults'] as const),
] as const

export type CountedName = (typeof countedNames)[number]
export type Span = 'hour' | 'day'

const advance = statement<{ from: Date; to: Date; unit: string }, never>(
  'count-market',
  `with happened as materialized (
     select requester.requester_id, news.type, news.at, news.worker_id
     from requester cross join lateral (
       select type, at, state ->> 'WorkerId' as worker_id from event
       where event.requester_id = requester.requester_id and at >= :from and at < :to
         and type in ('AssignmentAccepted', 'AssignmentSubmitted', 'AssignmentApproved', 'AssignmentRejected')
     ) news
   ), moved as materialized (
     select leg.code, leg.debit_account, leg.credit_account, leg.amount_micros, leg.created_at as at
     from requester cross join lateral (
       select code, debit_account, credit_account, amount_micros, created_at from requester_transfer
       where requester_transfer.requester_id = requester.requester_id and created_at >= :from and created_at < :to
         and unit = :unit
     ) leg
   ), seen as (
     insert into worker_at_work (worker_id, span, begins_at)
     select distinct worker_id, span, date_trunc(span, at, 'UTC') from happened, unnest(array['hour', 'day']) span
     where worker_id is not null and type in ('AssignmentAccepted', 'AssignmentSubmitted')
     on conflict do nothing returning span, begins_at
   ), counted as (
     select span, date_trunc(span, at, 'UTC') as begins_at, lower(substr(type, 11)) as name, count(*) as value
     from happened, unnest(array['hour', 'day']) span group by 1, 2, 3
     union all
     select span, begins_at, 'people', count(*) from seen group by 1, 2
     union all
     select span, date_trunc(span, at, 'UTC'), part.name, sum(part.micros)::bigint
     from moved cross join lateral (values
       ('paid', case when credit_account = 'clearing' then amount_micros end),
       ('deposits', case when code = 'deposit' then amount_micros end),
       ('fees', case when credit_account = 'fees' then amount_micros end),
       ('held', case when credit_account = 'held' then amount_micros when debit_account = 'held' then -amount_micros end),
       ('contested', case when credit_account = 'contested' then amount_micros
         when debit_account = 'contested' then -amount_micros end)
     ) part(name, micros), unnest(array['hour', 'day']) span
     where part.micros is not null group by 1, 2, 3
   )
   insert into market_count (span, begins_at, name, value) select span, begins_at, name, value from counted
   on conflict (span, begins_at, name) do update set value = market_count.value + excluded.value`,
)

const take = statement<{ start: Date }, { at: Date }>(
  'lock-market-count',
  `insert into market_fact (name, at, value) values ('counted', :start, '{}')
   on conflict (name) do update set value = market_fact.value returning at`,
)

const moveOn = statement<{ to: Date }, never>(
  'move-market-count-on',
  `update market_fact set at = :to where name = 'counted'`,
)

/**
 * Counts what has happened since the last time, up to a moment, each thing once: servers that do so at once wait for one
 * another. The first time it counts all that there is.
 */
export async function countMarket(database: Database, { to, unit }: { to: Date; unit: string }): Promise<void> {
  await database.transaction(async (connection) => {
    const [{ at: from }] = (await connection.query(take, { start: new Date(0) })) as [{ at: Date }]
    if (from >= to) return
    await connection.query(advance, { from, to, unit })
    await connection.query(moveOn, { to })
  })
}

const add = statement<{ now: Date; names: readonly string[]; values: readonly number[] }, never>(
  'add-market-counts',
  `insert into market_count (span, begins_at, name, value)
   select span, date_trunc(span, :now::timestamptz, 'UTC'), name, value
   from unnest(array['hour', 'day']) span, unnest(:names::text[], :values::bigint[]) more(name, value)
   on conflict (span, begins_at, name) do update set value = market_count.value + excluded.value`,
)

/** Adds what a server has counted by itself. */
export async function addMarketCounts(
  connection: Connection,
  now: Date,
  counts: ReadonlyMap<string, number>,
): Promise<void> {
  if (counts.size > 0) await connection.query(add, { now, names: [...counts.keys()], values: [...counts.values()] })
}

export interface CountRow {
  beginsAt: Date
  name: string
  value: bigint
}

const list = statement<{ span: Span; since: Date }, CountRow>(
  'list-market-counts',
  `select begins_at, name, value from market_count where span = :span and begins_at >= :since order by begins_at`,
)

export function listMarketCounts(connection: Connection, span: Span, since: Date): Promise<CountRow[]> {
  return connection.query(list, { span, since })
}

const levels = statement<object, { name: string; value: bigint }>(
  'sum-market-levels',
  `select name, sum(value)::bigint as value from market_count where span = 'day' and name in ('held', 'contested') group by name`,
)

/** What is held and contested now, as far as it is counted. */
export function sumMarketLevels(connection: Connection): Promise<{ name: string; value: bigint }[]> {
  return connection.query(levels, {})
}

const forget = statement<{ hoursBefore: Date; seenBefore: Date }, never>(
  'forget-market-counts',
  `with gone as (delete from worker_at_work where begins_at < :seenBefore)
   delete from market_count where span = 'hour' and begins_at < :hoursBefore`,
)

/** Hours are kept for eight days, who was at work for two; days stay. */
export async function forgetMarketCounts(connection: Connection, now: Date): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * 86_400_000)
  await connection.query(forget, { hoursBefore: before(8), seenBefore: before(2) })
}
