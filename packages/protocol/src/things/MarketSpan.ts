import type { ValueOf } from '../shape.ts'
import { structure } from '../shape.ts'
import { amount, long, time } from '../words.ts'

const level = { type: 'string' } as const

/** What happened in an hour or a day; `Held` and `Contested` are what stood there at its end. */
export const MarketSpan = structure(
  {
    Begin: time,
    PeopleAtWork: long,
    Accepted: long,
    Submitted: long,
    Approved: long,
    Rejected: long,
    Paid: amount,
    Deposits: amount,
    Fees: amount,
    Held: level,
    Contested: level,
    Refusals: long,
    Faults: long,
  },
  [
    ...([
      'Begin',
      'PeopleAtWork',
      'Accepted',
      'Submitted',
      'Approved',
      'Rejected',
      'Paid',
      'Deposits',
      'Fees',
    ] as const),
    ...(['Held', 'Contested', 'Refusals', 'Faults'] as const),
  ],
)

export type MarketSpan = ValueOf<typeof MarketSpan>
