import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { id } from '../../words.ts'

export const CountAnswer = operation({
  name: 'CountAnswer',
  noun: 'batch-item',
  roles: ['clock'],
  input: structure({ AssignmentId: id }, ['AssignmentId']),
  output: structure({}),
  errors: ['InvalidParameterValue'],
  prose: 'Counts a submitted answer for its item and decides whether the item is asked about again.',
})
