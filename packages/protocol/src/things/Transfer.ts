import type { ValueOf } from '../shape.ts'
import { structure } from '../shape.ts'
import { amount, id, text, time } from '../words.ts'

export const Transfer = structure(
  {
    TransferId: text,
    Code: text,
    DebitAccount: text,
    CreditAccount: text,
    Amount: amount,
    Unit: text,
    HITId: id,
    AssignmentId: id,
    Time: time,
  },
  ['TransferId', 'Code', 'DebitAccount', 'CreditAccount', 'Amount', 'Unit', 'Time'],
)

export type Transfer = ValueOf<typeof Transfer>
