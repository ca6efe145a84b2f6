import type { ValueOf } from '../shape.ts'
import { structure } from '../shape.ts'
import { amount, id, text, time, workerId } from '../words.ts'

export const payoutStates = ['Requested', 'InFile', 'Paid', 'Returned'] as const
export const payoutState = { type: 'string', enum: payoutStates } as const

/** Earnings on their way to a Worker's bank account. */
export const Payout = structure(
  {
    PayoutId: id,
    WorkerId: workerId,
    Amount: amount,
    Unit: text,
    State: payoutState,
    /** Enough of the account to know it by. */
    Destination: text,
    RequestTime: time,
    PayoutFileId: text,
    PaymentTime: time,
    BankReference: text,
    ReturnTime: time,
    ReturnReason: text,
  },
  ['PayoutId', 'WorkerId', 'Amount', 'Unit', 'State', 'Destination', 'RequestTime'],
)

export type Payout = ValueOf<typeof Payout>
