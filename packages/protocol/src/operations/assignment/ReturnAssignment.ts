import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { id } from '../../words.ts'

export const ReturnAssignment = operation({
  name: 'ReturnAssignment',
  noun: 'assignment',
  roles: ['worker'],
  input: structure({ AssignmentId: id }, ['AssignmentId']),
  output: structure({}),
  errors: ['AssignmentDoesNotExist', 'InvalidAssignmentState'],
  prose: 'Gives an accepted assignment back; its place opens to others.',
})
