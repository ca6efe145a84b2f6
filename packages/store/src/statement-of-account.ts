import type { Connection } from './database.ts'
import type { RequesterTransfer } from './ledger.ts'
import { statement } from './statement.ts'

/** Money that crosses the border of what is the Requester's. */
export interface MovementRow {
  code: string
  /** Whether it comes in. */
  isIn: boolean
  transfers: bigint
  amountMicros: bigint
}

interface Span {
  requesterId: string
  unit: string
  from: Date
  to: Date
}

/** Outside is what is not the Requester's (any more); between the other accounts money only changes its place. */
const crosses = `(debit_account in ('cash', 'clearing', 'fees')) <> (credit_account in ('cash', 'clearing', 'fees'))`

const movements = statement<Span, MovementRow>(
  'sum-requester-movements',
  `select case when code = 'bonus' and group_id like '%:TopUpPaid' then 'top-up' else code end as code, debit_account in ('cash', 'clearing', 'fees') as is_in, count(*) as transfers, sum(amount_micros)::bigint as amount_micros
   from requester_transfer
   where requester_id = :requesterId and unit = :unit and created_at >= :from and created_at < :to and ${crosses}
   group by 1, 2 order by 1, 2`,
)

/** What came in and went out in a span of time, by code and direction. */
export function sumMovements(connection: Connection, span: Span): Promise<MovementRow[]> {
  return connection.query(movements, span)
}

const standing = statement<Omit<Span, 'from'>, { totalMicros: bigint }>(
  'sum-requester-standing',
  `select coalesce(sum(case when debit_account in ('cash', 'clearing', 'fees') then amount_micros else -amount_micros end), 0)::bigint as total_micros
   from requester_transfer where requester_id = :requesterId and unit = :unit and created_at < :to and ${crosses}`,
)

/** Everything that was the Requester's at a time. */
export async function sumStanding(connection: Connection, until: Omit<Span, 'from'>): Promise<bigint> {
  return (await connection.query(standing, until))[0]!.totalMicros
}

const first = statement<{ requesterId: string }, { createdAt: Date }>(
  'find-first-transfer',
  'select created_at from requester_transfer where requester_id = :requesterId order by created_at limit 1',
)

export async function findFirstTransferTime(connection: Connection, requesterId: string): Promise<Date | undefined> {
  return (await connection.query(first, { requesterId }))[0]?.createdAt
}

const list = statement<Span & { afterTime: Date; afterId: string; limit: number }, RequesterTransfer>(
  'list-transfers-of-span',
  `select requester_id, transfer_id, group_id, code, debit_account, credit_account, amount_micros, unit, hit_id, assignment_id,
     batch_id, created_at
   from requester_transfer
   where requester_id = :requesterId and unit = :unit and created_at >= :from and created_at < :to
     and (created_at, transfer_id) > (:afterTime, :afterId)
   order by created_at, transfer_id limit :limit`,
)

/** Every movement of a span of time, the oldest first. */
export function listTransfersOfSpan(
  connection: Connection,
  page: Span & { afterTime: Date; afterId: string; limit: number },
): Promise<RequesterTransfer[]> {
  return connection.query(list, page)
}

const days = statement<{ requesterId: string; unit: string; from: Date }, { day: string; spentMicros: bigint }>(
  'sum-requester-days',
  `select to_char(created_at at time zone 'UTC', 'YYYY-MM-DD') as day,
     sum(case when credit_account in ('clearing', 'fees') then amount_micros else -amount_micros end)::bigint as spent_micros
   from requester_transfer
   where requester_id = :requesterId and unit = :unit and created_at >= :from and ${crosses}
     and 'cash' not in (debit_account, credit_account)
   group by 1 order by 1`,
)

/** What went to Workers and into fees, day by day of UTC; days without any are left out. */
export function sumSpentByDay(
  connection: Connection,
  parameters: { requesterId: string; unit: string; from: Date },
): Promise<{ day: string; spentMicros: bigint }[]> {
  return connection.query(days, parameters)
}
