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
      /** The same over the time from the first acceptance to the last submission of each sitting, so with what was spent looking for work. */
      PayPerHourWithSearching: amount,
      Today: amount,
      ThisWeek: amount,
      /** What becomes payable on each day unless somebody decides before. */
      Pending: list(
        structure({ Date: text, Amount: amount, NumberOfAssignments: count }, [
          'Date',
          'Amount',
          'NumberOfAssignments',
        ]),
      ),
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
      'Today',
      'ThisWeek',
      'Pending',
      'Days',
    ],
  ),
  errors: [],
  prose:
    'What the Worker has earned, what waits for review, what is contested, and the pay per hour of the approved work. Days are US Pacific, as MTurk counts, of the last 45 days; the week begins on Monday. A sitting ends where nothing was done for half an hour.',
})
