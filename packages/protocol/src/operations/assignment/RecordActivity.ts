import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { count, id } from '../../words.ts'

export const RecordActivity = operation({
  name: 'RecordActivity',
  noun: 'assignment',
  roles: ['worker'],
  input: structure({ AssignmentId: id }, ['AssignmentId']),
  output: structure({ ActiveSeconds: count }, ['ActiveSeconds']),
  errors: ['AssignmentDoesNotExist', 'InvalidAssignmentState'],
  prose:
    'The beat of the work page: it was visible and used in the last five seconds. Active time never runs faster than the clock.',
})
