import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { Payout } from '../../things/Payout.ts'
import { count, nextToken, paging } from '../../words.ts'

export const ListMyPayouts = operation({
  name: 'ListMyPayouts',
  noun: 'payout',
  roles: ['worker'],
  reads: true,
  input: structure(paging),
  output: structure({ Payouts: list(Payout), NumResults: count, NextToken: nextToken }, ['Payouts', 'NumResults']),
  errors: ['InvalidParameterValue'],
  prose:
    'The pay-outs of the Worker, the newest first: asked for (Requested), ordered (InFile), Paid with the reference of the bank, or Returned with the reason.',
})
