import type { ValueOf } from '../shape.ts'
import { structure } from '../shape.ts'
import { flag, regionCode, text, time } from '../words.ts'

export const accountName = { type: 'string', min: 1, max: 70 } as const
/** Spaces are left out when it is read. */
export const iban = { type: 'string', min: 15, max: 45 } as const
export const bic = { type: 'string', min: 8, max: 11 } as const

/** Where a Worker's earnings go, as the Worker reads it back: the account itself is not told again. */
export const PayoutMethod = structure(
  {
    Kind: { type: 'string', enum: ['BankTransfer'] },
    Name: accountName,
    /** Enough of the account to know it by. */
    Destination: text,
    BIC: bic,
    Country: regionCode,
    Weekly: flag,
    NextWeeklyTime: time,
    UpdateTime: time,
  },
  ['Kind', 'Name', 'Destination', 'Country', 'Weekly', 'UpdateTime'],
)

export type PayoutMethod = ValueOf<typeof PayoutMethod>
