import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { RequesterRow } from '../../things/RequesterRow.ts'
import { count, nextToken, paging } from '../../words.ts'

export const ListRequesters = operation({
  name: 'ListRequesters',
  noun: 'requester',
  roles: ['operator'],
  reads: true,
  input: structure({ ...paging }),
  output: structure({ Requesters: list(RequesterRow), NumResults: count, NextToken: nextToken }, [
    'Requesters',
    'NumResults',
  ]),
  errors: ['InvalidParameterValue'],
  prose: 'The Requesters of the marketplace with their balances, newest first.',
})
