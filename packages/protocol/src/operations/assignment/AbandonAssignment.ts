import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { id } from '../../words.ts'

export const AbandonAssignment = operation({
  name: 'AbandonAssignment',
  noun: 'assignment',
  roles: ['clock'],
  input: structure({ AssignmentId: id }, ['AssignmentId']),
  output: structure({}),
  errors: [],
  prose: 'The deadline of an accepted assignment has passed: its place opens to others.',
})
