import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { BatchProgress } from '../../things/BatchProgress.ts'
import { amount, count, flag, text, time } from '../../words.ts'

export const GetRequesterOverview = operation({
  name: 'GetRequesterOverview',
  noun: 'requester',
  roles: ['requester'],
  reads: true,
  input: structure({}),
  output: structure(
    {
      ToReview: count,
      IsMoreToReview: flag,
      NextAutoApproval: time,
      OpenAppeals: count,
      AvailableBalance: amount,
      CommittedBalance: amount,
      Unit: text,
      IsBalanceLow: flag,
      DaysLeft: { type: 'double' },
      Batches: list(BatchProgress),
      Days: list(structure({ Day: text, Spent: amount }, ['Day', 'Spent'])),
    },
    [
      'ToReview',
      'IsMoreToReview',
      'OpenAppeals',
      'AvailableBalance',
      'CommittedBalance',
      'Unit',
      'IsBalanceLow',
      'Batches',
      'Days',
    ],
  ),
  errors: [],
  prose:
    'What waits for the Requester, what runs, and what it cost in the last 30 days (of UTC). ToReview counts to 1,000.',
})
