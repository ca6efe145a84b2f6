import { type BatchRow, batchColumns } from './batch.ts'
import type { Connection } from './database.ts'
import { statement } from './statement.ts'

/** Assignments that wait are counted no further. */
export const mostCounted = 1000

export interface WaitingRow {
  /** At most one more than `mostCounted`. */
  toReview: bigint
  nextAutoApprovalAt: Date | null
  openAppeals: bigint
}

const waiting = statement<{ requesterId: string }, WaitingRow>(
  'get-what-waits',
  `with waiting as materialized (
     select auto_approve_at from assignment
     where state = 'Submitted' and requester_id = :requesterId order by auto_approve_at limit ${mostCounted + 1}
   )
   select (select count(*) from waiting) as to_review, (select min(auto_approve_at) from waiting) as next_auto_approval_at,
     (select count(*) from appeal where requester_id = :requesterId and state = 'Open') as open_appeals`,
)

/** What the Requester is waited for with. */
export async function getWhatWaits(connection: Connection, requesterId: string): Promise<WaitingRow> {
  return (await connection.query(waiting, { requesterId }))[0]!
}

const atWork = statement<{ requesterId: string; limit: number }, BatchRow>(
  'list-own-batches-at-work',
  `select ${batchColumns} from batch
   where requester_id = :requesterId and state in ('Pilot', 'Priced', 'Publishing', 'Open', 'Paused', 'Cancelling')
   order by batch_id desc limit :limit`,
)

/** The Requester's batches that are neither drafts nor done, the newest first. */
export function listOwnBatchesAtWork(connection: Connection, requesterId: string, limit: number): Promise<BatchRow[]> {
  return connection.query(atWork, { requesterId, limit })
}

const committed = statement<{ requesterId: string; unit: string }, { reserveMicros: bigint }>(
  'sum-reserves',
  `select coalesce(sum(reserve_micros), 0)::bigint as reserve_micros from batch
   where requester_id = :requesterId and unit = :unit and reserve_micros > 0`,
)

/** What the batches of a Requester have in reserve. */
export async function sumReserves(connection: Connection, requesterId: string, unit: string): Promise<bigint> {
  return (await connection.query(committed, { requesterId, unit }))[0]!.reserveMicros
}
