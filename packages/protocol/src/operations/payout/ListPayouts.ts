import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { Payout, payoutState } from '../../things/Payout.ts'
import { count, id, nextToken, paging } from '../../words.ts'

export const ListPayouts = operation({
  name: 'ListPayouts',
  noun: 'payout',
  roles: ['operator'],
  reads: true,
  input: structure({ State: payoutState, PayoutFileId: id, ...paging }),
  output: structure({ Payouts: list(Payout), NumResults: count, NextToken: nextToken }, ['Payouts', 'NumResults']),
  errors: ['InvalidParameterValue'],
  prose: 'The pay-outs of all Workers, in one state or in all, of one file or of all, the newest first.',
})
