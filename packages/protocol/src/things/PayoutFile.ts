import type { ValueOf } from '../shape.ts'
import { list, structure } from '../shape.ts'
import { amount, count, id, text, time } from '../words.ts'

/** An order to a bank, and what has become of it. */
export const PayoutFile = structure(
  {
    PayoutFileId: id,
    Unit: text,
    NumberOfPayouts: count,
    Amount: amount,
    NumberPaid: count,
    NumberReturned: count,
    CreationTime: time,
    CreatedBy: text,
    /** The account that pays, enough of it to know it by. */
    Debtor: text,
    /** The formats in which it can be had, each under its address. */
    Documents: list(structure({ Format: text, Url: text }, ['Format', 'Url'])),
  },
  [
    'PayoutFileId',
    'Unit',
    'NumberOfPayouts',
    'Amount',
    'NumberPaid',
    'NumberReturned',
    'CreationTime',
    'CreatedBy',
    'Documents',
  ],
)

export type PayoutFile = ValueOf<typeof PayoutFile>
