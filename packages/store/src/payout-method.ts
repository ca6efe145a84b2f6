import type { Connection } from './database.ts'
import type { Due } from './due.ts'
import { statement } from './statement.ts'

/** Where a Worker's earnings go. */
export interface PayoutMethodRow {
  workerId: string
  /** Name, account and country, sealed. */
  destinationSealed: Buffer
  /** What tells the account apart without telling it. */
  hint: string
  isWeekly: boolean
  nextWeeklyAt: Date | null
  updatedAt: Date
}

const put = statement<PayoutMethodRow, never>(
  'put-payout-method',
  `insert into payout_method (worker_id, destination_sealed, hint, is_weekly, next_weekly_at, updated_at)
   values (:workerId, :destinationSealed, :hint, :isWeekly, :nextWeeklyAt, :updatedAt)
   on conflict (worker_id) do update set destination_sealed = excluded.destination_sealed, hint = excluded.hint,
     is_weekly = excluded.is_weekly, next_weekly_at = excluded.next_weekly_at, updated_at = excluded.updated_at`,
)

export async function putPayoutMethod(connection: Connection, method: PayoutMethodRow): Promise<void> {
  await connection.query(put, method)
}

const find = statement<{ workerId: string }, PayoutMethodRow>(
  'find-payout-method',
  `select worker_id, destination_sealed, hint, is_weekly, next_weekly_at, updated_at from payout_method
   where worker_id = :workerId`,
)

export async function findPayoutMethod(connection: Connection, workerId: string): Promise<PayoutMethodRow | undefined> {
  return (await connection.query(find, { workerId }))[0]
}

const remove = statement<{ workerId: string }, never>(
  'delete-payout-method',
  'delete from payout_method where worker_id = :workerId',
)

export async function deletePayoutMethod(connection: Connection, workerId: string): Promise<void> {
  await connection.query(remove, { workerId })
}

const postpone = statement<{ workerId: string; nextWeeklyAt: Date }, never>(
  'postpone-weekly-payout',
  'update payout_method set next_weekly_at = :nextWeeklyAt where worker_id = :workerId and is_weekly',
)

/** Sets when the next pay-out comes by itself. */
export async function postponeWeeklyPayout(
  connection: Connection,
  workerId: string,
  nextWeeklyAt: Date,
): Promise<void> {
  await connection.query(postpone, { workerId, nextWeeklyAt })
}

interface Week {
  now: Date
  unit: string
  minimumMicros: bigint
}

const due = statement<Week, Due>(
  'list-due-weekly-payouts',
  `select method.worker_id as requester_id, method.worker_id as subject_id from payout_method method
   where method.is_weekly and method.next_weekly_at <= :now
     and exists (select from worker_balance balance
       where balance.worker_id = method.worker_id and balance.unit = :unit and balance.available_micros >= :minimumMicros)
     and not exists (select from payout where payout.worker_id = method.worker_id and payout.state = 'Requested')
   order by method.next_weekly_at limit 500`,
)

/** Whose week is over, with enough to pay out and nothing asked for already. */
export function listDueWeeklyPayouts(connection: Connection, week: Week): Promise<Due[]> {
  return connection.query(due, week)
}
