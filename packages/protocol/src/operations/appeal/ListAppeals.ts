import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { Appeal } from '../../things/Appeal.ts'
import { appealState, count, nextToken, paging } from '../../words.ts'

export const ListAppeals = operation({
  name: 'ListAppeals',
  noun: 'appeal',
  roles: ['operator', 'worker'],
  reads: true,
  input: structure({ States: list(appealState, 3), ...paging }),
  output: structure({ Appeals: list(Appeal), NumResults: count, NextToken: nextToken }, ['Appeals', 'NumResults']),
  errors: ['InvalidParameterValue'],
  prose:
    'Appeals, the open ones first, by the time they were made. A Worker who is an appeal reviewer sees those that are theirs to decide, and not whose they are.',
})
