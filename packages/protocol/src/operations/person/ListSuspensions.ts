import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { Suspension } from '../../things/Suspension.ts'
import { count, flag, nextToken, paging } from '../../words.ts'

export const ListSuspensions = operation({
  name: 'ListSuspensions',
  noun: 'person',
  roles: ['operator'],
  reads: true,
  input: structure({ Appealed: flag, ...paging }),
  output: structure({ Suspensions: list(Suspension), NumResults: count, NextToken: nextToken }, [
    'Suspensions',
    'NumResults',
  ]),
  errors: ['InvalidParameterValue'],
  prose: 'The suspensions that stand, or those of them that were appealed against, the newest first.',
})
