import { type Payout, type PayoutFile, toAmount } from '@kempelen/protocol'
import { maskedIban } from '@kempelen/rules'
import type { PayoutFileListRow, PayoutRow } from '@kempelen/store'
import type { Keys } from '../config/secrets.ts'
import { unsealAccount } from '../payouts/destination.ts'
import { formatsOf } from '../payouts/order.ts'

export function presentPayout(row: PayoutRow): Payout {
  return {
    PayoutId: row.payoutId,
    WorkerId: row.workerId,
    Amount: toAmount(row.amountMicros),
    Unit: row.unit,
    State: row.state,
    Destination: row.hint,
    RequestTime: row.requestedAt,
    ...(row.payoutFileId !== null && { PayoutFileId: row.payoutFileId }),
    ...(row.paidAt && { PaymentTime: row.paidAt }),
    ...(row.bankReference !== null && { BankReference: row.bankReference }),
    ...(row.returnedAt && { ReturnTime: row.returnedAt }),
    ...(row.returnReason !== null && { ReturnReason: row.returnReason }),
  }
}

export function presentPayoutFile(keys: Keys, row: PayoutFileListRow): PayoutFile {
  return {
    PayoutFileId: row.payoutFileId,
    Unit: row.unit,
    NumberOfPayouts: row.payouts,
    Amount: toAmount(row.amountMicros),
    NumberPaid: Number(row.paid),
    NumberReturned: Number(row.returned),
    CreationTime: row.createdAt,
    CreatedBy: row.createdBy,
    ...(row.debtorSealed && { Debtor: maskedIban(unsealAccount(keys, row.debtorSealed).iban) }),
    Documents: formatsOf(keys, row).map((format) => ({
      Format: format,
      Url: `/v1/payout-files/${row.payoutFileId}.${format}`,
    })),
  }
}
