import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { EarningsDay } from '../../things/EarningsDay.ts'
import { amount, count, text } from '../../words.ts'

export const GetEarnings = operation({
  name: 'GetEarnings',
  noun: 'worker',
  roles: ['worker'],
  reads: true,
  input: structure({}),
  output: structure(
    {
      Unit: text,
      AvailableBalance: amount,
      PendingAmount: amount,
      ContestedAmount: amount,
      RewardAmount: amount,
      BonusAmount: amount,
      NumberOfAssignmentsSubmitted: count,
      NumberOfAssignmentsApproved: count,
      NumberOfAssignmentsRejected: count,
      PaidSeconds: count,
      PayPerHour: amount,
      Days: list(EarningsDay),
    },
    [
      'Unit',
      'AvailableBalance',
      'PendingAmount',
      'ContestedAmount',
      'RewardAmount',
      'BonusAmount',
      'NumberOfAssignmentsSubmitted',
      'NumberOfAssignmentsApproved',
      'NumberOfAssignmentsRejected',
      'PaidSeconds',
      'Days',
    ],
  ),
  errors: [],
  prose:
    'What the Worker has earned, what waits for review, what is contested, and the pay per hour of the approved work. Days are US Pacific, as MTurk counts, of the last 45 days.',
})
