import type { Connection } from './database.ts'
import { type Statement, statement } from './statement.ts'

interface Payment {
  bankReference: string
  now: Date
}

type PaidRow = { workerId: string; payoutId: string; amountMicros: bigint }

function payment(label: string, condition: string): Statement<object, PaidRow> {
  return statement(
    label,
    `with done as (
       update payout set state = 'Paid', paid_at = :now, bank_reference = :bankReference
       where state in ('Requested', 'InFile') and ${condition}
       returning worker_id, payout_id, amount_micros, unit
     ), leg as (
       insert into worker_transfer (worker_id, transfer_id, group_id, code, debit_account, credit_account, amount_micros,
         unit, created_at)
       select worker_id, 'paid-out:' || payout_id, payout_id, 'paid-out', 'payout', 'cash', amount_micros, unit, :now from done
     )
     select worker_id, payout_id, amount_micros from done`,
  )
}

const payOne = payment('mark-payout-paid', 'worker_id = :workerId and payout_id = :payoutId')
const payFile = payment('mark-payout-file-paid', 'payout_file_id = :payoutFileId')

/** @returns the pay-out where this has made it paid; one that was paid or returned before stays as it is. */
export async function markPayoutPaid(
  connection: Connection,
  parameters: Payment & { workerId: string; payoutId: string },
): Promise<PaidRow | undefined> {
  return (await connection.query(payOne, parameters))[0]
}

/** All of a file that are still in it. @returns those that have become paid by this. */
export function markPayoutFilePaid(
  connection: Connection,
  parameters: Payment & { payoutFileId: string },
): Promise<PaidRow[]> {
  return connection.query(payFile, parameters)
}

interface Return {
  workerId: string
  payoutId: string
  reason: string
  now: Date
}

const giveBack = statement<Return, { workerId: string }>(
  'return-payout',
  `with held as (
     select worker_id, payout_id, state as state_before from payout
     where worker_id = :workerId and payout_id = :payoutId for update
   ), done as (
     update payout set state = 'Returned', returned_at = :now, return_reason = :reason
     from held
     where payout.worker_id = held.worker_id and payout.payout_id = held.payout_id and payout.state <> 'Returned'
     returning payout.worker_id, payout.payout_id, payout.amount_micros, payout.unit, held.state_before
   ), leg as (
     insert into worker_transfer (worker_id, transfer_id, group_id, code, debit_account, credit_account, amount_micros,
       unit, created_at)
     select worker_id, 'payout-return:' || payout_id, payout_id, 'payout-return',
       case state_before when 'Paid' then 'cash' else 'payout' end, 'available', amount_micros, unit, :now from done
   )
   update worker_balance set available_micros = worker_balance.available_micros + done.amount_micros
   from done where worker_balance.worker_id = done.worker_id and worker_balance.unit = done.unit
   returning worker_balance.worker_id`,
)

/** Makes the money available again, whether the bank never took it or sent it back. @returns false where it was returned before. */
export async function returnPayout(connection: Connection, parameters: Return): Promise<boolean> {
  return (await connection.query(giveBack, parameters)).length > 0
}
