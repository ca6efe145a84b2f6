import { Refusal } from '@kempelen/protocol'
import { type Connection, findPayoutFile, listPayoutsOfFile, type PayoutFileRow } from '@kempelen/store'
import type { Keys } from '../config/secrets.ts'
import { bankFile } from './bank-file.ts'
import { unsealAccount } from './destination.ts'
import type { OrderHead, PayoutDocument, PayoutRail } from './rail.ts'

/** On which ways money leaves the marketplace. */
const rail: PayoutRail = bankFile

/** The formats in which the order of a file can be had. */
export function formatsOf(keys: Keys, file: PayoutFileRow): readonly string[] {
  return rail.formats(headOf(keys, file))
}

/** A file as its bank reads it, the same each time. */
export async function writePayoutFile(
  { keys, connection }: { keys: Keys; connection: Connection },
  payoutFileId: string,
  format: string,
): Promise<PayoutDocument> {
  const file = await findPayoutFile(connection, payoutFileId)
  if (!file || !formatsOf(keys, file).includes(format))
    throw new Refusal('PayoutFileDoesNotExist', { PayoutFileId: `${payoutFileId}.${format}` })
  const rows = await listPayoutsOfFile(connection, payoutFileId)
  const payouts = rows.map(({ payoutId, workerId, amountMicros, destinationSealed }) => ({
    ...{ payoutId, workerId, amountMicros },
    creditor: unsealAccount(keys, destinationSealed),
  }))
  return rail.write({ ...headOf(keys, file), payouts }, format)
}

function headOf(keys: Keys, { payoutFileId, unit, createdAt, debtorSealed }: PayoutFileRow): OrderHead {
  return {
    orderId: payoutFileId,
    unit,
    at: createdAt,
    debtor: debtorSealed ? unsealAccount(keys, debtorSealed) : undefined,
  }
}
