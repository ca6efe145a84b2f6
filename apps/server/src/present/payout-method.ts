import type { PayoutMethod } from '@kempelen/protocol'
import type { PayoutMethodRow } from '@kempelen/store'
import type { Keys } from '../config/secrets.ts'
import { unsealAccount } from '../payouts/destination.ts'

/** What a Worker is told of the account again: never its number. */
export function presentPayoutMethod(keys: Keys, row: PayoutMethodRow): PayoutMethod {
  const { name, bic, country } = unsealAccount(keys, row.destinationSealed)
  return {
    Kind: 'BankTransfer',
    Name: name,
    Destination: row.hint,
    ...(bic && { BIC: bic }),
    Country: country!,
    Weekly: row.isWeekly,
    ...(row.nextWeeklyAt && { NextWeeklyTime: row.nextWeeklyAt }),
    UpdateTime: row.updatedAt,
  }
}
