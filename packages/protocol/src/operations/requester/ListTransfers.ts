import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { Transfer } from '../../things/Transfer.ts'
import { count, nextToken, paging } from '../../words.ts'

export const ListTransfers = operation({
  name: 'ListTransfers',
  noun: 'requester',
  roles: ['requester'],
  reads: true,
  input: structure({ ...paging }),
  output: structure({ Transfers: list(Transfer), NumResults: count, NextToken: nextToken }, [
    'Transfers',
    'NumResults',
  ]),
  errors: ['InvalidParameterValue'],
  prose: "Every movement of the Requester's money, newest first.",
})
