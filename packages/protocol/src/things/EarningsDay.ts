import type { ValueOf } from '../shape.ts'
import { structure } from '../shape.ts'
import { amount, count, text } from '../words.ts'

export const EarningsDay = structure(
  { Date: text, Submitted: count, Approved: count, Rejected: count, Earnings: amount, PaidSeconds: count },
  ['Date', 'Submitted', 'Approved', 'Rejected', 'Earnings', 'PaidSeconds'],
)

export type EarningsDay = ValueOf<typeof EarningsDay>
