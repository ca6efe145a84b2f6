import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { PayoutMethod } from '../../things/PayoutMethod.ts'
import { amount, text } from '../../words.ts'

export const GetPayoutMethod = operation({
  name: 'GetPayoutMethod',
  noun: 'payout',
  roles: ['worker'],
  reads: true,
  input: structure({}),
  output: structure({ PayoutMethod, AvailableBalance: amount, MinimumPayout: amount, Unit: text }, [
    'AvailableBalance',
    'MinimumPayout',
    'Unit',
  ]),
  errors: [],
  prose: 'Where the earnings of the Worker go, what is available, and the least that is paid out at once.',
})
