import type { Connection } from './database.ts'
import { statement } from './statement.ts'

export type PayoutState = 'Requested' | 'InFile' | 'Paid' | 'Returned'

/** Earnings on their way to a bank account. */
export interface PayoutRow {
  workerId: string
  payoutId: string
  amountMicros: bigint
  unit: string
  state: PayoutState
  /** The account as it was when the pay-out was asked for, sealed. */
  destinationSealed: Buffer
  hint: string
  requestedAt: Date
  payoutFileId: string | null
  paidAt: Date | null
  bankReference: string | null
  returnedAt: Date | null
  returnReason: string | null
}

const columns = `worker_id, payout_id, amount_micros, unit, state, destination_sealed, hint, requested_at, payout_file_id,
  paid_at, bank_reference, returned_at, return_reason`

type Request = Pick<
  PayoutRow,
  'workerId' | 'payoutId' | 'amountMicros' | 'unit' | 'destinationSealed' | 'hint' | 'requestedAt'
>

const request = statement<Request, { payoutId: string }>(
  'request-payout',
  `with moved as (
     update worker_balance set available_micros = available_micros - :amountMicros
     where worker_id = :workerId and unit = :unit and available_micros >= :amountMicros
     returning worker_id
   ), leg as (
     insert into worker_transfer (worker_id, transfer_id, group_id, code, debit_account, credit_account, amount_micros,
       unit, created_at)
     select worker_id, 'payout:' || :payoutId, :payoutId::text, 'payout', 'available', 'payout', :amountMicros, :unit, :requestedAt
     from moved
   )
   insert into payout (worker_id, payout_id, amount_micros, unit, state, destination_sealed, hint, requested_at)
   select worker_id, :payoutId, :amountMicros, :unit, 'Requested', :destinationSealed, :hint, :requestedAt from moved
   returning payout_id`,
)

/** Takes the money off what is available; false where that is too little, and then nothing is written. */
export async function requestPayout(connection: Connection, payout: Request): Promise<boolean> {
  return (await connection.query(request, payout)).length > 0
}

const balance = statement<{ workerId: string; unit: string }, { availableMicros: bigint }>(
  'get-worker-balance',
  `select coalesce((select available_micros from worker_balance where worker_id = :workerId and unit = :unit), 0)::bigint
     as available_micros`,
)

export async function getWorkerBalance(connection: Connection, workerId: string, unit: string): Promise<bigint> {
  return (await connection.query(balance, { workerId, unit }))[0]!.availableMicros
}

interface OwnPage {
  workerId: string
  beforeTime: Date
  beforeId: string
  limit: number
}

const listOwn = statement<OwnPage, PayoutRow>(
  'list-own-payouts',
  `select ${columns} from payout
   where worker_id = :workerId and (requested_at, payout_id) < (:beforeTime, :beforeId)
   order by requested_at desc, payout_id desc limit :limit`,
)

/** Of one Worker, the newest first. */
export function listOwnPayouts(connection: Connection, page: OwnPage): Promise<PayoutRow[]> {
  return connection.query(listOwn, page)
}

export interface PayoutPage {
  states: readonly PayoutState[]
  payoutFileId: string | null
  beforeTime: Date
  beforeId: string
  limit: number
}

const list = statement<PayoutPage, PayoutRow>(
  'list-payouts',
  `select ${columns} from payout
   where state = any(:states) and (:payoutFileId::text is null or payout_file_id = :payoutFileId)
     and (requested_at, payout_id) < (:beforeTime, :beforeId)
   order by requested_at desc, payout_id desc limit :limit`,
  { plansAnew: true },
)

/** Of all Workers, the newest first: for operators. */
export function listPayouts(connection: Connection, page: PayoutPage): Promise<PayoutRow[]> {
  return connection.query(list, page)
}

const find = statement<{ workerId: string; payoutId: string }, PayoutRow>(
  'find-payout',
  `select ${columns} from payout where worker_id = :workerId and payout_id = :payoutId`,
)

export async function findPayout(
  connection: Connection,
  workerId: string,
  payoutId: string,
): Promise<PayoutRow | undefined> {
  return (await connection.query(find, { workerId, payoutId }))[0]
}

export interface WaitingPayouts {
  unit: string
  payouts: bigint
  amountMicros: bigint
  oldestAt: Date
}

const waiting = statement<object, WaitingPayouts>(
  'sum-requested-payouts',
  `select unit, count(*) as payouts, sum(amount_micros)::bigint as amount_micros, min(requested_at) as oldest_at
   from payout where state = 'Requested' group by unit order by unit`,
)

/** What waits for the next file, by currency. */
export function sumRequestedPayouts(connection: Connection): Promise<WaitingPayouts[]> {
  return connection.query(waiting, {})
}
