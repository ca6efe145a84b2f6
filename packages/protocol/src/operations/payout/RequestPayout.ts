import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { Payout } from '../../things/Payout.ts'
import { amount } from '../../words.ts'

export const RequestPayout = operation({
  name: 'RequestPayout',
  noun: 'payout',
  roles: ['worker'],
  input: structure({ Amount: amount }),
  output: structure({ Payout }, ['Payout']),
  errors: ['PayoutMethodMissing', 'PayoutTooSmall', 'PayoutTooLarge', 'PayoutAlreadyRequested'],
  prose:
    'Asks for earnings to be paid to the bank account of the Worker: the amount named, or all that is available, in whole cents. The money is no longer available from then on; an operator orders the payment, and where the bank sends it back it is available again. One request waits at a time.',
})
