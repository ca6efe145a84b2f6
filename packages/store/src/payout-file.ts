import type { Connection } from './database.ts'
import type { PayoutRow } from './payout.ts'
import { statement } from './statement.ts'

/** So many pay-outs stand in one file at most. */
export const mostPayoutsInFile = 5000

/** An order to a bank. */
export interface PayoutFileRow {
  payoutFileId: string
  unit: string
  payouts: number
  amountMicros: bigint
  /** The account that pays, sealed. */
  debtorSealed: Buffer | null
  createdAt: Date
  createdBy: string
}

const columns = 'payout_file_id, unit, payouts, amount_micros, debtor_sealed, created_at, created_by'

type Creation = Omit<PayoutFileRow, 'payouts' | 'amountMicros'>

const create = statement<Creation, PayoutFileRow>(
  'create-payout-file',
  `with taken as (
     update payout set state = 'InFile', payout_file_id = :payoutFileId
     where state = 'Requested' and unit = :unit and payout_id in (
       select payout_id from payout where state = 'Requested' and unit = :unit
       order by requested_at, payout_id limit ${mostPayoutsInFile})
     returning amount_micros
   )
   insert into payout_file (${columns})
   select :payoutFileId, :unit, count(*)::integer, sum(amount_micros)::bigint, :debtorSealed, :createdAt, :createdBy
   from taken having count(*) > 0
   returning ${columns}`,
)

/**
 * Takes what was asked for, the oldest first. Of two files made at once the second waits for the first at each row, and
 * then leaves it out, since its state has changed.
 *
 * @returns nothing where nothing waits.
 */
export async function createPayoutFile(connection: Connection, file: Creation): Promise<PayoutFileRow | undefined> {
  return (await connection.query(create, file))[0]
}

const find = statement<{ payoutFileId: string }, PayoutFileRow>(
  'find-payout-file',
  `select ${columns} from payout_file where payout_file_id = :payoutFileId`,
)

export async function findPayoutFile(connection: Connection, payoutFileId: string): Promise<PayoutFileRow | undefined> {
  return (await connection.query(find, { payoutFileId }))[0]
}

const last = statement<object, { debtorSealed: Buffer }>(
  'find-last-debtor',
  `select debtor_sealed from payout_file where debtor_sealed is not null
   order by created_at desc, payout_file_id desc limit 1`,
)

/** The account that paid last. */
export async function findLastDebtor(connection: Connection): Promise<Buffer | undefined> {
  return (await connection.query(last, {}))[0]?.debtorSealed
}

/** A file and what has become of its pay-outs. */
export interface PayoutFileListRow extends PayoutFileRow {
  paid: bigint
  returned: bigint
}

const list = statement<{ beforeTime: Date; beforeId: string; limit: number }, PayoutFileListRow>(
  'list-payout-files',
  `select ${columns}, tally.paid, tally.returned
   from payout_file cross join lateral (
     select count(*) filter (where state = 'Paid') as paid, count(*) filter (where state = 'Returned') as returned
     from payout where payout.payout_file_id = payout_file.payout_file_id
   ) tally
   where (created_at, payout_file_id) < (:beforeTime, :beforeId)
   order by created_at desc, payout_file_id desc limit :limit`,
)

export function listPayoutFiles(
  connection: Connection,
  page: { beforeTime: Date; beforeId: string; limit: number },
): Promise<PayoutFileListRow[]> {
  return connection.query(list, page)
}

const content = statement<{ payoutFileId: string; limit: number }, PayoutRow>(
  'list-payouts-of-file',
  `select worker_id, payout_id, amount_micros, unit, state, destination_sealed, hint, requested_at, payout_file_id, paid_at,
     bank_reference, returned_at, return_reason
   from payout where payout_file_id = :payoutFileId order by payout_id limit :limit`,
)

/** All pay-outs of a file, whatever has become of them, in an order that stays. */
export function listPayoutsOfFile(connection: Connection, payoutFileId: string): Promise<PayoutRow[]> {
  return connection.query(content, { payoutFileId, limit: mostPayoutsInFile })
}
