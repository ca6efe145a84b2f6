import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { PayoutFile } from '../../things/PayoutFile.ts'
import { count, nextToken, paging } from '../../words.ts'

export const ListPayoutFiles = operation({
  name: 'ListPayoutFiles',
  noun: 'payout',
  roles: ['operator'],
  reads: true,
  input: structure(paging),
  output: structure({ PayoutFiles: list(PayoutFile), NumResults: count, NextToken: nextToken }, [
    'PayoutFiles',
    'NumResults',
  ]),
  errors: ['InvalidParameterValue'],
  prose: 'The orders that were made, the newest first, each with how many of its pay-outs are paid and returned.',
})
