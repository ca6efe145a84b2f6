import { toAmount } from '@kempelen/protocol'
import { maskedIban } from '@kempelen/rules'
import { findLastDebtor, sumRequestedPayouts } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { unsealAccount } from '../../payouts/destination.ts'

export const GetPayoutTotals = behaviour('GetPayoutTotals', async ({ connection, keys }) => {
  const [waiting, sealed] = await Promise.all([sumRequestedPayouts(connection), findLastDebtor(connection)])
  const debtor = sealed && unsealAccount(keys, sealed)
  return {
    Requested: waiting.map((row) => ({
      Unit: row.unit,
      NumberOfPayouts: Number(row.payouts),
      Amount: toAmount(row.amountMicros),
      OldestRequestTime: row.oldestAt,
    })),
    ...(debtor && {
      Debtor: { Name: debtor.name, Account: maskedIban(debtor.iban), ...(debtor.bic && { BIC: debtor.bic }) },
    }),
  }
})
