import type { Connection } from './database.ts'
import { statement } from './statement.ts'

/** What waits is counted no further than this. */
export const mostWaiting = 1000

export interface MarketNowRow {
  openHits: bigint
  openGroups: bigint
  problems: bigint
  appeals: bigint
  suspensionAppeals: bigint
  payouts: bigint
  oldestPayoutAt: Date | null
  dead: bigint
  /** Mail that has failed three times or was given up. */
  failingMail: bigint
  stuckBatches: bigint
  schema: number
}

const waiting = (from: string) => `(select count(*) from (select from ${from} limit ${mostWaiting}) waiting)`

const now = statement<{ stuckBefore: Date }, MarketNowRow>(
  'get-market-now',
  `select open.hits as open_hits, open.groups as open_groups,
     ${waiting('problem_report where resolved_at is null')} as problems,
     ${waiting(`appeal where state = 'Open'`)} as appeals,
     ${waiting('suspension where ended_at is null and appealed_at is not null')} as suspension_appeals,
     ${waiting(`payout where state = 'Requested'`)} as payouts,
     (select min(requested_at) from payout where state = 'Requested') as oldest_payout_at,
     ${waiting('outbox where dead_at is not null')} as dead,
     ${waiting(`outbox where transport in ('Email', 'Message', 'MemberInvitation', 'AccountLetter') and (attempts >= 3 or dead_at is not null)`)} as failing_mail,
     (select count(*) from batch where state in ('Publishing', 'Cancelling') and created_at < :stuckBefore
       and coalesce(published_at, created_at) < :stuckBefore) as stuck_batches,
     (select max(number) from migration) as schema
   from (select coalesce(sum(hits_available), 0)::bigint as hits, count(*) as groups from hit_group where hits_available > 0) open`,
)

/** How the marketplace stands at this moment; what waits at most a thousand times. */
export async function getMarketNow(connection: Connection, stuckBefore: Date): Promise<MarketNowRow> {
  return (await connection.query(now, { stuckBefore }))[0]!
}

export interface TableSize {
  name: string
  bytes: bigint
  rows: bigint
}

const sizes = statement<{ limit: number }, TableSize>(
  'list-table-sizes',
  `select relname::text as name, pg_total_relation_size(oid) as bytes, greatest(reltuples, 0)::bigint as rows
   from pg_class where relkind = 'r' and relnamespace in ('public'::regnamespace, 'auth'::regnamespace)
   order by pg_total_relation_size(oid) desc limit :limit`,
)

/** The largest tables with their indexes; rows as the engine estimates them. */
export function listTableSizes(connection: Connection, limit: number): Promise<TableSize[]> {
  return connection.query(sizes, { limit })
}

const database = statement<object, { bytes: bigint; version: string }>(
  'get-database-size',
  `select pg_database_size(current_database()) as bytes, current_setting('server_version') as version`,
)

export async function getDatabaseSize(connection: Connection): Promise<{ bytes: bigint; version: string }> {
  return (await connection.query(database, {}))[0]!
}

const ping = statement<object, { one: number }>('ping', 'select 1 as one')

/** One round trip. */
export async function pingDatabase(connection: Connection): Promise<void> {
  await connection.query(ping, {})
}
