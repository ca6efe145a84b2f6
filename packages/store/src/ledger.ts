import type { Connection } from './database.ts'
import { statement } from './statement.ts'

export type RequesterAccount = 'cash' | 'available' | 'held' | 'contested' | 'reserve' | 'clearing' | 'fees'

/** One movement of a Requester's money. Amounts in micro-units. */
export interface RequesterTransfer {
  requesterId: string
  /** Cause and subject, such as `reward:3ABC…`: the same movement cannot be written twice. */
  transferId: string
  /** The event that moved the money; transfers of one act share it. */
  groupId: string
  code: string
  debitAccount: RequesterAccount
  creditAccount: RequesterAccount
  amountMicros: bigint
  unit: string
  hitId: string | null
  assignmentId: string | null
  /** The batch whose reserve the money came from or went to. */
  batchId?: string | null
  createdAt: Date
}

const columns = `requester_id, transfer_id, group_id, code, debit_account, credit_account, amount_micros, unit, hit_id,
  assignment_id, batch_id, created_at`
const values = `:requesterId, :transferId, :groupId, :code, :debitAccount, :creditAccount, :amountMicros, :unit, :hitId,
  :assignmentId, :batchId, :createdAt`

const insert = statement<RequesterTransfer, { transferId: string }>(
  'insert-requester-transfer',
  `insert into requester_transfer (${columns}) values (${values}) returning transfer_id`,
)

const debit = statement<RequesterTransfer, { transferId: string }>(
  'debit-requester',
  `with moved as (
     update requester_balance set available_micros = available_micros - :amountMicros
     where requester_id = :requesterId and unit = :unit and available_micros >= :amountMicros
     returning unit
   )
   insert into requester_transfer (${columns}) select ${values} from moved returning transfer_id`,
)

const credit = statement<RequesterTransfer, { transferId: string }>(
  'credit-requester',
  `with moved as (
     insert into requester_balance (requester_id, unit, available_micros) values (:requesterId, :unit, :amountMicros)
     on conflict (requester_id, unit) do update
       set available_micros = requester_balance.available_micros + excluded.available_micros
     returning unit
   )
   insert into requester_transfer (${columns}) select ${values} from moved returning transfer_id`,
)

/**
 * Writes a transfer and moves the cached available balance where it is debited or credited. The balance stays locked
 * until the transaction ends, and every HIT of the Requester needs it: what can come before, should.
 *
 * @returns false where the available balance is too small; nothing is written then.
 */
export async function transfer(connection: Connection, row: RequesterTransfer): Promise<boolean> {
  const statementFor =
    row.amountMicros === 0n
      ? insert
      : row.debitAccount === 'available'
        ? debit
        : row.creditAccount === 'available'
          ? credit
          : insert
  return (await connection.query(statementFor, row)).length > 0
}

/** The Worker's leg of a transfer, with the id of its twin. */
export interface WorkerTransfer {
  workerId: string
  transferId: string
  groupId: string
  code: string
  amountMicros: bigint
  unit: string
  requesterId: string
  assignmentId: string | null
  createdAt: Date
}

const pay = statement<WorkerTransfer, never>(
  'pay-worker',
  `with leg as (
     insert into worker_transfer (worker_id, transfer_id, group_id, code, debit_account, credit_account, amount_micros,
       unit, requester_id, assignment_id, created_at)
     values (:workerId, :transferId, :groupId, :code, 'clearing', 'available', :amountMicros, :unit, :requesterId,
       :assignmentId, :createdAt)
   )
   insert into worker_balance (worker_id, unit, available_micros) values (:workerId, :unit, :amountMicros)
   on conflict (worker_id, unit) do update
     set available_micros = worker_balance.available_micros + excluded.available_micros`,
)

/** Credits a Worker; the caller writes the Requester's leg in the same transaction. */
export async function payWorker(connection: Connection, row: WorkerTransfer): Promise<void> {
  await connection.query(pay, row)
}

export interface BalanceRow {
  unit: string
  availableMicros: bigint
  onHoldMicros: bigint
}

const balance = statement<{ requesterId: string; unit: string }, BalanceRow>(
  'get-requester-balance',
  `select :unit::text as unit,
     coalesce((select available_micros from requester_balance where requester_id = :requesterId and unit = :unit), 0)::bigint as available_micros,
     coalesce((select sum(held_micros + contested_micros) from hit where requester_id = :requesterId and unit = :unit
       and held_micros + contested_micros > 0), 0)::bigint as on_hold_micros`,
)

/** What can be spent, and what is held for HITs and contested rejections. */
export async function getRequesterBalance(
  connection: Connection,
  requesterId: string,
  unit: string,
): Promise<BalanceRow> {
  return (await connection.query(balance, { requesterId, unit }))[0]!
}

const list = statement<{ requesterId: string; beforeTime: Date; beforeId: string; limit: number }, RequesterTransfer>(
  'list-requester-transfers',
  `select ${columns}
   from requester_transfer
   where requester_id = :requesterId and (created_at, transfer_id) < (:beforeTime, :beforeId)
   order by created_at desc, transfer_id desc limit :limit`,
)

export function listTransfers(
  connection: Connection,
  parameters: { requesterId: string; beforeTime: Date; beforeId: string; limit: number },
): Promise<RequesterTransfer[]> {
  return connection.query(list, parameters)
}
