import type { ValueOf } from '../shape.ts'
import { list, structure } from '../shape.ts'
import { amount, flag, long, text, time } from '../words.ts'

/** What brings money in or takes it out. */
export const statementKinds = ['Deposit', 'Reward', 'Bonus', 'TopUp', 'Fee', 'Refund', 'Other'] as const

/** A month of a Requester's money. The opening balance, deposits and refunds added and the rest taken away, is the closing balance, to the micro-unit. */
export const Statement = structure(
  {
    Month: text,
    TimeZone: text,
    From: time,
    To: time,
    Unit: text,
    OpeningBalance: amount,
    Lines: list(
      structure({ Kind: { type: 'string', enum: statementKinds }, Transfers: long, Amount: amount }, [
        'Kind',
        'Transfers',
        'Amount',
      ]),
    ),
    ClosingBalance: amount,
    IsRunning: flag,
  },
  ['Month', 'TimeZone', 'From', 'To', 'Unit', 'OpeningBalance', 'Lines', 'ClosingBalance', 'IsRunning'],
)

export type Statement = ValueOf<typeof Statement>
